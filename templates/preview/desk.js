// The translator's desk: the segments of a chapter with a field for each translation, kept in step with the files while somebody
// types. What was typed and not saved yet stays in the browser's storage, known by the segment's source, and is never replaced; when the
// source changes, it goes with the segment that the source went into.
import { get, post, tell, watch } from './preview.js';
import { Store } from './desk-store.js';
import { Drafts, codesOf, strayOf, surroundings } from './desk-drafts.js';
import { Segment } from './desk-segment.js';
import { Tools } from './desk-tools.js';
import { element, button, copyText, dialog } from './desk-elements.js';

const main = document.querySelector('#main');
// Another each time the program is started.
const run = document.querySelector('meta[name="komentaras-token"]').content.slice(0, 12);
let words = {}, overview = null, view = null, store = null, drafts = null;
// `gone` is the segment that somebody types in though its source was deleted.
let segments = new Map(), active = null, gone = null, isSaving = false, next = null, known = -1, turn = 0;

const say = id => words[id] ?? id;
let tools = null;

// ── The page ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const heading = element('h1', { class: 'hidden' });
const chapters = element('select', { id: 'chapter' });
const languages = element('select', { id: 'language' });
const counts = element('p', { class: 'counts' });
const lost = element('section', { class: 'lost', hidden: true });
const list = element('ol', { class: 'segments' });
const orphans = element('section', { class: 'orphans', hidden: true });
const empty = element('p', { class: 'empty', hidden: true });
const notice = element('div', { id: 'notice', role: 'status' });
let keys = null;

function build() {
  heading.textContent = say('heading');
  keys = shortcuts();
  const open = button(say('shortcuts'), () => keys.showModal(), 'act');
  open.setAttribute('aria-keyshortcuts', 'F1');
  const head = element('div', { class: 'desk-head' },
    element('label', { for: 'chapter' }, say('chapter')), chapters,
    element('span', { class: 'into' }, element('label', { for: 'language' }, say('language')), languages),
    counts, open);
  main.replaceChildren(heading, notice, head, empty, lost, list, orphans, keys);
  chapters.addEventListener('change', () => show(languages.value, chapters.value));
  languages.addEventListener('change', () => show(languages.value, chapters.value));
}

function shortcuts() {
  const rows = [
    ['Ctrl+Enter', 'confirm-next'], ['Ctrl+Shift+Enter', 'confirm-stay'], ['Ctrl+S', 'save'], ['Alt+↓', 'next'], ['Alt+↑', 'previous'],
    ['Alt+Shift+↓', 'next-open'], ['Ctrl+1 … Ctrl+9', 'code'], ['Ctrl+I', 'match'], ['Ctrl+K', 'search'], ['Esc', 'back'], ['F1', 'help'],
  ];
  const items = rows.flatMap(([key, id]) => [element('dt', {}, element('kbd', {}, key)), element('dd', {}, say('key-' + id))]);
  return dialog(say('shortcuts'), say('close'), element('dl', { class: 'keys' }, ...items));
}

