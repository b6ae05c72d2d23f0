// A segment: its source, the field for its translation, and how they stand to each other.
import { wordsOf } from './desk-drafts.js';
import { element, runs, changes } from './desk-elements.js';

export class Segment {
  #say; #language; #changed; #activated;
  #number = element('span', { class: 'number' });
  #kind = element('span', { class: 'kind' });
  #states = element('span', { class: 'states' });
  #about;
  // Where the source is shown.
  source;
  data = null;
  number = 0;
  // Whether its source was deleted while somebody types in it.
  isGone = false;
  // What was typed and is not saved yet; see `Drafts`.
  draft = null;
  // The rules whose findings were shown and are ignored if the text is confirmed again.
  ignored = [];

  constructor({ say, language, changed, activated }) {
    this.#say = say;
    this.#language = language;
    this.#changed = changed;
    this.#activated = activated;
    this.source = element('p', { class: 'source', lang: language.source });
    this.#about = element('div', { class: 'source-changes' });
    this.field = element('textarea', { lang: language.target, spellcheck: 'true', autocomplete: 'off', rows: 2 });
    this.place = element('div', { class: 'tools-place' });
    this.element = element('li', { class: 'segment' },
      element('div', { class: 'segment-head' }, this.#number, this.#kind, this.#states),
      element('div', { class: 'pair' },
        element('div', { class: 'left' }, this.source, this.#about),
        element('div', { class: 'right' }, this.field)),
      this.place);
    this.field.addEventListener('focus', () => this.#activated(this));
    this.field.addEventListener('input', () => this.#changed(this));
    this.element.addEventListener('click', event => {
      // A click on the source means its segment; who selects words in it wants these.
      if (event.target.closest('.left') && String(getSelection()) === '') this.focus();
    });
  }

  update(data, number, draft) {
    const isSame = this.data && JSON.stringify(this.data) === JSON.stringify(data);
    this.data = data;
    this.number = number;
    this.isGone = false;
    const say = this.#say;
    this.#number.textContent = String(number);
    if (!isSame) {
      this.#kind.textContent = data.kind;
      this.source.replaceChildren(...runs(data.source, data.codes, say));
      this.#about.replaceChildren();
      if (data.changed) {
        this.#about.append(element('p', { class: 'label' }, say('what-changed')),
          element('p', { lang: this.#language.source }, ...changes(data.changed, data.codes, say)));
      }
      this.ignored = [];
    }
    const text = draft ? draft.text : data.text;
    // Setting an equal text would move the cursor and empty the history of what was typed.
    if (this.field.value !== text) this.#setText(text);
    this.mark(draft);
  }

  // The cursor stays in the words in which it is, also where others were put before them.
  #setText(text) {
    const { value, selectionStart: from, selectionEnd: to } = this.field;
    const by = value ? Math.max(text.indexOf(value), 0) : 0;
    this.field.value = text;
    this.field.setSelectionRange(from + by, to + by);
  }

  setGone() {
    this.isGone = true;
    this.mark(this.draft);
  }

  // Shows its state, in words.
  mark(draft) {
    const say = this.#say, { data } = this;
    this.draft = draft;
    // A number or an address needs nobody: it is written as it is when its table is.
    const isSame = data.state === 'missing' && !data.is_open;
    const states = [isSame ? 'same' : data.state];
    this.field.placeholder = isSame ? this.source.textContent : '';
    if (data.is_moved) states.push('moved');
    if (this.isGone) states.splice(0, 1, 'gone');
    else if (draft?.isSourceChanged) states.push('source-changed');
    else if (draft?.isConflict) states.push('changed');
    else if (draft?.isWaiting) states.push('waiting');
    else if (draft) states.push('draft');
    this.#states.replaceChildren(...states.map(it => element('span', { class: `state is-${it}` }, say('state-' + it))));
    this.element.classList.toggle('open', data.is_open);
    const said = states.map(it => say('state-' + it)).join(', ');
    this.field.setAttribute('aria-label', `${say('translation')} ${this.number}, ${data.kind}, ${said}`);
    this.source.id = `source-${this.number}`;
    this.field.setAttribute('aria-describedby', `source-${this.number}`);
    this.field.rows = Math.max(2, Math.ceil(this.field.value.length / 60));
  }

  get sourceLanguage() { return this.#language.source; }

  // The source with its codes as they are typed.
  sourceAsTyped() {
    return this.data.source.map(part => {
      if (!part.code) return wordsOf(part, this.data.codes);
      const { tags } = this.data.codes[part.code - 1];
      return part.role === 'close' ? tags[1] : tags[0];
    }).join('');
  }

  isDirty() { return this.field.value !== this.data.text; }
  setActive(isActive) { this.element.classList.toggle('active', isActive); }

  focus(isQuiet = false) {
    this.field.focus({ preventScroll: true });
    if (isQuiet) this.#activated(this);
  }

  selected() {
    const { selectionStart, selectionEnd, value } = this.field;
    return value.slice(selectionStart, selectionEnd);
  }

  // Through the browser's own command, so that it can be undone.
  insert(text) {
    this.field.focus({ preventScroll: true });
    if (!document.execCommand('insertText', false, text)) {
      const { selectionStart, selectionEnd } = this.field;
      this.field.setRangeText(text, selectionStart, selectionEnd, 'end');
      this.#changed(this);
    }
  }

  insertCode(number) {
    const tags = this.data.codes[number - 1]?.tags;
    if (!tags || tags[1] && this.#leave(...tags)) return;
    if (!this.selected()) this.#pass(number);
    const selected = this.selected(), from = this.field.selectionStart;
    this.insert(tags[0] + (tags[1] ? selected + tags[1] : ''));
    // Between the tags of a pair that has nothing to enclose yet.
    if (tags[1] && !selected) this.field.setSelectionRange(from + tags[0].length, from + tags[0].length);
  }

  // Goes on behind a pair that is around the cursor; says whether it is.
  #leave(open, close) {
    const { value, selectionStart: from, selectionEnd: to } = this.field, end = value.indexOf(close, to), before = value.slice(0, from);
    if (end < 0 || before.lastIndexOf(open) <= before.lastIndexOf(close)) return false;
    this.#goTo(end + close.length);
    return true;
  }

  // Goes on behind the pairs that end at the cursor, unless the source has them around a code, too.
  #pass(number) {
    const around = this.#around(number);
    for (;;) {
      const at = this.field.selectionEnd, end = /^\s*<\/g(\d+)>/.exec(this.field.value.slice(at));
      if (!end || around.includes(Number(end[1]))) return;
      this.#goTo(at + end[0].length);
    }
  }

  // The pairs that the source has around a code.
  #around(number) {
    let open = [];
    for (const { code, role } of this.data.source) {
      if (code === number) break;
      if (role === 'open') open.push(code);
      if (role === 'close') open = open.filter(it => it !== code);
    }
    return open;
  }

  #goTo(at) {
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(at, at);
  }

  replaceAll(text) {
    this.field.focus({ preventScroll: true });
    this.field.select();
    this.insert(text);
  }

  replace(from, to) {
    const at = this.field.value.indexOf(from);
    if (at < 0) return;
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(at, at + from.length);
    this.insert(to);
  }
}
