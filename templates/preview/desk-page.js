// The frame of the desk: which chapter is shown and how far it is. The address has the chapter, so that it can be kept and sent.
import { desk, left, say } from './desk-state.js';
import { element, button } from './desk-elements.js';
import { lost, orphans } from './desk-asides.js';
import { makeKeys, showKeys } from './desk-keys.js';

const main = document.querySelector('#main');
const heading = element('h1', { class: 'hidden' });
const chapters = element('select', { id: 'chapter' });
const languages = element('select', { id: 'language' });
const counts = element('p', { class: 'counts' });
const empty = element('p', { class: 'empty', hidden: true });
const notice = element('div', { id: 'notice', role: 'status' });
export const list = element('ol', { class: 'segments' });

export function build() {
  heading.textContent = say('heading');
  const open = button(say('shortcuts'), showKeys, 'act');
  open.setAttribute('aria-keyshortcuts', 'F1');
  const head = element('div', { class: 'desk-head' },
    element('label', { for: 'chapter' }, say('chapter')), chapters,
    element('span', { class: 'into' }, element('label', { for: 'language' }, say('language')), languages),
    counts, open);
  main.replaceChildren(heading, notice, head, empty, lost, list, orphans, makeKeys());
  chapters.addEventListener('change', () => show(languages.value, chapters.value));
  languages.addEventListener('change', () => show(languages.value, chapters.value));
}

// Says why there is nothing to translate; nothing, if there is something.
export function tellEmpty(text = '') {
  empty.textContent = text;
  empty.hidden = !text;
}

export function fillHead() {
  const { overview, view } = desk;
  if (notice.textContent !== overview.notice) notice.textContent = overview.notice;
  const option = (value, text, chosen) => {
    const made = element('option', { value }, text);
    made.selected = chosen;
    return made;
  };
  languages.replaceChildren(...overview.languages.map(it => option(it.code, it.name, it.code === view?.language)));
  languages.parentElement.hidden = overview.languages.length < 2;
  const here = overview.chapters.filter(it => it.language === (view?.language ?? overview.languages[0]?.code));
  chapters.replaceChildren(...here.map(it => {
    const count = left(it);
    return option(it.chapter, `${it.title} – ${count ? `${say('to-do')} ${count}` : say('finished')}`, it.chapter === view?.chapter);
  }));
  const parts = ['missing', 'stale', 'unconfirmed', 'current'].filter(state => view?.counts[state]);
  counts.replaceChildren(...parts.map(state =>
    element('span', { class: 'count' }, `${say('count-' + state)} `, element('b', {}, String(view.counts[state])))));
}

// The chapter in the address, or the one that was shown, or the first in which something is to be done.
export function wanted() {
  const { overview, view } = desk;
  let named = [];
  try {
    named = decodeURIComponent(location.hash.slice(1)).split('/');
  } catch {
    // Somebody has typed it.
  }
  const asked = { language: named[0], chapter: named.slice(1).join('/') };
  const is = one => overview.chapters.find(it => it.language === one?.language && it.chapter === one?.chapter);
  const found = is(asked) ?? is(view) ?? overview.chapters.find(it => left(it) > 0) ?? overview.chapters[0];
  return [found.language, found.chapter];
}

export function show(language, chapter) {
  location.hash = language + '/' + chapter.split('/').map(encodeURIComponent).join('/');
}
