// What becomes of a text that is typed: it is kept, saved, or set against what somebody else has written.
import { tell } from './preview.js';
import { ask, desk, learn, say } from './desk-state.js';
import { merge } from './desk-chapter.js';
import { codesOf, surroundings } from './desk-drafts.js';
import { goOn, goTo } from './desk-moving.js';

let isSaving = false, next = null;

// Somebody has typed.
export function changed(segment) {
  const { active, drafts, tools } = desk, text = segment.field.value, { data } = segment, former = drafts.get(data.id);
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
  return { unit: data.unit, base: data.text, codes: codesOf(data), ...surroundings(desk.view.segments, data) };
}

export async function save(segment, { confirm, goes }) {
  // One after the other; of those that were asked for meanwhile, the last. Who goes on types for the next text already, which must not
  // come into this one.
  if (isSaving) {
    if (next) next.segment.field.readOnly = false;
    next = { segment, run: () => save(segment, { confirm, goes }) };
    segment.field.readOnly = goes;
    return;
  }
  segment.field.readOnly = false;
  const { drafts, tools } = desk, { data } = segment, text = segment.field.value, draft = drafts.get(data.id);
  tell('');
  if (draft?.isConflict || segment === desk.gone) return tools.tellConflict();
  isSaving = true;
  segment.field.readOnly = goes;
  const slow = setTimeout(() => tools.alert(say('saving')), 600);
  const waiting = [...desk.segments.values()].filter(it => it !== segment && drafts.get(it.data.id)?.isWaiting && !drafts.get(it.data.id).isConflict);
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
    segment.field.readOnly = false;
    clearTimeout(slow);
    const waits = next;
    next = null;
    if (waits) setTimeout(waits.run);
  }
  const taken = new Set(answer.taken);
  for (const it of [segment, ...waiting]) {
    const sent = texts.find(one => one.unit === it.data.unit);
    // Who typed on meanwhile keeps that.
    if (taken.has(it.data.unit) && it.field.value === sent.text) drafts.drop(it.data.id);
    else if (taken.has(it.data.unit)) drafts.rebase(it.data.id, sent.text);
  }
  if (answer.outcome === 'waiting') drafts.put(data.id, { ...draft, ...begun(data), text, isWaiting: true, confirm });
  learn(answer);
  if (answer.view) await merge(answer.view);
  segment.mark(desk.drafts.get(segment.data.id));
  tellAnswer(segment, answer, { confirm, goes });
}

function tellAnswer(segment, { outcome, message, findings }, { confirm, goes }) {
  const { tools } = desk, isSaved = outcome === 'saved', said = message || say(confirm ? 'confirmed' : 'saved');
  if (outcome === 'doubtful') segment.ignored = findings.map(it => it.code);
  // Who has gone elsewhere meanwhile stays there.
  if (desk.active !== segment) return tell(said, !isSaved);
  if (isSaved) {
    tools.quiet();
    tell(said);
    return goes ? goOn(segment) : segment.focus();
  }
  if (outcome === 'waiting' && goes) {
    tell(message, true);
    return goOn(segment);
  }
  if (findings.length || outcome === 'doubtful') tools.findings(findings, message);
  else tools.alert(message);
}

// ── What somebody else has written meanwhile ──

export function takeTheirs(segment) {
  desk.drafts.drop(segment.data.id);
  segment.update(segment.data, segment.number, null);
  settled(segment);
}

export function keepMine(segment) {
  const { data } = segment, { drafts } = desk, draft = drafts.get(data.id);
  drafts.put(data.id, { ...draft, ...begun(data), isConflict: false, isSourceChanged: false, was: undefined });
  segment.mark(drafts.get(data.id));
  settled(segment);
}

function settled(segment) {
  desk.tools.quiet();
  desk.tools.show(segment);
  segment.focus();
}

// Of a segment whose source is gone.
export function discard(segment) {
  desk.drafts.drop(segment.data.id);
  const before = segment.element.previousElementSibling, all = [...desk.segments.values()];
  goTo(all.find(it => it.element === before) ?? all[0] ?? segment);
}
