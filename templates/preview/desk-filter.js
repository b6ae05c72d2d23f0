// Which segments of the chapter are shown: all, those in which something is left to do, those with some words in either language.
import { desk, say } from './desk-state.js';
import { element } from './desk-elements.js';

const words = element('input', { id: 'filter', type: 'search', autocomplete: 'off' });
const open = element('input', { id: 'only-open', type: 'checkbox' });
const count = element('output', { for: 'filter only-open' });

// A row with what narrows the chapter down, and something else at its end. `begin` goes to a segment.
export function makeFilter(begin, end) {
  for (const it of [words, open]) it.addEventListener('input', filter);
  words.addEventListener('keydown', event => {
    const first = [...desk.segments.values()].find(it => isFound(it));
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !first) return;
    event.preventDefault();
    begin(first);
  });
  return element('div', { class: 'filter', role: 'search', 'aria-label': say('filter') },
    element('label', { for: 'filter' }, say('filter')), words,
    element('span', { class: 'only' }, open, ' ', element('label', { for: 'only-open' }, say('only-open'))), count, end);
}

export function startFilter() {
  words.focus();
  words.select();
}

// Small letters without their marks: who looks for „vaiku“ means „vaikų“, too.
const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function isFound({ data, draft, field, source }) {
  const wanted = plain(words.value.trim());
  return (!wanted || plain(`${source.textContent}\n${field.value}`).includes(wanted)) && (!open.checked || data.is_open || Boolean(draft));
}

// Whoever works on a segment keeps it in sight, whatever becomes of it.
export function filter() {
  const all = [...desk.segments.values()], found = new Set(all.filter(isFound));
  for (const it of all) it.element.hidden = it !== desk.active && !found.has(it);
  count.textContent = found.size < all.length ? `${say('shown')} ${found.size} / ${all.length}` : '';
}

// Another chapter is shown whole.
export function clearFilter() {
  words.value = '';
  open.checked = false;
}

export const isShown = segment => !segment.element.hidden;
