// What the keyboard does, and the list of it.
import { desk, say } from './desk-state.js';
import { element, dialog } from './desk-elements.js';
import { isShown, startFilter } from './desk-filter.js';
import { beside, goTo, isToDo } from './desk-moving.js';
import { save } from './desk-saving.js';

let keys = null;

// Returns the list of shortcuts, once the words are known.
export function makeKeys() {
  const rows = [
    ['Ctrl+Enter', 'confirm-next'], ['Ctrl+Shift+Enter', 'confirm-stay'], ['Ctrl+S', 'save'], ['Alt+↓', 'next'], ['Alt+↑', 'previous'],
    ['Alt+Shift+↓', 'next-open'], ['Ctrl+1 … Ctrl+9', 'code'], ['Ctrl+I', 'match'], ['Ctrl+K', 'search'], ['Ctrl+Shift+F', 'filter'], ['Esc', 'back'], ['F1', 'help'],
  ];
  const items = rows.flatMap(([key, id]) => [element('dt', {}, element('kbd', {}, key)), element('dd', {}, say('key-' + id))]);
  keys = dialog(say('shortcuts'), say('close'), element('dl', { class: 'keys' }, ...items));
  return keys;
}

export const showKeys = () => keys?.showModal();

document.addEventListener('keydown', event => {
  const control = event.ctrlKey || event.metaKey, { code } = event, { active, tools } = desk;
  const does = act => { event.preventDefault(); act(); };
  if (code === 'F1') return does(() => (keys?.open ? keys.close() : showKeys()));
  if (document.querySelector('dialog[open]') || !active) return;
  if (event.isComposing) return;
  if (control && !event.altKey && (code === 'Enter' || code === 'NumpadEnter')) return does(() => save(active, { confirm: true, goes: !event.shiftKey }));
  if (control && !event.altKey && !event.shiftKey && code === 'KeyS') return does(() => save(active, { confirm: false, goes: false }));
  if (event.altKey && !control && (code === 'ArrowDown' || code === 'ArrowUp')) {
    const next = beside(active, code === 'ArrowDown' ? 1 : -1, it => isShown(it) && (!event.shiftKey || isToDo(it)));
    return does(() => next && goTo(next));
  }
  // The key, not the letter: a Lithuanian keyboard has letters on its digits.
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (control && !event.altKey && !event.shiftKey && digit) return does(() => active.insertCode(Number(digit)));
  if (control && !event.altKey && !event.shiftKey && code === 'KeyI') return does(() => tools.useMatch());
  if (control && !event.altKey && !event.shiftKey && code === 'KeyK') return does(() => tools.search(String(getSelection()) || active.selected()));
  if (control && !event.altKey && event.shiftKey && code === 'KeyF') return does(startFilter);
  if (code === 'Escape' && document.activeElement !== active.field) {
    return does(() => (active.element.contains(document.activeElement) ? active.focus() : goTo(active)));
  }
});
