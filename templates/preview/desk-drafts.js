// Texts that were typed and are not saved yet, for one chapter.
//
// A draft is known by the id of its segment. Beside its `text` it has the `unit` and the translation (`base`, `target`) that it was begun
// from, what its tags stand for (`codes`), and what its segment was (`source`, `kind`) and stood between (`before`, `after`), by which the
// segment is found again when the source changes.

// How many neighbours are remembered on each side.
const NEIGHBOURS = 6;

export class Drafts {
  #store; #place; #all;

  constructor(store, place) {
    this.#store = store;
    this.#place = place;
    this.#all = new Map(store.read(place));
  }

  get(id) { return this.#all.get(id) ?? null; }

  put(id, draft) {
    this.#all.set(id, draft);
    this.#keep();
  }

  drop(id) {
    if (this.#all.delete(id)) this.#keep();
  }

  // The text that a draft began from was saved; the rest was typed since.
  rebase(id, saved) {
    const draft = this.#all.get(id);
    if (draft) this.put(id, { ...draft, base: saved, unit: null, isWaiting: false });
  }

  lost(segments) {
    const known = new Set(segments.map(it => it.id));
    return [...this.#all].filter(([id]) => !known.has(id));
  }

  // Those whose segment the server is to look for.
  strays(segments) {
    return this.lost(segments).filter(([id]) => !id.includes(' ')).map(([id, draft]) => strayOf(id, draft));
  }

  // Brings drafts to their segments as these are now. One whose segment has changed is marked; what was typed stays as it is. `heirs` are
  // the segments that others went into, by their former ids.
  follow(segments, heirs = {}) {
    const byId = new Map(segments.map(it => [it.id, it]));
    const byTarget = new Map(segments.filter(it => it.target_id).map(it => [it.target_id, it]));
    for (const id of [...this.#all.keys()]) {
      const draft = this.#all.get(id), same = byId.get(id), heir = heirs[id];
      const now = same ?? byTarget.get(draft.target) ?? byId.get(heir?.id);
      if (!now) continue;
      const next = { ...renumbered(draft, codesOf(now)), ...surroundings(segments, now) };
      if (!same) {
        Object.assign(next, { isConflict: true, isSourceChanged: true, isWaiting: false, was: draft.was ?? draft.source });
        this.#all.delete(id);
        // What two translators' fields held stands in one now, in the order of the sources.
        const other = this.#all.get(now.id);
        if (other) join(next, renumbered(other, codesOf(now)).text, heir?.is_first);
        else if (heir?.is_within && now.text && now.text !== next.base) join(next, now.text, heir.is_first);
      } else if (draft.unit === null) {
        next.unit = now.unit;
      } else if (draft.unit !== now.unit && now.text !== next.base) {
        next.isConflict = true;
      } else {
        next.unit = now.unit;
      }
      if (now.text === next.text && !next.isSourceChanged) this.#all.delete(now.id);
      else this.#all.set(now.id, next);
    }
    this.#keep();
  }

  #keep() { this.#store.write(this.#place, [...this.#all]); }
}

function join(draft, text, isFirst) {
  // Numbers that stand for nothing may be those of two codes now.
  draft.lost = [];
  draft.text = (isFirst ? [draft.text, text] : [text, draft.text]).filter(Boolean).join(' ');
}

// What a segment is and stands between.
export function surroundings(segments, data) {
  const at = segments.findIndex(it => it.id === data.id), ids = segments.map(it => it.id);
  const before = ids.slice(Math.max(0, at - NEIGHBOURS), at).reverse(), after = ids.slice(at + 1, at + 1 + NEIGHBOURS);
  return { source: plain(data), kind: data.kind, target: data.target_id, before, after };
}

export function strayOf(id, { source, kind, before, after }) {
  return { id, source: source ?? '', kind: kind ?? '', before: before ?? [], after: after ?? [] };
}

// The source in words, with what stands on the page for codes: as the server gives it.
function plain({ source, codes }) {
  return source.map(part => wordsOf(part, codes)).join('');
}

// The words of a part of the source.
export function wordsOf(part, codes) {
  if (typeof part === 'string') return part;
  if ('words' in part) return part.words;
  return part.role === 'alone' ? codes[part.code - 1]?.shown ?? '' : '';
}

// What the tags of a segment stand for, in the order of their numbers.
export function codesOf(segment) {
  return segment.codes.map(code => `${code.tags.length} ${code.markdown}`);
}

// Gives the tags of a draft the numbers that the same codes have now: a number that stands for another figure would be a wrong figure.
// A code that is not there any more gets a number that stands for nothing, and the checks say so.
function renumbered(draft, codes) {
  if (JSON.stringify(draft.codes) === JSON.stringify(codes)) return { ...draft };
  const numbers = new Map(), used = new Set(), lost = [];
  for (const [number, code] of [...draft.codes.map((code, index) => [index + 1, code]), ...(draft.lost ?? [])]) {
    const found = codes.findIndex((other, at) => other === code && !used.has(at));
    if (found >= 0) {
      used.add(found);
      numbers.set(number, found + 1);
    } else {
      // It may come back.
      lost.push([codes.length + 100 + lost.length, code]);
      numbers.set(number, lost.at(-1)[0]);
    }
  }
  const change = text => text.replace(/<(\/?[xg])(\d+)(\s*\/?)>/gi, (_, begin, number, end) => `<${begin}${numbers.get(Number(number)) ?? number}${end}>`);
  return { ...draft, codes, lost, text: change(draft.text), base: change(draft.base) };
}
