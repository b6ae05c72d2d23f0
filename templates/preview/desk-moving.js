// From segment to segment, and from chapter to chapter.
import { tell } from './preview.js';
import { desk, left, say } from './desk-state.js';
import { fillLost } from './desk-asides.js';
import { filter, isShown } from './desk-filter.js';
import { show } from './desk-page.js';

// A segment has the focus: it is the one that is worked on.
export function activated(segment) {
  const { active, gone, tools } = desk;
  if (segment === active) return;
  const at = segment.element.getBoundingClientRect().top;
  active?.setActive(false);
  if (gone && segment !== gone) {
    gone.element.remove();
    desk.gone = null;
    fillLost();
  }
  desk.active = segment;
  segment.setActive(true);
  filter();
  tools.show(segment);
  // What closed above must not pull away what is looked at.
  scrollBy({ top: segment.element.getBoundingClientRect().top - at, behavior: 'instant' });
}

export function goTo(segment, { isQuiet = false } = {}) {
  segment.focus(isQuiet);
  const { top, bottom } = segment.element.getBoundingClientRect();
  if (top < 120 || bottom > innerHeight - 40) scrollBy({ top: top - Math.min(180, innerHeight / 4), behavior: 'instant' });
}

// The next segment in a direction, from the end to the beginning, too.
export function beside(segment, step, isWanted = () => true) {
  const all = [...desk.segments.values()], from = all.indexOf(segment);
  for (let n = 1; n <= all.length; n++) {
    const next = all[(from + n * step + all.length * n) % all.length];
    if (next !== segment && isWanted(next)) return next;
  }
  return null;
}

export const isToDo = it => (it.data.is_open || it.isDirty()) && !desk.drafts.get(it.data.id)?.isWaiting;

// To the next segment to do, or the way to the next chapter in which something is left, from here on.
export function goOn(from) {
  const next = beside(from, 1, it => isToDo(it) && isShown(it)) ?? beside(from, 1, isToDo), { overview, tools, view } = desk;
  if (next) return goTo(next);
  tell(say(overview.chapters.some(it => left(it) > 0) ? 'all-done' : 'everything-done'));
  from.focus();
  const here = overview.chapters.filter(it => it.language === view.language), at = here.findIndex(it => it.chapter === view.chapter);
  const chapter = [...here.slice(at + 1), ...here.slice(0, at)].find(it => left(it) > 0);
  const leads = () => {
    tell('');
    show(chapter.language, chapter.chapter);
  };
  if (chapter) tools.offer(`${say('next-chapter')} ${chapter.title}`, leads);
}
