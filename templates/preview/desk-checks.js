// What the rules find in the text that is being typed. Of a code is shown how it looks and where: if it is missing, in the source; if it
// is wrong, in what was typed.
import { ask, say } from './desk-state.js';
import { wordsOf } from './desk-drafts.js';
import { element, button, chip, excerpt, message, runs } from './desk-elements.js';

export class Checks {
  element = element('div', { class: 'checks' });
  #status = element('p', { class: 'label', role: 'status' });
  #findings = element('ul', {});
  #segment = null; #turn = 0; #isChecking = false; #isBehind = false;

  constructor() { this.element.append(this.#status, this.#findings); }

  show(segment) {
    this.#segment = segment;
    if (!segment || segment.isGone) {
      this.#status.replaceChildren();
      this.#findings.replaceChildren();
    } else this.check();
  }

  // One request at a time: what is typed meanwhile is checked as soon as it is answered.
  async check() {
    const segment = this.#segment, turn = ++this.#turn;
    if (!segment || segment.isGone) return;
    if (!segment.field.value.trim()) return this.#fill([], '');
    if (this.#isChecking) {
      this.#isBehind = true;
      return;
    }
    this.#isChecking = true;
    try {
      const text = segment.field.value, found = await ask('check', { unit: segment.data.unit, text });
      // While somebody types on, what was found last is better than nothing.
      // None of a segment that has changed since: its renewal is on the way.
      if (found && (turn === this.#turn || this.#isBehind) && segment === this.#segment) this.#fill(found.findings, found.refusal ?? '', text);
    } catch {
      // The next save says so.
    }
    this.#isChecking = false;
    if (this.#isBehind) {
      this.#isBehind = false;
      this.check();
    }
  }

  // Shows what was found when the text was to be saved; nothing that was asked before replaces it.
  findings(list) {
    this.#turn++;
    this.#fill(list, '');
  }

  #fill(list, refusal, text = this.#segment.field.value) {
    const has = this.#segment.field.value.trim() !== '', isFound = list.length || refusal;
    this.#status.textContent = isFound ? say('checks') : has ? `${say('checks')}: ${say('checks-none')}` : '';
    // Who has only begun to type lacks most of the codes.
    const lacks = it => it.wrong && !it.wrong.place && it.severity === 'error', missing = list.filter(lacks);
    const others = missing.length > 1 ? list.filter(it => !lacks(it)) : list, items = others.map(it => this.#item(it, text));
    if (missing.length > 1) items.push(this.#missing(missing));
    if (refusal) items.unshift(element('li', { class: 'note' }, ...message(refusal)));
    this.#findings.replaceChildren(...items);
  }

  #missing(list) {
    const item = element('li', { class: 'error missing' }, element('b', {}, say('error')), ' ', say('codes-missing'));
    for (const { wrong } of list) {
      item.append(element('p', {}, chip(this.#segment, wrong.number - 1), ' ', ...this.#place(wrong)));
    }
    item.append(element('span', { class: 'hint' }, say('codes-missing-help')));
    return item;
  }

  #item(finding, text) {
    const segment = this.#segment, { codes } = segment.data, { wrong } = finding;
    const item = element('li', { class: finding.severity }, element('b', {}, say(finding.severity)), ' ', ...message(finding.message));
    if (wrong) item.append(...this.#place(wrong, text));
    for (const help of finding.help) item.append(element('span', { class: 'hint' }, ...message(help)));
    if (finding.quote) item.append(element('q', { lang: segment.sourceLanguage, class: 'hint' }, finding.quote));
    const insert = index => item.append(chip(segment, index));
    if (wrong) {
      if (!wrong.place && wrong.number) insert(wrong.number - 1);
    } else {
      // What is named by its Markdown has a number for who types.
      for (const [index, code] of codes.entries()) {
        if ([code.markdown, code.shown].some(name => finding.message.includes(`\`${name}\``))) insert(index);
      }
    }
    const [from, to] = finding.replace ?? [];
    if (from && segment.field.value.split(from).length === 2) {
      item.append(button(`${say('replace')}: ${to}`, () => segment.replace(from, to), 'chip'));
    }
    return item;
  }

  // Where a code is missing or wrong.
  #place({ number, place }, text) {
    const segment = this.#segment, { codes, source } = segment.data;
    if (place) {
      const [from, to] = place, [before, after] = excerpt(text.slice(0, from), text.slice(to));
      return [element('q', { lang: segment.field.lang, class: 'hint' }, before, element('mark', {}, text.slice(from, to)), after)];
    }
    const at = source.findIndex(part => part.code === number);
    if (at < 0) return [];
    // Of a pair, with the words that it encloses.
    const end = source.findLastIndex(part => part.code === number), words = parts => parts.map(part => wordsOf(part, codes)).join('');
    const [before, after] = excerpt(words(source.slice(0, at)), words(source.slice(end + 1)));
    const inner = runs(source.slice(at, end + 1), codes, say);
    return [element('q', { lang: segment.sourceLanguage, class: 'hint' }, before, ...inner, after)];
  }
}
