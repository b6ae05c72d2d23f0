// What every page of the preview does: its words, messages to the user, requests, and the news that the report has changed.
//
//   word(id)                the message `preview-ID`, if the page's `frame` call named it
//   tell(text)              shows a message for a moment, and has it read out
//   copy(text)              copies, and says so
//   get(path), post(path, data)   JSON; they reject with an Error whose message is for the user
//   send(path, head, file)  a file as it is, behind a line of JSON; answered as the others
//   watch(renew)            calls `renew(generation)` at once and whenever the report has changed
//   keepPlace(root, change) changes the page while what is read stays where it is

const token = document.querySelector('meta[name="komentaras-token"]').content;
const message = document.querySelector('.message');
const head = document.querySelector('.preview-head');
const connection = document.querySelector('.connection');
// For how many seconds nothing may be heard: the program says each second that it is alive.
const PATIENCE = 4;
let timer;
// Whether the page is about to be opened anew by itself.
export let isReloading = false;

// What stays in sight below the head has to know how high that is: on a telephone it has several rows.
new ResizeObserver(() => document.documentElement.style.setProperty('--head', `${head.offsetHeight}px`)).observe(head);

export function word(id) {
  return document.querySelector(`#words [data-id="${id}"]`)?.textContent ?? id;
}

export function tell(text, stays = false) {
  message.textContent = text;
  clearTimeout(timer);
  if (!stays) timer = setTimeout(() => { message.textContent = ''; }, 4000);
}

// What is wrong between the page and the program stays in sight until it is right again, whatever else is told.
function tellConnection(id) {
  const hasDesk = head.querySelector('a[href="/desk"]');
  const text = id ? word(id) + (hasDesk ? ` ${word('typed')}` : '') : '';
  if (connection.textContent !== text) connection.textContent = text;
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    tell(`${word('copied')}: ${text}`);
  } catch {
    tell(`${word('not-copied')}: ${text}`, true);
  }
}

async function ask(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw Object.assign(new Error(word('lost')), { isLost: true });
  }
  const data = await response.json().catch(() => ({}));
  if (!response.ok) {
    const error = new Error(data.error || word('failed'));
    error.status = response.status;
    error.data = data;
    throw error;
  }
  return data;
}

export function get(path) {
  return ask(path, {});
}

export function post(path, data) {
  const headers = { 'content-type': 'application/json', 'x-komentaras-token': token };
  return ask(path, { method: 'POST', headers, body: JSON.stringify(data) });
}

export function send(path, head, file) {
  const headers = { 'content-type': 'application/octet-stream', 'x-komentaras-token': token };
  return ask(path, { method: 'POST', headers, body: new Blob([JSON.stringify(head), '\n', file]) });
}

// A browser opens a file that is dropped in the place of the page, and what was typed there would be lost. One page takes files.
for (const kind of ['dragover', 'drop']) {
  addEventListener(kind, event => {
    if (document.body.classList.contains('insert') || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (kind === 'drop') tell(word('drop-elsewhere'), true);
  });
}

// A program that was started again knows neither the secret of this page nor how far it is, and may be another version. It lets a browser
// in that has opened its address; a page of before is then opened anew. What was typed at the desk is kept.
async function reloadIfStartedAgain() {
  const text = await fetch(location.pathname).then(it => it.text()).catch(() => '');
  const theirs = new DOMParser().parseFromString(text, 'text/html').querySelector('meta[name="komentaras-token"]');
  if (!theirs || theirs.content === token) return;
  isReloading = true;
  location.reload();
}

// One stream for each tab, and none while the tab is hidden: browsers allow six connections to a server.
export function watch(renew) {
  let events = null, isFirst = true, silent = 0, problem = '', running = null, wanted = null;
  // One renewal at a time; of those that were asked for meanwhile, the last.
  async function run(generation) {
    wanted = generation;
    if (running) return;
    running = true;
    while (wanted !== null) {
      const next = wanted;
      wanted = null;
      try {
        await renew(next);
      } catch (error) {
        // That it has stopped is told of anyway, until it has not.
        if (!error.isLost) tell(error.message, true);
      }
    }
    running = false;
  }
  function open() {
    if (events || document.hidden) return;
    silent = 0;
    events = new EventSource('/events');
    const hear = told => {
      silent = 0;
      problem = told;
      tellConnection(told);
    };
    events.onopen = () => {
      if (!isFirst) reloadIfStartedAgain();
      isFirst = false;
    };
    events.onmessage = event => {
      hear('');
      run(Number(event.data));
    };
    events.addEventListener('alive', event => hear(event.data === 'stuck' ? 'stuck' : ''));
    events.onerror = () => {
      const isRefused = events?.readyState === EventSource.CLOSED;
      hear(isRefused ? 'restarted' : 'lost');
      // A refusal ends the stream for good; a new one may be let in.
      if (isRefused) {
        close();
        setTimeout(open, 3000);
      }
    };
  }
  // In seconds of the page and not of the clock: while the machine sleeps, neither goes on.
  setInterval(() => {
    if (events && problem !== 'lost' && ++silent > PATIENCE) tellConnection('silent');
  }, 1000);
  function close() {
    events?.close();
    events = null;
  }
  document.addEventListener('visibilitychange', () => { if (document.hidden) close(); else open(); });
  open();
}

// What is read is the first block at or below the top of the window. Numbers and ids shift when a paragraph is added, so it is known
// again by its text, and where that has changed by its element.
export function keepPlace(root, change) {
  const blocks = () => [...root.querySelectorAll('[data-place]')];
  const before = blocks();
  const top = head.getBoundingClientRect().bottom;
  const index = before.findIndex(it => it.getBoundingClientRect().bottom > Math.max(top, 0) && it.getClientRects().length);
  if (index < 0 || window.scrollY <= 0) return change();
  const element = before[index], text = element.textContent, at = element.getBoundingClientRect().top;
  change();
  const after = blocks();
  const same = after.map((it, place) => [it, Math.abs(place - index)]).filter(([it]) => it.textContent === text)
    .sort((a, b) => a[1] - b[1]).map(([it]) => it)[0];
  const found = same ?? (element.isConnected ? element : after[Math.min(index, after.length - 1)]);
  if (found) window.scrollBy({ top: found.getBoundingClientRect().top - at, behavior: 'instant' });
}
