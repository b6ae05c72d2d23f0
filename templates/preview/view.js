// The author's view: the text, renewed section by section, with findings beside it.

import { Idiomorph } from './idiomorph.js';
import { languages } from './languages.js';
import { copy, get, keepPlace, post, tell, watch, word } from './preview.js';

const main = document.getElementById('main');
const panel = document.getElementById('panel');
const notice = document.getElementById('notice');
let generation = 0, shown = null;

// What the user has opened or closed stays so.
const callbacks = { beforeAttributeUpdated: (name, node) => !(name === 'open' && node.tagName === 'DETAILS') };

function fragment(markup) {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content;
}

function show(state) {
  const present = new Map([...main.children].map(it => [it.dataset.section, it]));
  const wanted = state.sections.map(({ key, html }) => {
    let section = present.get(key);
    if (html === null) return section;
    if (section) {
      Idiomorph.morph(section, fragment(html).firstElementChild, { morphStyle: 'outerHTML', callbacks });
      section = main.querySelector(`:scope > :nth-child(${[...main.children].indexOf(section) + 1})`) ?? section;
    } else {
      section = fragment(html).firstElementChild;
    }
    return section;
  });
  wanted.forEach((section, index) => {
    section.dataset.section = state.sections[index].key;
    if (main.children[index] !== section) main.insertBefore(section, main.children[index] ?? null);
  });
  while (main.children.length > wanted.length) main.lastElementChild.remove();
}

async function renew() {
  const asked = language;
  const state = await get(`/view/${asked}?since=${generation}`);
  if (asked !== language) return;
  if (shown === asked) keepPlace(main, () => show(state));
  else keepAnchor(() => { main.replaceChildren(); show(state); });
  Idiomorph.morph(panel, state.panel, { morphStyle: 'innerHTML', callbacks });
  if (notice.textContent !== state.notice) notice.textContent = state.notice;
  if (!shown) begin();
  shown = main.lang = asked;
  generation = state.generation;
  main.dataset.generation = generation;
  markSelected();
}

const topOf = it => it.getBoundingClientRect().top;

// What is being read: of the blocks in sight the one that begins nearest to the top; nothing at the top of the page. Anchors are the same
// in all languages.
function beingRead() {
  const head = document.querySelector('.preview-head').getBoundingClientRect().bottom;
  const distance = it => Math.abs(topOf(it) - head);
  const blocks = [...main.querySelectorAll('[id][data-place]')].filter(it => it.getClientRects().length);
  if (!blocks.length || scrollY <= 0) return null;
  const { id } = blocks.reduce((one, other) => (distance(other) < distance(one) ? other : one));
  return { id, at: topOf(document.getElementById(id)) };
}

function goBack(read) {
  const same = read && document.getElementById(read.id);
  if (same) window.scrollBy({ top: topOf(same) - read.at, behavior: 'instant' });
}

// The other language with the same paragraph at the same height.
function keepAnchor(change) {
  const read = beingRead();
  change();
  goBack(read);
}

// A page that is opened anew, or once more in this tab, goes on where it was; a link to a place leads there.
const KEPT = 'komentaras-view place';
addEventListener('pagehide', () => {
  try {
    if (shown) sessionStorage.setItem(KEPT, JSON.stringify(beingRead()));
  } catch {
    // Then it begins at the top.
  }
});

function begin() {
  const [{ type } = {}] = performance.getEntriesByType('navigation');
  const target = type === 'navigate' && document.getElementById(location.hash.slice(1));
  if (target) return target.scrollIntoView();
  try {
    goBack(JSON.parse(sessionStorage.getItem(KEPT)));
  } catch {
    // As above.
  }
}

function choose(code) {
  language = code;
  generation = 0;
  return renew();
}

let language = languages(code => choose(code).catch(error => tell(error.message, true)));

// A place: shown by a click on what was written there, copied or opened in an editor from the bar.
const bar = document.getElementById('place');
let selected = null;

function select(place) {
  selected = place;
  bar.hidden = !place;
  bar.querySelector('output').textContent = place ?? '';
  markSelected();
}

function markSelected() {
  for (const it of main.querySelectorAll('.selected')) it.classList.remove('selected');
  if (selected) blockAt(selected)?.classList.add('selected');
}

// The block that a line belongs to: the last one that begins at it or before.
function blockAt(place) {
  const parse = text => [text.slice(0, text.lastIndexOf(':')), Number(text.slice(text.lastIndexOf(':') + 1))];
  const [file, line] = parse(place);
  let found = null, best = -1;
  for (const it of main.querySelectorAll('[data-place]')) {
    const [other, begins] = parse(it.dataset.place);
    if (other === file && begins <= line && begins >= best) [found, best] = [it, begins];
  }
  return found;
}

main.addEventListener('click', event => {
  if (event.target.closest('a:not(.n), button, summary, input') || !getSelection().isCollapsed) return;
  const block = event.target.closest('[data-place]');
  if (block) select(block.dataset.place);
});

panel.addEventListener('click', event => {
  const button = event.target.closest('button.place');
  if (!button) return;
  select(button.dataset.place);
  const block = blockAt(button.dataset.place);
  if (block) {
    if (panel.matches(':popover-open')) panel.hidePopover();
    block.scrollIntoView({ block: 'center' });
  }
});

bar.querySelector('[data-do="copy"]').addEventListener('click', () => copy(selected));
bar.querySelector('[data-do="close"]').addEventListener('click', () => select(null));
bar.querySelector('[data-do="open"]')?.addEventListener('click', async () => {
  const editor = main.dataset.editor;
  if (editor.includes('://')) {
    const at = selected.lastIndexOf(':');
    const path = `${main.dataset.root}/${selected.slice(0, at)}`.replaceAll('\\', '/');
    const encoded = path.split('/').map(encodeURIComponent).join('/').replace(/%3A/g, ':');
    location.href = editor.replace('{path}', encoded).replace('{line}', parseInt(selected.slice(at + 1), 10) || 1);
    return;
  }
  try {
    await post('/open', { place: selected });
    tell(word('opened'));
  } catch (error) {
    tell(error.message, true);
  }
});

// By keyboard: from paragraph to paragraph, and back to none.
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && selected && !document.querySelector(':popover-open')) select(null);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const blocks = [...main.querySelectorAll('[data-place]')].filter(it => it.getClientRects().length);
  const at = selected ? blocks.indexOf(blockAt(selected)) : -1;
  const seen = blocks.findIndex(it => it.getBoundingClientRect().top > 60);
  const next = blocks[at < 0 ? Math.max(seen, 0) : at + step];
  if (!next) return;
  select(next.dataset.place);
  next.scrollIntoView({ block: 'nearest' });
});

watch(renew);
