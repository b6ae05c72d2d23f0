// What can be inserted: a click copies the placeholder; lists of years and codes make that of a figure.

import { Idiomorph } from './idiomorph.js';
import { copy, get, post, tell, watch, word } from './preview.js';
import { adding } from './insert-add.js';

const list = document.getElementById('list');
const field = document.getElementById('find');
const count = document.querySelector('.find output');

// What the user has chosen, opened and found stays.
const kept = name => ['open', 'hidden', 'selected'].includes(name);
const callbacks = {
  beforeAttributeUpdated: name => !kept(name),
  beforeNodeMorphed: node => !node.classList?.contains('result'),
};

async function renew() {
  const state = await get('/insert/list');
  Idiomorph.morph(list, state.html, { morphStyle: 'innerHTML', ignoreActiveValue: true, callbacks });
  find();
  for (const form of list.querySelectorAll('details[open] form')) figure(form);
}

const folded = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function find() {
  const wanted = folded(field.value).split(/\s+/).filter(it => it);
  let found = 0;
  for (const section of list.querySelectorAll('section')) {
    let here = 0;
    for (const item of section.querySelectorAll('li')) {
      const text = folded(item.querySelector('summary')?.textContent ?? item.textContent);
      item.hidden = !wanted.every(it => text.includes(it));
      here += !item.hidden;
    }
    section.hidden = here === 0;
    found += here;
  }
  count.textContent = wanted.length ? (found ? `${word('insert-found')} ${found}` : word('insert-none')) : '';
}

async function figure(form) {
  const chosen = Object.fromEntries(new FormData(form));
  const { time, ...codes } = chosen;
  try {
    const state = await post('/insert/value', { indicator: form.dataset.indicator, time, codes });
    form.querySelector('.result').innerHTML = state.html;
  } catch (error) {
    tell(error.message, true);
  }
}

field.addEventListener('input', find);
field.form.addEventListener('submit', event => event.preventDefault());
list.addEventListener('submit', event => event.preventDefault());
list.addEventListener('change', event => { if (event.target.form) figure(event.target.form); });
list.addEventListener('toggle', event => {
  const form = event.target.open && event.target.querySelector('form');
  if (form) figure(form);
}, true);
list.addEventListener('click', event => {
  const tried = event.target.closest('[data-try]');
  if (tried) {
    text.value = tried.dataset.try;
    text.focus({ preventScroll: true });
    text.form.scrollIntoView({ block: 'start' });
    show();
    return;
  }
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  copy(button.dataset.copy);
  text.value = button.dataset.copy;
});

// What a placeholder would print, as it is typed here; no file is changed.
const text = document.getElementById('text');
const tried = document.getElementById('tried');
async function show() {
  const wanted = text.value.trim();
  if (!wanted) return;
  try {
    const state = await post('/insert/try', { text: wanted });
    if (text.value.trim() === wanted) tried.innerHTML = state.html;
  } catch (error) {
    tell(error.message, true);
  }
}
text.form.addEventListener('submit', event => { event.preventDefault(); show(); });
text.addEventListener('keydown', event => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) show(); });
text.form.querySelector('[data-do="copy"]').addEventListener('click', () => copy(text.value.trim()));

// Who has added an indicator finds it at once, with its years and codes.
adding(async id => {
  field.value = '';
  await renew().catch(error => tell(error.message, true));
  const details = list.querySelector(`form[data-indicator="${CSS.escape(id)}"]`)?.closest('details');
  if (details) details.open = true;
});

watch(renew);
