// Texts that stand beside the chapter: translations without a source, and what was typed for a segment that is gone.
import { tell } from './preview.js';
import { ask, desk, learn, say } from './desk-state.js';
import { merge } from './desk-chapter.js';
import { element, button, copyText, dialog } from './desk-elements.js';
import { named } from './desk-page.js';

export const lost = element('section', { class: 'lost', hidden: true });
export const orphans = element('section', { class: 'orphans', hidden: true });

export function fillOrphans() {
  const { view } = desk;
  orphans.hidden = !view.orphans.length;
  if (orphans.hidden) return;
  const items = view.orphans.map(it => {
    const item = element('li', {}, element('p', { lang: view.language, class: 'text' }, it.text), element('p', { class: 'about' }, element('code', {}, it.place)));
    item.append(it.is_deletable ? button(say('delete'), () => sureToDelete(it), 'act') : element('p', { class: 'about' }, say('orphan-part')));
    return item;
  });
  orphans.replaceChildren(element('h2', {}, say('orphans')), element('p', {}, say('orphans-help')), element('ul', {}, ...items));
}

// Deletes a text that has no source once that is confirmed.
function sureToDelete(orphan) {
  const sure = dialog(say('delete-sure'), say('cancel'), element('p', { lang: desk.view.language, class: 'text' }, orphan.text));
  const does = async () => {
    sure.close();
    let answer;
    try {
      answer = await ask('delete', { orphan: orphan.id });
    } catch (error) {
      return tell(error.status ? error.message : say('offline'), true);
    }
    learn(answer);
    if (answer.view) await merge(answer.view);
    tell(answer.message || say('deleted-orphan'), answer.outcome !== 'saved');
    (orphans.querySelector('button') ?? desk.active?.field)?.focus({ preventScroll: true });
  };
  sure.lastChild.before(button(say('delete'), does, 'act main'), ' ');
  sure.addEventListener('close', () => sure.remove());
  document.querySelector('#main').append(sure);
  sure.showModal();
}

// Texts that belong to no segment any more are shown until somebody discards them.
export function fillLost() {
  const { drafts, gone, overview, store, view } = desk;
  const item = (language, draft, discard) => element('li', {},
    element('p', { lang: language, class: 'text' }, draft.text),
    element('p', { class: 'about' }, `${say('for')} `, element('span', { lang: overview.source.code }, draft.source)),
    button(say('copy'), () => copyText(draft.text, say, tell), 'act'), ' ',
    button(say('discard'), () => { discard(); fillLost(); }, 'act'));
  const here = drafts.lost(view.segments).filter(([id]) => id !== gone?.data.id);
  const items = here.map(([id, draft]) => item(view.language, draft, () => drafts.drop(id)));
  // Those of chapters that are not in the report have no other place.
  for (const place of store.places()) {
    const language = place.split('/')[0], chapter = place.slice(language.length + 1);
    if (named({ language, chapter })) continue;
    for (const [id, draft] of store.read(place)) {
      items.push(item(language, draft, () => store.write(place, store.read(place).filter(([other]) => other !== id))));
    }
  }
  lost.hidden = !items.length;
  lost.replaceChildren(element('h2', {}, say('lost')), element('p', {}, say('lost-help')), element('ul', {}, ...items));
}
