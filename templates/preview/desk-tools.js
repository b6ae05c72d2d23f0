// What belongs to the segment that is being translated: buttons, codes, terms, checks, the memory. One set, which goes from segment to
// segment and stands below the field, so that it follows it for the keyboard and for screen readers too.
import { tell } from './preview.js';
import { element, button, copyText, runs, changes, message } from './desk-elements.js';

export class Tools {
  #desk; #say; #segment = null; #turn = 0; #isChecking = false; #isBehind = false; #matches = [];
  #alert = element('p', { class: 'alert', role: 'alert' });
  #conflict = element('div', { class: 'conflict' });
  #about = element('p', { class: 'about' });
  #buttons = element('div', { class: 'buttons' });
  #codes = element('div', { class: 'codes' });
  #terms = element('div', { class: 'terms' });
  #checks = element('div', { class: 'checks' });
  #edited = element('div', { class: 'edited' });
  #memory = element('div', { class: 'memory' });
  #concordance = element('div', { class: 'concordance' });
  #query = element('input', { id: 'memory-query', type: 'search', autocomplete: 'off' });
  #found = element('div', { class: 'found' });
  #findings = element('ul', {});
  #status = element('p', { class: 'label', role: 'status' });
  #root = null;
  // There while there is something to take back.
  #revert = null;

  constructor(desk) {
    this.#desk = desk;
    this.#say = desk.say;
  }

