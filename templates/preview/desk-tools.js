// What belongs to the segment that is being translated: buttons, codes, terms, checks, the memory. One set, which goes from segment to
// segment and stands below the field, so that it follows it for the keyboard and for screen readers too.
import { say } from './desk-state.js';
import { Checks } from './desk-checks.js';
import { Conflict } from './desk-conflict.js';
import { element, button, changes, chip, message } from './desk-elements.js';
import { Memory } from './desk-memory.js';
import { save } from './desk-saving.js';

export class Tools {
  #alert = element('p', { class: 'alert', role: 'alert' });
  #conflict = new Conflict();
  #about = element('p', { class: 'about' });
  #buttons = element('div', { class: 'buttons' });
  #checks = new Checks();
  #codes = element('div', { class: 'codes' });
  #terms = element('div', { class: 'terms' });
  #edited = element('div', { class: 'edited' });
  #memory = new Memory();
  #segment = null; #root = null;
  // What is filled in: figures may change although both texts are the same.
  #filled;
  // There while there is something to take back.
  #revert = null;

  show(segment) {
    const isOther = segment !== this.#segment || this.#root?.parentElement !== segment.place;
    const data = segment.isGone ? null : JSON.stringify(segment.data), isNew = isOther || this.#filled !== data;
    this.#build();
    if (isOther) {
      this.#segment = segment;
      segment.place.append(this.#root);
      this.quiet();
      this.#memory.begin();
    }
    this.#conflict.show(segment);
    if (isNew) {
      this.#filled = data;
      const hadFocus = this.#root.contains(document.activeElement);
      this.#fill();
      if (hadFocus && !this.#root.contains(document.activeElement)) segment.focus();
      this.#memory.show(segment);
      this.#checks.show(segment);
    }
  }

  close() {
    this.#root?.remove();
    this.#checks.show(null);
    this.#memory.show(null);
    this.#segment = null;
    this.#filled = undefined;
  }

  // Once, when the words are known.
  #build() {
    if (this.#root) return;
    this.#memory.build();
    this.#root = element('div', { class: 'tools-of-segment' },
      element('div', { class: 'tools-right' },
        this.#alert, this.#conflict.element, this.#about, this.#buttons, this.#checks.element, this.#codes, this.#terms),
      element('div', { class: 'tools-left' }, this.#edited, this.#memory.element, this.#memory.search));
  }

  #fill() {
    const segment = this.#segment, { data } = segment;
    for (const part of [this.#about, this.#buttons, this.#codes, this.#terms, this.#edited]) part.replaceChildren();
    if (segment.isGone) return;
    this.#about.textContent = data.is_moved && data.state === 'current' ? say('about-moved') : say('about-' + data.state);
    this.#fillButtons(segment);
    if (data.codes.length) {
      const chips = data.codes.map((_, index) => chip(segment, index));
      this.#codes.append(element('p', { class: 'label' }, say('codes')), ...chips, element('p', { class: 'hint' }, say('codes-help')));
    }
    if (data.terms.length) {
      const items = data.terms.map(term => this.#term(segment, term));
      this.#terms.append(element('p', { class: 'label' }, say('terms')), element('ul', {}, ...items));
    }
    if (data.edited) {
      this.#edited.append(element('p', { class: 'label' }, say('what-edited')),
        element('p', { lang: segment.field.lang }, ...changes(data.edited, data.codes, say)));
    }
  }

  #fillButtons(segment) {
    const act = (id, keys, does, kind = 'act') => {
      const made = button(say(id), does, kind);
      if (keys) {
        made.setAttribute('aria-keyshortcuts', keys.replace('Ctrl', 'Control'));
        made.title = keys;
      }
      return made;
    };
    const { data } = segment, isCurrent = data.state === 'current';
    this.#revert = act('revert', null, () => segment.replaceAll(data.text));
    this.#revert.hidden = !segment.isDirty();
    this.#buttons.append(
      act('confirm-next', 'Ctrl+Enter', () => save(segment, { confirm: true, goes: true }), 'act main'),
      act('confirm-stay', 'Ctrl+Shift+Enter', () => save(segment, { confirm: true, goes: false })),
      act(isCurrent ? 'save-current' : 'save', 'Ctrl+S', () => save(segment, { confirm: false, goes: false })),
      act('copy-source', null, () => segment.replaceAll(segment.sourceAsTyped())),
      this.#revert);
  }

  #term(segment, term) {
    const item = element('li', {}, element('span', { lang: segment.sourceLanguage }, term.name), ' → ');
    for (const words of term.renderings) {
      const made = button(words, () => segment.insert(words), 'chip');
      made.lang = segment.field.lang;
      made.setAttribute('aria-label', `${say('insert')}: ${words}`);
      item.append(made, ' ');
    }
    if (term.avoided.length) item.append(element('span', { class: 'avoid' }, `${say('avoid')} `, element('s', { lang: segment.field.lang }, term.avoided.join(', '))));
    if (term.note) item.append(element('span', { class: 'hint' }, ` ${term.note}`));
    return item;
  }

  // Somebody has typed.
  typed() {
    this.quiet();
    if (this.#revert) this.#revert.hidden = !this.#segment.isDirty();
    this.#conflict.show(this.#segment);
    this.#checks.check();
  }

  useMatch() { this.#memory.useMatch(); }
  search(words) { this.#memory.searchFor(words); }

  // ── What is told ──

  quiet() { this.#alert.textContent = ''; }
  alert(text) { this.#alert.replaceChildren(...message(text)); }

  findings(list, about) {
    this.#checks.findings(list);
    this.alert(about);
  }

  // Something that could be done next, at hand for the keyboard.
  offer(text, does) {
    const made = button(text, does, 'act main');
    this.#alert.replaceChildren(made);
    made.focus({ preventScroll: true });
  }

  tellConflict() {
    const { isGone, draft } = this.#segment;
    this.#conflict.show(this.#segment);
    this.alert(say(isGone ? 'changed-gone' : draft?.isSourceChanged ? 'changed-source' : 'changed'));
    this.#conflict.focus();
  }
}
