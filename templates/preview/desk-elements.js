// Small things that the desk is made of.
import { wordsOf } from './desk-drafts.js';
import { say } from './desk-state.js';

// How many characters of a text are shown around a place in it.
const AROUND = 28;

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

export function button(text, act, kind = '') {
  const made = element('button', { type: 'button', class: kind || null }, text);
  made.addEventListener('click', act);
  return made;
}

export function dialog(title, close, ...content) {
  const made = element('dialog', { 'aria-label': title }, element('h2', {}, title), ...content);
  made.append(button(close, () => made.close(), 'act'));
  return made;
}

export async function copyText(text, say, tell) {
  try {
    await navigator.clipboard.writeText(text);
    tell(say('copied'));
  } catch {
    tell(say('not-copied'), true);
  }
}

// A button that inserts a code of a segment. A pair is known by the words that the source has in it.
export function chip(segment, index) {
  const { codes, source } = segment.data, code = codes[index], words = enclosed(source, index + 1, codes);
  const made = button('', () => segment.insertCode(index + 1), 'chip');
  made.append(element('b', {}, String(index + 1)), ' ', ...words ? [`${code.kind}: `, element('span', { lang: segment.sourceLanguage }, words)] : [code.shown]);
  made.title = `${code.kind}: ${code.markdown}` + (index < 9 ? ` (Ctrl+${index + 1})` : '');
  made.setAttribute('aria-label', `${index + 1} ${words || code.shown} – ${code.kind}, ${say('insert')}`);
  return made;
}

// The beginning of what a pair of codes encloses.
function enclosed(source, number, codes) {
  const from = source.findIndex(part => part.code === number), to = source.findLastIndex(part => part.code === number);
  if (from === to) return '';
  return excerpt('', source.slice(from, to).map(part => wordsOf(part, codes)).join(''))[1];
}

// The words nearest to a place between two texts.
export function excerpt(before, after) {
  const [head, ...words] = before.slice(-AROUND - 1).split(' '), tail = after.slice(0, AROUND + 1).split(' ');
  return [
    before.length > AROUND ? `… ${(words.length ? words.join(' ') : head)}` : before,
    after.length > AROUND ? `${(tail.length > 1 ? tail.slice(0, -1) : tail).join(' ')} …` : after,
  ];
}

// A text as the server shows it: words, codes, terms. `codes` are those of the segment.
export function runs(parts, codes, say) {
  return parts.map(part => {
    if (typeof part === 'string') return part;
    if ('found' in part) return element('mark', {}, part.found);
    if ('term' in part) return element('span', { class: 'term' }, part.words);
    const code = codes[part.code - 1];
    if (part.role === 'close') return element('span', { class: 'code close', 'aria-hidden': 'true' }, `⟨/${part.code}⟩`);
    const name = code ? code.kind : '';
    const shown = part.role === 'open' ? `⟨${part.code}⟩` : code ? code.shown : '…';
    const made = element('span', { class: `code ${part.role}`, title: code ? `${part.code}: ${name}, ${code.markdown}` : null });
    if (part.role === 'alone') made.append(element('b', {}, String(code ? part.code : '?')), ' ', shown);
    else made.append(shown);
    return made;
  });
}

// What became of a text, word by word, for eyes and for ears.
export function changes(list, codes, say) {
  return list.map(({ kind, runs: parts }) => {
    const content = runs(parts, codes, say);
    if (kind === 'kept') return element('span', {}, ...content);
    const about = element('span', { class: 'hidden' }, ` ${say(kind)} `);
    return element(kind === 'deleted' ? 'del' : 'ins', {}, about, ...content);
  });
}

// A message of the program, in which what is typed stands between backticks.
export function message(text) {
  return text.split('`').map((part, index) => (index % 2 ? element('code', {}, part) : part));
}
