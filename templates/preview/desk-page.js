// The frame of the desk: which chapter is shown and how far it is. The address has the chapter, so that it can be kept and sent.
import { desk, left, say } from './desk-state.js';
import { element, button } from './desk-elements.js';
import { lost, orphans } from './desk-asides.js';
import { filter, makeFilter } from './desk-filter.js';
import { makeKeys, showKeys } from './desk-keys.js';
import { goTo } from './desk-moving.js';

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
    counts, makeFilter(goTo, open));
  main.replaceChildren(heading, notice, head, empty, lost, list, orphans, makeKeys());
  chapters.addEventListener('change', () => show(languages.value, chapters.value));
  languages.addEventListener('change', () => show(languages.value, chapters.value));
}

// Says above the texts that there is nothing to translate, and why; nothing, if there is something.
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
  desk.title = named(view)?.title ?? desk.title;
  chapters.replaceChildren(...here.map(it => {
    const count = left(it);
    return option(it.chapter, `${it.title} – ${count ? `${say('to-do')} ${count}` : say('finished')}`, it.chapter === view?.chapter);
  }));
  const parts = ['missing', 'stale', 'unconfirmed', 'current'].filter(state => view?.counts[state]);
  counts.replaceChildren(...parts.map(state =>
    element('span', { class: 'count' }, `${say('count-' + state)} `, element('b', {}, String(view.counts[state])))));
  tellEmpty(overview.chapters.some(it => left(it) > 0) ? '' : say('everything-done'));
  filter();
}

// The chapter of that language and name, if the report has it.
export function named(one) {
  return desk.overview.chapters.find(it => it.language === one?.language && it.chapter === one?.chapter);
}

// The chapter in the address, or the one that was shown, or the first in which something is to be done.
export function wanted() {
  const { overview, view } = desk;
  let parts = [];
  try {
    parts = decodeURIComponent(location.hash.slice(1)).split('/');
  } catch {
    // Somebody has typed it.
  }
  const asked = { language: parts[0], chapter: parts.slice(1).join('/') };
  const found = named(asked) ?? named(view) ?? overview.chapters.find(it => left(it) > 0) ?? overview.chapters[0];
  return [found.language, found.chapter];
}

export const addressOf = (language, chapter) => `#${language}/${chapter.split('/').map(encodeURIComponent).join('/')}`;

export function show(language, chapter) {
  location.hash = addressOf(language, chapter);
}
