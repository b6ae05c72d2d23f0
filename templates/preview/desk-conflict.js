// What somebody else has written while a text was typed, beside it: the translation, the source, or that the source is gone.
import { post, tell } from './preview.js';
import { say } from './desk-state.js';
import { element, button, copyText, changes } from './desk-elements.js';
import { discard, keepMine, takeTheirs } from './desk-saving.js';

export class Conflict {
  element = element('div', { class: 'conflict' });
  // What is shown: what is read must not be put anew under who types.
  #shown = '';

  show(segment) {
    const { data, draft, isGone } = segment, { isConflict, isSourceChanged, was, source, base } = draft ?? {};
    const shown = JSON.stringify([data.id, isGone, isConflict, isSourceChanged, was, source, data.text]);
    const mine = this.element.querySelector('.mine');
    if (mine) mine.textContent = segment.field.value || '–';
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.element.replaceChildren();
    const about = id => this.element.append(element('p', { class: 'label', role: 'status' }, say(id)));
    if (isGone) {
      about('text-gone');
      this.element.append(
        button(say('copy'), () => copyText(segment.field.value, say, tell), 'act main'), ' ',
        button(say('discard'), () => discard(segment), 'act'));
      return;
    }
    if (!isConflict) return;
    const lang = segment.field.lang, isOtherText = data.text !== base;
    about(isSourceChanged ? 'conflict-source' : 'conflict');
    if (isSourceChanged && was && was !== source) this.#showSourceChange(segment, was, source);
    if (isOtherText) {
      this.element.append(element('dl', {},
        element('dt', {}, say('theirs')), element('dd', { lang }, data.text || '–'),
        element('dt', {}, say('mine')), element('dd', { lang, class: 'mine' }, segment.field.value || '–')));
    }
    this.element.append(button(say(isOtherText ? 'keep-mine' : 'go-on'), () => keepMine(segment), 'act main'));
    // If the source alone has changed, there is no text of somebody else.
    if (isOtherText) this.element.append(' ', button(say('take-theirs'), () => takeTheirs(segment), 'act'));
  }

  // What the source was when the text was begun.
  async #showSourceChange(segment, was, source) {
    const place = element('p', { lang: segment.sourceLanguage, class: 'source-was' }, was), shown = this.#shown;
    this.element.append(place);
    try {
      const list = await post('/desk/compare', { old: was, new: source });
      if (shown === this.#shown) place.replaceChildren(...changes(list, [], say));
    } catch {
      // Then what it was is shown.
    }
  }

  focus() { this.element.querySelector('button')?.focus(); }
}
