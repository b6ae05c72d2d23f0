// What the translation memory has that is like the segment, and a search in it.
import { post } from './preview.js';
import { ask, desk, say } from './desk-state.js';
import { element, button, runs, changes } from './desk-elements.js';

export class Memory {
  element = element('div', { class: 'memory' });
  search = element('div', { class: 'concordance' });
  #query = element('input', { id: 'memory-query', type: 'search', autocomplete: 'off' });
  #found = element('div', { class: 'found' });
  #segment = null; #matches = [];

  // Once, when the words are known.
  build() {
    const form = element('form', { role: 'search' },
      element('label', { for: 'memory-query' }, say('search')), ' ', this.#query, ' ',
      element('button', { type: 'submit', class: 'act' }, say('find')),
      element('p', { class: 'hint' }, say('search-help')));
    form.addEventListener('submit', event => { event.preventDefault(); this.#look(); });
    this.search.append(form, this.#found);
  }

  // Begins with another segment, for which nothing was searched yet.
  begin() {
    this.#found.replaceChildren();
    this.#query.value = '';
  }

  async show(segment) {
    this.#segment = segment;
    this.#matches = [];
    this.element.replaceChildren();
    if (!segment || segment.isGone) return;
    let list;
    try {
      list = await ask('memory', { unit: segment.data.unit });
    } catch {
      return;
    }
    if (segment !== this.#segment) return;
    this.#matches = list;
    if (!list.length) {
      this.element.replaceChildren(element('p', { class: 'label' }, `${say('memory')}: ${say('memory-none')}`));
      return;
    }
    const { codes } = segment.data;
    const items = list.map(it => element('li', {},
      element('p', { class: 'likeness' }, element('b', {}, `${it.likeness} %`), ' ', element('span', { class: 'hint' }, it.chapter)),
      element('p', { lang: segment.sourceLanguage }, ...changes(it.changes, codes, say)),
      element('p', { lang: segment.field.lang }, ...runs(it.target, codes, say)),
      button(say('insert'), () => segment.replaceAll(it.text), 'chip')));
    this.element.replaceChildren(element('p', { class: 'label' }, say('memory')), element('ol', {}, ...items));
  }

  useMatch() {
    if (this.#matches.length) this.#segment.replaceAll(this.#matches[0].text);
  }

  searchFor(words) {
    this.#query.value = words.trim();
    this.#query.focus();
    if (words.trim()) this.#look();
  }

  async #look() {
    const query = this.#query.value.trim(), segment = this.#segment;
    if (!query) return;
    let list;
    try {
      list = await post('/desk/search', { language: desk.view.language, query });
    } catch (error) {
      this.#found.replaceChildren(element('p', {}, error.message));
      return;
    }
    const items = list.map(it => element('li', {},
      element('p', { lang: segment.sourceLanguage }, ...runs(it.source, [], say)),
      element('p', { lang: segment.field.lang }, ...runs(it.target, [], say)),
      element('p', { class: 'hint' }, it.chapter)));
    this.#found.replaceChildren(
      element('p', { class: 'label', role: 'status' }, list.length ? `${say('found')} ${list.length}` : say('not-found')),
      element('ul', {}, ...items));
  }
}