function fillHead() {
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

// How many segments of a chapter are not done.
const left = ({ counts: { missing, stale, unconfirmed } }) => missing + stale + unconfirmed;

// ── Requests ──────────────────────────────────────────────────────────────────────────────────────────────────────────

function ask(name, data) {
  return post('/desk/' + name, { language: view.language, chapter: view.chapter, ...data });
}

const check = segment => ask('check', { unit: segment.data.unit, text: segment.field.value });
const recall = segment => ask('memory', { unit: segment.data.unit });
const look = query => post('/desk/search', { language: view.language, query });

// `generation` is the state that the server tells of, if it does.
async function renew(generation = Infinity) {
  if (generation <= known) return;
  overview = await get('/desk/overview');
  const first = !Object.keys(words).length;
  words = overview.words;
  if (first) build();
  store ??= await Store.open(overview.project, run, () => tell(say('no-storage'), true));
  if (!overview.languages.length || !overview.chapters.length) {
    empty.textContent = say(overview.languages.length ? 'no-chapters' : 'no-translation');
    empty.hidden = false;
    return;
  }
  empty.hidden = true;
  const [language, chapter] = wanted();
  const fresh = await post('/desk/chapter', { language, chapter });
  if (!view || view.language !== language || view.chapter !== chapter) await begin(fresh);
  else await merge(fresh);
  if (generation < Infinity) known = Math.max(known, generation);
}

// The chapter in the address, or the one that was shown, or the first in which something is to be done.
function wanted() {
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

function show(language, chapter) {
  location.hash = language + '/' + chapter.split('/').map(encodeURIComponent).join('/');
}

addEventListener('hashchange', async () => {
  const [language, chapter] = wanted();
  if (view && (view.language !== language || view.chapter !== chapter)) await renew().catch(error => tell(error.message, true));
});

// ── A chapter ─────────────────────────────────────────────────────────────────────────────────────────────────────────

async function begin(fresh) {
  const mine = ++turn, kept = new Drafts(store, `${fresh.language}/${fresh.chapter}`);
  const heirs = await heirsOf(fresh, kept.strays(fresh.segments));
  if (mine !== turn) return;
  list.replaceChildren();
  segments = new Map();
  active = gone = null;
  tools.close();
  view = fresh;
  drafts = kept;
  place(fresh, heirs);
  const first = [...segments.values()].find(it => it.data.is_open) ?? [...segments.values()][0];
  if (first) goTo(first, { isQuiet: true });
}

// Takes in the chapter as it is now. Fields in which somebody has typed keep their text; the active one stays in place.
async function merge(fresh) {
  const mine = ++turn, strays = drafts.strays(fresh.segments);
  // Who is about to type stays there, too.
  if (active && active !== gone && !drafts.get(active.data.id) && !fresh.segments.some(it => it.id === active.data.id)) {
    strays.push(strayOf(active.data.id, surroundings(view.segments, active.data)));
  }
  const heirs = await heirsOf(fresh, strays);
  if (mine !== turn) return;
  const anchor = active?.element ?? [...segments.values()].map(it => it.element).find(it => it.getBoundingClientRect().bottom > 60);
  const at = anchor?.getBoundingClientRect().top;
  view = fresh;
  place(fresh, heirs);
  if (anchor?.isConnected) scrollBy({ top: anchor.getBoundingClientRect().top - at, behavior: 'instant' });
  if (active) tools.show(active);
}

// The segments that texts belong to now whose own are gone.
async function heirsOf({ language, chapter }, texts) {
  if (!texts.length) return {};
  // Unanswered, they stay where they are seen, and are asked for again.
  return post('/desk/follow', { language, chapter, texts }).catch(() => ({}));
}

function place(fresh, heirs) {
  const kept = new Map(segments), language = { source: overview.source.code, target: fresh.language };
  if (gone) kept.set(gone.data.id, gone);
  drafts.follow(fresh.segments, heirs);
  // A segment whose source was edited is known by its translation, or by what its words went into; its field, and who is in it, stay.
  const ids = new Set(fresh.segments.map(it => it.id)), targets = new Set(fresh.segments.map(it => it.target_id));
  const former = new Map(), heirFields = new Map();
  for (const [id, segment] of kept) {
    if (ids.has(id)) continue;
    const { target_id } = segment.data, heir = heirs[id]?.id;
    if (target_id && targets.has(target_id)) former.set(target_id, segment);
    else if (heir && (segment === active || !heirFields.has(heir))) heirFields.set(heir, segment);
  }
  const index = [...segments.values()].indexOf(active), shown = new Set();
  segments = new Map();
  fresh.segments.forEach((data, index) => {
    const heir = heirFields.get(data.id);
    const found = [kept.get(data.id), heir === active ? heir : null, former.get(data.target_id), heir].find(it => it && !shown.has(it));
    const segment = found ?? new Segment({ say, language, changed, activated });
    segment.update(data, index + 1, drafts.get(data.id));
    segments.set(data.id, segment);
    shown.add(segment);
  });
  const fields = [...segments.values()];
  gone = null;
  if (active && !shown.has(active)) leave(heirs, fields, Math.max(index, 0));
  const wanted = fields.map(it => it.element);
  if (gone) wanted.splice(wanted.indexOf(gone.element.previousElementSibling) + 1, 0, gone.element);
  for (const element of [...list.children]) if (!wanted.includes(element)) element.remove();
  // The active segment is never moved itself: its field would lose focus, and a screen reader its place.
  let cursor = list.firstChild;
  for (const element of wanted) {
    if (element === active?.element) {
      while (cursor !== element) {
        const next = cursor.nextSibling;
        list.append(cursor);
        cursor = next;
      }
    }
    if (element === cursor) cursor = cursor.nextSibling;
    else list.insertBefore(element, cursor);
  }
  fillHead();
  fillOrphans(fresh);
  fillLost();
}

// The active segment is not in the chapter any more. What is being typed in it stays under the fingers, with what to do.
function leave(heirs, fields, index) {
  const { id } = active.data;
  if (drafts.get(id)) {
    gone = active;
    gone.setGone();
    return;
  }
  active = null;
  tools.close();
  const next = segments.get(heirs[id]?.id) ?? fields[Math.min(index, fields.length - 1)];
  // Once it is on the page.
  if (next) setTimeout(() => { if (!active && next.element.isConnected) goTo(next); });
}

function fillOrphans(fresh) {
  orphans.hidden = !fresh.orphans.length;
  if (orphans.hidden) return;
  const items = fresh.orphans.map(it => {
    const item = element('li', {}, element('p', { lang: fresh.language, class: 'text' }, it.text), element('p', { class: 'about' }, element('code', {}, it.place)));
    item.append(it.is_deletable ? button(say('delete'), () => sureToDelete(it), 'act') : element('p', { class: 'about' }, say('orphan-part')));
    return item;
  });
  orphans.replaceChildren(element('h2', {}, say('orphans')), element('p', {}, say('orphans-help')), element('ul', {}, ...items));
}

// Deletes a text that has no source once that is confirmed.
function sureToDelete(orphan) {
  const sure = dialog(say('delete-sure'), say('cancel'), element('p', { lang: view.language, class: 'text' }, orphan.text));
  const does = async () => {
    sure.close();
    let answer;
    try {
      answer = await ask('delete', { orphan: orphan.id });
    } catch (error) {
      return tell(error.status ? error.message : say('offline'), true);
    }
    known = Math.max(known, answer.generation);
    overview = answer.overview;
    if (answer.view) await merge(answer.view);
    tell(answer.message || say('deleted-orphan'), answer.outcome !== 'saved');
    (orphans.querySelector('button') ?? active?.field)?.focus({ preventScroll: true });
  };
  sure.lastChild.before(button(say('delete'), does, 'act main'), ' ');
  sure.addEventListener('close', () => sure.remove());
  main.append(sure);
  sure.showModal();
}

// Texts that belong to no segment any more are shown until somebody discards them.
function fillLost() {
  const all = drafts.lost(view.segments).filter(([id]) => id !== gone?.data.id);
  lost.hidden = !all.length;
  const items = all.map(([id, draft]) => element('li', {},
    element('p', { lang: view.language, class: 'text' }, draft.text),
    element('p', { class: 'about' }, `${say('for')} `, element('span', { lang: overview.source.code }, draft.source)),
    button(say('copy'), () => copyText(draft.text, say, tell), 'act'), ' ',
    button(say('discard'), () => { drafts.drop(id); fillLost(); }, 'act')));
  lost.replaceChildren(element('h2', {}, say('lost')), element('p', {}, say('lost-help')), element('ul', {}, ...items));
}

// ── Moving about ──────────────────────────────────────────────────────────────────────────────────────────────────────

function activated(segment) {
  if (segment === active) return;
  const at = segment.element.getBoundingClientRect().top;
  active?.setActive(false);
  if (gone && segment !== gone) {
    gone.element.remove();
    gone = null;
    fillLost();
  }
  active = segment;
  segment.setActive(true);
  tools.show(segment);
  // What closed above must not pull away what is looked at.
  scrollBy({ top: segment.element.getBoundingClientRect().top - at, behavior: 'instant' });
}

function goTo(segment, { isQuiet = false } = {}) {
  segment.focus(isQuiet);
  const { top, bottom } = segment.element.getBoundingClientRect();
  if (top < 120 || bottom > innerHeight - 40) scrollBy({ top: top - Math.min(180, innerHeight / 4), behavior: 'instant' });
}

function beside(segment, step, isWanted = () => true) {
  const all = [...segments.values()], from = all.indexOf(segment);
  for (let n = 1; n <= all.length; n++) {
    const next = all[(from + n * step + all.length * n) % all.length];
    if (next !== segment && isWanted(next)) return next;
  }
  return null;
}

const isToDo = it => (it.data.is_open || it.isDirty()) && !drafts.get(it.data.id)?.isWaiting;

function goOn(from) {
  const next = beside(from, 1, isToDo);
  if (next) return goTo(next);
  tell(say('all-done'));
  from.focus();
  // The next chapter in which something is left, from here on.
  const here = overview.chapters.filter(it => it.language === view.language), at = here.findIndex(it => it.chapter === view.chapter);
  const chapter = [...here.slice(at + 1), ...here.slice(0, at)].find(it => left(it) > 0);
  const leads = () => {
    tell('');
    show(chapter.language, chapter.chapter);
  };
  if (chapter) tools.offer(`${say('next-chapter')} ${chapter.title}`, leads);
}

// ── Typing, checking, saving ──────────────────────────────────────────────────────────────────────────────────────────

function changed(segment) {
  const text = segment.field.value, { data } = segment, former = drafts.get(data.id);
  if (text === data.text && !former?.isConflict) drafts.drop(data.id);
  else {
    drafts.put(data.id, { ...begun(data), ...former, text, isWaiting: false });
  }
  tell('');
  segment.ignored = [];
  segment.mark(drafts.get(data.id));
  if (segment === active) tools.typed();
}

// What a draft of a segment begins from.
function begun(data) {
  return { unit: data.unit, base: data.text, codes: codesOf(data), ...surroundings(view.segments, data) };
}

async function save(segment, { confirm, goes }) {
  // One after the other; of those that were asked for meanwhile, the last.
  if (isSaving) {
    next = () => save(segment, { confirm, goes });
    return;
  }
  const { data } = segment, text = segment.field.value, draft = drafts.get(data.id);
  tell('');
  if (draft?.isConflict || segment === gone) return tools.tellConflict();
  isSaving = true;
  const slow = setTimeout(() => tools.alert(say('saving')), 600);
  const waiting = [...segments.values()].filter(it => it !== segment && drafts.get(it.data.id)?.isWaiting && !drafts.get(it.data.id).isConflict);
  const texts = [[segment, confirm], ...waiting.map(it => [it, drafts.get(it.data.id).confirm])]
    .map(([it, confirm]) => ({ unit: it.data.unit, text: it.field.value, confirm }));
  let answer;
  try {
    answer = await ask('save', { texts, ignored: segment.ignored });
  } catch (error) {
    if (!error.status) return tools.alert(say('offline'));
    return tools.alert(error.status === 403 ? say('restarted') : `${say('unanswered')} ${error.message}`);
  } finally {
    isSaving = false;
    clearTimeout(slow);
    const waits = next;
    next = null;
    if (waits) setTimeout(waits);
  }
  const taken = new Set(answer.taken);
  for (const it of [segment, ...waiting]) {
    const sent = texts.find(one => one.unit === it.data.unit);
    // Who typed on meanwhile keeps that.
    if (taken.has(it.data.unit) && it.field.value === sent.text) drafts.drop(it.data.id);
    else if (taken.has(it.data.unit)) drafts.rebase(it.data.id, sent.text);
  }
  if (answer.outcome === 'waiting') drafts.put(data.id, { ...draft, ...begun(data), text, isWaiting: true, confirm });
  known = Math.max(known, answer.generation);
  overview = answer.overview;
  if (answer.view) await merge(answer.view);
  segment.mark(drafts.get(segment.data.id));
  if (answer.outcome === 'doubtful') segment.ignored = answer.findings.map(it => it.code);
  // Who has gone elsewhere meanwhile stays there.
  if (active !== segment) return tell(answer.message || say(confirm ? 'confirmed' : 'saved'), answer.outcome !== 'saved');
  if (answer.outcome === 'doubtful') {
    return tools.findings(answer.findings, answer.message);
  }
  if (answer.outcome === 'saved') {
    tools.quiet();
    tell(say(confirm ? 'confirmed' : 'saved'));
    return goes ? goOn(segment) : segment.focus();
  }
  if (answer.outcome === 'waiting' && goes) {
    tell(answer.message, true);
    return goOn(segment);
  }
  if (answer.findings.length) tools.findings(answer.findings, answer.message);
  else tools.alert(answer.message);
}

function takeTheirs(segment) {
  drafts.drop(segment.data.id);
  segment.update(segment.data, segment.number, null);
  tools.quiet();
  tools.show(segment);
  segment.focus();
}

// Of a segment whose source is gone.
function discard(segment) {
  drafts.drop(segment.data.id);
  const before = segment.element.previousElementSibling, all = [...segments.values()];
  goTo(all.find(it => it.element === before) ?? all[0] ?? segment);
}

function keepMine(segment) {
  const { data } = segment, draft = drafts.get(data.id);
  drafts.put(data.id, { ...draft, ...begun(data), isConflict: false, isSourceChanged: false, was: undefined });
  segment.mark(drafts.get(data.id));
  tools.quiet();
  tools.show(segment);
  segment.focus();
}

// ── Keys ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

document.addEventListener('keydown', event => {
  const control = event.ctrlKey || event.metaKey, { code } = event;
  const does = act => { event.preventDefault(); act(); };
  if (code === 'F1') return does(() => (keys?.open ? keys.close() : keys?.showModal()));
  if (document.querySelector('dialog[open]') || !active) return;
  if (event.isComposing) return;
  if (control && !event.altKey && (code === 'Enter' || code === 'NumpadEnter')) return does(() => save(active, { confirm: true, goes: !event.shiftKey }));
  if (control && !event.altKey && !event.shiftKey && code === 'KeyS') return does(() => save(active, { confirm: false, goes: false }));
  if (event.altKey && !control && (code === 'ArrowDown' || code === 'ArrowUp')) {
    const next = beside(active, code === 'ArrowDown' ? 1 : -1, event.shiftKey ? isToDo : undefined);
    return does(() => next && goTo(next));
  }
  // The key, not the letter: a Lithuanian keyboard has letters on its digits.
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (control && !event.altKey && !event.shiftKey && digit) return does(() => active.insertCode(Number(digit)));
  if (control && !event.altKey && !event.shiftKey && code === 'KeyI') return does(() => tools.useMatch());
  if (control && !event.altKey && !event.shiftKey && code === 'KeyK') return does(() => tools.search(String(getSelection()) || active.selected()));
  if (code === 'Escape' && document.activeElement !== active.field) return does(() => active.focus());
});

addEventListener('beforeunload', event => {
  if (store?.hasAny()) event.preventDefault();
});

const compare = (old, now) => post('/desk/compare', { old, new: now });
tools = new Tools({ say, save, check, takeTheirs, keepMine, discard, compare, recall, look });
watch(renew);
