// The translator's desk: the segments of a chapter with a field for each translation, kept in step with the files while somebody
// types. What was typed and not saved yet stays in the browser's storage, known by the segment's source, and is never replaced; when the
// source changes, it goes with the segment that the source went into.
//
//   desk-state      what all modules know of; desk-page the frame, desk-keys the shortcuts
//   desk-chapter    the segments, each a desk-segment; desk-asides what stands beside them
//   desk-drafts     unsaved texts of a chapter; desk-store where they are kept
//   desk-moving     from one segment to the next; desk-filter which are shown; desk-saving what becomes of a text
//   desk-tools      what belongs to the active segment: desk-conflict, desk-checks, desk-memory
import { get, isReloading, post, tell, watch } from './preview.js';
import { desk, say } from './desk-state.js';
import { begin, follow, merge } from './desk-chapter.js';
import { addressOf, build, named, tellEmpty, wanted } from './desk-page.js';
import { Store } from './desk-store.js';
import { Tools } from './desk-tools.js';

// Another each time the program is started.
const run = document.querySelector('meta[name="komentaras-token"]').content.slice(0, 12);

// `generation` is the state that the server tells of, if it does.
async function renew(generation = Infinity) {
  if (generation <= desk.known) return;
  const overview = desk.overview = await get('/desk/overview');
  const first = !Object.keys(desk.words).length;
  desk.words = overview.words;
  if (first) build();
  desk.store ??= await Store.open(overview.project, run, () => tell(say('no-storage'), true));
  if (!overview.languages.length || !overview.chapters.length) {
    return tellEmpty(say(overview.languages.length ? 'no-chapters' : 'no-translation'));
  }
  const isGone = desk.view && !named(desk.view), { title } = desk;
  if (isGone) follow();
  const [language, chapter] = wanted();
  const fresh = await post('/desk/chapter', { language, chapter });
  if (!desk.view || desk.view.language !== language || desk.view.chapter !== chapter) await begin(fresh);
  else await merge(fresh);
  if (isGone) {
    // Whoever works there is not called away if it comes back.
    history.replaceState(null, '', addressOf(language, chapter));
    tell(`${say(desk.title === title ? 'chapter-renamed' : 'chapter-gone')} ${title}`, true);
  }
  if (generation < Infinity) desk.known = Math.max(desk.known, generation);
}

addEventListener('hashchange', async () => {
  const [language, chapter] = wanted(), { view } = desk;
  if (view && (view.language !== language || view.chapter !== chapter)) await renew().catch(error => tell(error.message, true));
});

addEventListener('beforeunload', event => {
  if (desk.store?.hasAny() && !isReloading) event.preventDefault();
});

desk.tools = new Tools();
watch(renew);