  show(segment) {
    const isOther = segment !== this.#segment || this.#root?.parentElement !== segment.place;
    const unit = segment.isGone ? null : segment.data.unit, isNew = isOther || this.#unit !== unit;
    this.#build();
    if (isOther) {
      this.#segment = segment;
      segment.place.append(this.#root);
      this.quiet();
      this.#found.replaceChildren();
      this.#query.value = '';
    }
    this.#fillConflict();
    if (isNew) {
      this.#unit = unit;
      this.#fill();
      if (segment.isGone) return;
      this.#recall();
      this.#check();
    }
  }
  #unit;
  // The conflict that is shown.
  #shown = '';

  close() {
    this.#root?.remove();
    this.#segment = null;
    this.#unit = undefined;
  }

  // Once, when the words are known.
  #build() {
    if (this.#root) return;
    const say = this.#say, form = element('form', { role: 'search' },
      element('label', { for: 'memory-query' }, say('search')), ' ', this.#query, ' ',
      element('button', { type: 'submit', class: 'act' }, say('find')),
      element('p', { class: 'hint' }, say('search-help')));
    form.addEventListener('submit', event => { event.preventDefault(); this.#look(); });
    this.#concordance.append(form, this.#found);
    this.#checks.append(this.#status, this.#findings);
    this.#root = element('div', { class: 'tools-of-segment' },
      element('div', { class: 'tools-right' }, this.#alert, this.#conflict, this.#about, this.#buttons, this.#checks, this.#codes, this.#terms),
      element('div', { class: 'tools-left' }, this.#edited, this.#memory, this.#concordance));
  }

  #fill() {
    const say = this.#say, segment = this.#segment, { data } = segment, { save } = this.#desk;
    if (segment.isGone) {
      for (const part of [this.#about, this.#buttons, this.#codes, this.#terms, this.#findings, this.#status, this.#edited, this.#memory]) part.replaceChildren();
      return;
    }
    this.#about.textContent = data.is_moved && data.state === 'current' ? say('about-moved') : say('about-' + data.state);
    const act = (id, keys, does, kind = 'act') => {
      const made = button(say(id), does, kind);
      if (keys) {
        made.setAttribute('aria-keyshortcuts', keys.replace('Ctrl', 'Control'));
        made.title = keys;
      }
      return made;
    };
    const isCurrent = data.state === 'current';
    const list = [act('confirm-next', 'Ctrl+Enter', () => save(segment, { confirm: true, goes: true }), 'act main'),
      act('confirm-stay', 'Ctrl+Shift+Enter', () => save(segment, { confirm: true, goes: false })),
      act(isCurrent ? 'save-current' : 'save', 'Ctrl+S', () => save(segment, { confirm: false, goes: false })),
      act('copy-source', null, () => segment.replaceAll(this.#sourceAsTyped())),
      this.#revert = act('revert', null, () => segment.replaceAll(data.text))];
    this.#revert.hidden = !segment.isDirty();
    this.#buttons.replaceChildren(...list);
    this.#codes.replaceChildren();
    if (data.codes.length) {
      const chips = data.codes.map((code, index) => this.#chip(code, index));
      this.#codes.append(element('p', { class: 'label' }, say('codes')), ...chips, element('p', { class: 'hint' }, say('codes-help')));
    }
    this.#terms.replaceChildren();
    if (data.terms.length) {
      const items = data.terms.map(term => {
        const item = element('li', {}, element('span', { lang: this.#sourceLanguage() }, term.name), ' → ');
        for (const words of term.renderings) {
          const chip = button(words, () => segment.insert(words), 'chip');
          chip.lang = segment.field.lang;
          chip.setAttribute('aria-label', `${say('insert')}: ${words}`);
          item.append(chip, ' ');
        }
        if (term.avoided.length) item.append(element('span', { class: 'avoid' }, `${say('avoid')} `, element('s', { lang: segment.field.lang }, term.avoided.join(', '))));
        if (term.note) item.append(element('span', { class: 'hint' }, ` ${term.note}`));
        return item;
      });
      this.#terms.append(element('p', { class: 'label' }, say('terms')), element('ul', {}, ...items));
    }
    this.#edited.replaceChildren();
    if (data.edited) {
      this.#edited.append(element('p', { class: 'label' }, say('what-edited')),
        element('p', { lang: segment.field.lang }, ...changes(data.edited, data.codes, say)));
    }
  }

  // A button that inserts a code.
  #chip(code, index) {
    const chip = button('', () => this.#segment.insertCode(index + 1), 'chip');
    chip.append(element('b', {}, String(index + 1)), ` ${code.shown}`);
    chip.title = `${code.kind}: ${code.markdown}` + (index < 9 ? ` (Ctrl+${index + 1})` : '');
    chip.setAttribute('aria-label', `${index + 1} ${code.shown} – ${code.kind}, ${this.#say('insert')}`);
    return chip;
  }

  #fillConflict() {
    const say = this.#say, segment = this.#segment, { data, draft, isGone } = segment;
    const { isConflict, isSourceChanged, was, source, base } = draft ?? {};
    const shown = JSON.stringify([data.id, isGone, isConflict, isSourceChanged, was, source, data.text]);
    const mine = this.#conflict.querySelector('.mine');
    if (mine) mine.textContent = segment.field.value || '–';
    // What is read must not be put anew under who types.
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#conflict.replaceChildren();
    const about = id => this.#conflict.append(element('p', { class: 'label', role: 'status' }, say(id)));
    if (isGone) {
      about('text-gone');
      this.#conflict.append(
        button(say('copy'), () => copyText(segment.field.value, say, tell), 'act main'), ' ',
        button(say('discard'), () => this.#desk.discard(segment), 'act'));
      return;
    }
    if (!isConflict) return;
    const lang = segment.field.lang, isOtherText = data.text !== base;
    about(isSourceChanged ? 'conflict-source' : 'conflict');
    if (isSourceChanged && was && was !== source) this.#showSourceChange(was, source);
    if (isOtherText) {
      this.#conflict.append(element('dl', {},
        element('dt', {}, say('theirs')), element('dd', { lang }, data.text || '–'),
        element('dt', {}, say('mine')), element('dd', { lang, class: 'mine' }, segment.field.value || '–')));
    }
    this.#conflict.append(button(say(isOtherText ? 'keep-mine' : 'go-on'), () => this.#desk.keepMine(segment), 'act main'));
    // If the source alone has changed, there is no text of somebody else.
    if (isOtherText) this.#conflict.append(' ', button(say('take-theirs'), () => this.#desk.takeTheirs(segment), 'act'));
  }

  // What the source was when the text was begun.
  async #showSourceChange(was, source) {
    const place = element('p', { lang: this.#sourceLanguage(), class: 'source-was' }, was), shown = this.#shown;
    this.#conflict.append(place);
    try {
      const list = await this.#desk.compare(was, source);
      if (shown === this.#shown) place.replaceChildren(...changes(list, [], this.#say));
    } catch {
      // Then what it was is shown.
    }
  }

  #sourceLanguage() { return this.#segment.element.querySelector('.source').lang; }

  #sourceAsTyped() {
    const { data } = this.#segment;
    return data.source.map(part => {
      if (typeof part === 'string') return part;
      if ('term' in part) return part.words;
      const tags = data.codes[part.code - 1].tags;
      return part.role === 'close' ? tags[1] : tags[0];
    }).join('');
  }

  // ── What is told ──

  quiet() { this.#alert.textContent = ''; }
  alert(text) { this.#alert.replaceChildren(...message(text)); }

  // Something that could be done next, at hand for the keyboard.
  offer(text, does) {
    const made = button(text, does, 'act main');
    this.#alert.replaceChildren(made);
    made.focus({ preventScroll: true });
  }

  tellConflict() {
    this.#fillConflict();
    const { isGone, draft } = this.#segment;
    this.alert(this.#say(isGone ? 'changed-gone' : draft?.isSourceChanged ? 'changed-source' : 'changed'));
    this.#conflict.querySelector('button')?.focus();
  }

  // ── Checks ──

  typed() {
    this.quiet();
    if (this.#revert) this.#revert.hidden = !this.#segment.isDirty();
    this.#fillConflict();
    this.#check();
  }

  // One request at a time: what is typed meanwhile is checked as soon as it is answered.
  async #check() {
    const segment = this.#segment, turn = ++this.#turn;
    if (!segment || segment.isGone) return;
    if (!segment.field.value.trim()) {
      this.#show([], '');
      return;
    }
    if (this.#isChecking) {
      this.#isBehind = true;
      return;
    }
    this.#isChecking = true;
    try {
      const found = await this.#desk.check(segment);
      // While somebody types on, what was found last is better than nothing.
      // None of a segment that has changed since: its renewal is on the way.
      if (found && (turn === this.#turn || this.#isBehind) && segment === this.#segment) this.#show(found.findings, found.refusal ?? '');
    } catch {
      // The next save says so.
    }
    this.#isChecking = false;
    if (this.#isBehind) {
      this.#isBehind = false;
      this.#check();
    }
  }

  findings(list, about) {
    this.#turn++;
    this.#show(list, '');
    this.alert(about);
  }

  #show(list, refusal) {
    const say = this.#say, segment = this.#segment;
    const has = segment.field.value.trim() !== '';
    const isFound = list.length || refusal;
    this.#status.textContent = isFound ? say('checks') : has ? `${say('checks')}: ${say('checks-none')}` : '';
    const items = list.map(it => {
      const item = element('li', { class: it.severity }, element('b', {}, say(it.severity)), ' ', ...message(it.message));
      for (const help of it.help) item.append(element('span', { class: 'hint' }, ...message(help)));
      if (it.quote) item.append(element('q', { lang: this.#sourceLanguage(), class: 'hint' }, it.quote));
      // What is named by its Markdown has a number for who types.
      for (const [index, code] of segment.data.codes.entries()) {
        if ([code.markdown, code.shown].some(name => it.message.includes(`\`${name}\``))) item.append(this.#chip(code, index));
      }
      const [from, to] = it.replace ?? [];
      if (from && segment.field.value.split(from).length === 2) {
        item.append(button(`${say('replace')}: ${to}`, () => segment.replace(from, to), 'chip'));
      }
      return item;
    });
    if (refusal) items.unshift(element('li', { class: 'note' }, ...message(refusal)));
    this.#findings.replaceChildren(...items);
  }

  // ── The memory ──

  async #recall() {
    const segment = this.#segment, say = this.#say;
    this.#matches = [];
    this.#memory.replaceChildren();
    let list;
    try {
      list = await this.#desk.recall(segment);
    } catch {
      return;
    }
    if (segment !== this.#segment) return;
    this.#matches = list;
    if (!list.length) {
      this.#memory.append(element('p', { class: 'label' }, `${say('memory')}: ${say('memory-none')}`));
      return;
    }
    const { codes } = segment.data;
    const items = list.map(it => element('li', {},
      element('p', { class: 'likeness' }, element('b', {}, `${it.likeness} %`), ' ', element('span', { class: 'hint' }, it.chapter)),
      element('p', { lang: this.#sourceLanguage() }, ...changes(it.changes, codes, say)),
      element('p', { lang: segment.field.lang }, ...runs(it.target, codes, say)),
      button(say('insert'), () => segment.replaceAll(it.text), 'chip')));
    this.#memory.append(element('p', { class: 'label' }, say('memory')), element('ol', {}, ...items));
  }

  useMatch() {
    if (this.#matches.length) this.#segment.replaceAll(this.#matches[0].text);
  }

  search(words) {
    this.#query.value = words.trim();
    this.#query.focus();
    if (words.trim()) this.#look();
  }

  async #look() {
    const say = this.#say, query = this.#query.value.trim();
    if (!query) return;
    let list;
    try {
      list = await this.#desk.look(query);
    } catch (error) {
      this.#found.replaceChildren(element('p', {}, error.message));
      return;
    }
    const items = list.map(it => element('li', {},
      element('p', { lang: this.#sourceLanguage() }, ...runs(it.source, [], say)),
      element('p', { lang: this.#segment.field.lang }, ...runs(it.target, [], say)),
      element('p', { class: 'hint' }, it.chapter)));
    this.#found.replaceChildren(
      element('p', { class: 'label', role: 'status' }, list.length ? `${say('found')} ${list.length}` : say('not-found')),
      element('ul', {}, ...items));
  }
}
