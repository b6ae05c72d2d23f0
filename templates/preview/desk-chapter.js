// The segments of a chapter on the page, kept in step with the files. What somebody has typed is never replaced, and whoever types stays
// where they are: when the source changes, field and draft go with the segment that the source went into.
import { post } from './preview.js';
import { desk, say } from './desk-state.js';
import { Drafts, strayOf, surroundings } from './desk-drafts.js';
import { Segment } from './desk-segment.js';
import { fillLost, fillOrphans } from './desk-asides.js';
import { clearFilter } from './desk-filter.js';
import { activated, goTo } from './desk-moving.js';
import { fillHead, list } from './desk-page.js';
import { changed } from './desk-saving.js';

// Counts what is shown: an answer that comes late is for a chapter that is not there any more.
let turn = 0;

// Shows another chapter.
export async function begin(fresh) {
  const mine = ++turn, kept = new Drafts(desk.store, `${fresh.language}/${fresh.chapter}`);
  const heirs = await heirsOf(fresh, kept.strays(fresh.segments));
  if (mine !== turn) return;
  list.replaceChildren();
  desk.segments = new Map();
  desk.active = desk.gone = null;
  desk.tools.close();
  clearFilter();
  desk.view = fresh;
  desk.drafts = kept;
  place(fresh, heirs);
  const first = [...desk.segments.values()].find(it => it.data.is_open) ?? [...desk.segments.values()][0];
  if (first) goTo(first, { isQuiet: true });
}

// The chapter that is shown is not in the report any more. One with its title is the same by another name: fields and texts go with it.
export function follow() {
  const { overview, store, title, view } = desk, { language } = view;
  const same = overview.chapters.find(it => it.language === language && it.title === title);
  if (!same) return;
  store.move(`${language}/${view.chapter}`, `${language}/${same.chapter}`);
  desk.drafts = new Drafts(store, `${language}/${same.chapter}`);
  desk.view = { ...view, chapter: same.chapter };
}

// Takes in the chapter as it is now. Fields in which somebody has typed keep their text; the active one stays in place.
export async function merge(fresh) {
  const { active, gone, drafts, view } = desk, mine = ++turn, strays = drafts.strays(fresh.segments);
  // Who is about to type stays there, too.
  if (active && active !== gone && !drafts.get(active.data.id) && !fresh.segments.some(it => it.id === active.data.id)) {
    strays.push(strayOf(active.data.id, surroundings(view.segments, active.data)));
  }
  const heirs = await heirsOf(fresh, strays);
  if (mine !== turn) return;
  const anchor = desk.active?.element ?? [...desk.segments.values()].map(it => it.element).find(it => it.getBoundingClientRect().bottom > 60);
  const at = anchor?.getBoundingClientRect().top;
  desk.view = fresh;
  place(fresh, heirs);
  if (anchor?.isConnected) scrollBy({ top: anchor.getBoundingClientRect().top - at, behavior: 'instant' });
  if (desk.active) desk.tools.show(desk.active);
}

// The segments that texts belong to now whose own are gone.
async function heirsOf({ language, chapter }, texts) {
  if (!texts.length) return {};
  // Unanswered, they stay where they are seen, and are asked for again.
  return post('/desk/follow', { language, chapter, texts }).catch(() => ({}));
}

function place(fresh, heirs) {
  const { drafts } = desk, kept = new Map(desk.segments), language = { source: desk.overview.source.code, target: fresh.language };
  if (desk.gone) kept.set(desk.gone.data.id, desk.gone);
  drafts.follow(fresh.segments, heirs);
  // A segment whose source was edited is known by its translation, or by what its words went into; its field, and who is in it, stay.
  const ids = new Set(fresh.segments.map(it => it.id)), targets = new Set(fresh.segments.map(it => it.target_id));
  const former = new Map(), heirFields = new Map();
  for (const [id, segment] of kept) {
    if (ids.has(id)) continue;
    const { target_id } = segment.data, heir = heirs[id]?.id;
    if (target_id && targets.has(target_id)) former.set(target_id, segment);
    else if (heir && (segment === desk.active || !heirFields.has(heir))) heirFields.set(heir, segment);
  }
  const index = [...desk.segments.values()].indexOf(desk.active), shown = new Set();
  desk.segments = new Map();
  fresh.segments.forEach((data, index) => {
    const heir = heirFields.get(data.id);
    const found = [kept.get(data.id), heir === desk.active ? heir : null, former.get(data.target_id), heir].find(it => it && !shown.has(it));
    const segment = found ?? new Segment({ say, language, changed, activated });
    segment.update(data, index + 1, drafts.get(data.id));
    desk.segments.set(data.id, segment);
    shown.add(segment);
  });
  const fields = [...desk.segments.values()];
  desk.gone = null;
  if (desk.active && !shown.has(desk.active)) leave(heirs, fields, Math.max(index, 0));
  const wanted = fields.map(it => it.element), { active, gone } = desk;
  if (gone) wanted.splice(wanted.indexOf(gone.element.previousElementSibling) + 1, 0, gone.element);
  order(wanted, active?.element);
  fillHead();
  fillOrphans();
  fillLost();
}

// Puts the segments in their order. The active one is never moved itself: its field would lose focus, and a screen reader its place.
function order(wanted, active) {
  for (const element of [...list.children]) if (!wanted.includes(element)) element.remove();
  let cursor = list.firstChild;
  for (const element of wanted) {
    if (element === active) {
      while (cursor !== element) {
        const next = cursor.nextSibling;
        list.append(cursor);
        cursor = next;
      }
    }
    if (element === cursor) cursor = cursor.nextSibling;
    else list.insertBefore(element, cursor);
  }
}

// The active segment is not in the chapter any more. What is being typed in it stays under the fingers, with what to do.
function leave(heirs, fields, index) {
  const { id } = desk.active.data;
  if (desk.drafts.get(id)) {
    desk.gone = desk.active;
    desk.gone.setGone();
    return;
  }
  desk.active = null;
  desk.tools.close();
  const next = desk.segments.get(heirs[id]?.id) ?? fields[Math.min(index, fields.length - 1)];
  // Once it is on the page.
  if (next) setTimeout(() => { if (!desk.active && next.element.isConnected) goTo(next); });
}
