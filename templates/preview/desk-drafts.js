// Texts that were typed and are not saved yet, for one chapter. They live in the tab's own storage, so that a reload loses nothing.

const PREFIX = 'komentaras-desk ';

export class Drafts {
  #key; #all; #warn;

  constructor(place, warn) {
    this.#key = PREFIX + place;
    this.#warn = warn;
    try {
      this.#all = new Map(JSON.parse(sessionStorage.getItem(this.#key) ?? '[]'));
    } catch {
      this.#all = new Map();
    }
  }

  // Whether there are any, in whatever chapter.
  static any() {
    try {
      return Object.keys(sessionStorage).some(key => key.startsWith(PREFIX));
    } catch {
      return false;
    }
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

  // Brings drafts to their segments as these are now. One whose segment has changed is marked, never changed itself.
  follow(segments) {
    const byId = new Map(segments.map(it => [it.id, it]));
    const byTarget = new Map(segments.filter(it => it.target_id).map(it => [it.target_id, it]));
    for (const [id, draft] of [...this.#all]) {
      const same = byId.get(id);
      const now = same ?? byTarget.get(draft.target);
      if (!now || (!same && this.#all.has(now.id))) continue;
      const next = renumbered(draft, codesOf(now));
      if (!same) {
        // Its source was edited; the translation is the one that it began from.
        Object.assign(next, { isConflict: true, isSourceChanged: true });
        this.#all.delete(id);
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

  #keep() {
    try {
      if (this.#all.size) sessionStorage.setItem(this.#key, JSON.stringify([...this.#all]));
      else sessionStorage.removeItem(this.#key);
    } catch {
      this.#warn();
    }
  }
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
