// Where unsaved texts are kept: in the browser's storage, by project, so that a tab that is closed, a browser that ends and a program
// that is started anew lose nothing. Each tab has a slot of its own, so that two tabs never write over each other's texts; what a tab
// left behind that is gone is taken over by the next one.

const PREFIX = 'komentaras-desk ', TAB = 'komentaras-desk tab';

// Locks last as long as their tab. A tab of an earlier run of the program can't save any more, so its texts are free to be taken, too.
const lockOf = (run, tab) => `${PREFIX}${run} ${tab}`;

export class Store {
  #prefix; #tab; #warn;

  constructor(prefix, tab, warn) {
    this.#prefix = prefix;
    this.#tab = tab;
    this.#warn = warn;
  }

  // `run` is a word that is another each time the program is started.
  static async open(project, run, warn) {
    const store = new Store(`${PREFIX}${project} `, await tabOf(run), warn);
    await store.#adopt(run);
    return store;
  }

  // The texts of a place, such as a chapter: a list of names and values.
  read(place) {
    try {
      return JSON.parse(localStorage.getItem(this.#key(this.#tab, place)) ?? '[]');
    } catch {
      return [];
    }
  }

  write(place, list) {
    try {
      if (list.length) localStorage.setItem(this.#key(this.#tab, place), JSON.stringify(list));
      else localStorage.removeItem(this.#key(this.#tab, place));
    } catch {
      this.#warn();
    }
  }

  // The places for which this tab has texts.
  places() {
    return this.#slots().filter(({ tab }) => tab === this.#tab).map(({ place }) => place);
  }

  // Gives the texts of a place to another, which may have texts of its own.
  move(from, to) {
    const own = this.read(to), names = new Set(own.map(([id]) => id));
    this.write(to, [...own, ...this.read(from).filter(([id]) => !names.has(id))]);
    this.write(from, this.read(from).filter(([id]) => names.has(id)));
  }

  // Whether this tab has any, for whatever place.
  hasAny() {
    return this.#slots().some(({ tab }) => tab === this.#tab);
  }

  #key(tab, place) { return `${this.#prefix}${tab} ${place}`; }

  #slots() {
    try {
      return Object.keys(localStorage).filter(key => key.startsWith(this.#prefix)).map(key => {
        const [tab, ...place] = key.slice(this.#prefix.length).split(' ');
        return { key, tab, place: place.join(' ') };
      });
    } catch {
      return [];
    }
  }

  // Takes over the texts of tabs that are gone. Two texts for one segment are both kept: the second has a name that is no segment's.
  async #adopt(run) {
    const { held = [] } = await navigator.locks?.query() ?? {};
    const names = new Set(held.map(it => it.name));
    for (const { key, tab, place } of this.#slots()) {
      if (tab === this.#tab || names.has(lockOf(run, tab))) continue;
      const mine = new Map(this.read(place));
      try {
        for (const [id, draft] of JSON.parse(localStorage.getItem(key) ?? '[]')) {
          const other = mine.get(id);
          if (!other) mine.set(id, draft);
          else if (other.text !== draft.text) mine.set(`${id} ${tab}`, draft);
        }
        this.write(place, [...mine]);
        localStorage.removeItem(key);
      } catch {
        // Nothing that this program wrote.
      }
    }
  }
}

// The name of this tab, which stays when it is reloaded. A tab that was duplicated has that of the other, and gets a new one.
async function tabOf(run) {
  let tab = null;
  try {
    tab = sessionStorage.getItem(TAB);
  } catch {
    // Then a reload is another tab.
  }
  for (let tries = 0; tab && tries < 5; tries++) {
    if (await hold(lockOf(run, tab))) return tab;
    // The page that was reloaded may not be gone yet.
    await new Promise(done => setTimeout(done, 60));
  }
  tab = Array.from(crypto.getRandomValues(new Uint8Array(8)), it => it.toString(16).padStart(2, '0')).join('');
  await hold(lockOf(run, tab));
  try {
    sessionStorage.setItem(TAB, tab);
  } catch {
    // As above.
  }
  return tab;
}

// Holds a lock until the tab is gone; says whether nobody else has it.
function hold(name) {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise(done => {
    navigator.locks.request(name, { ifAvailable: true }, lock => {
      done(Boolean(lock));
      return lock ? new Promise(() => {}) : null;
    }).catch(() => done(true));
  });
}
