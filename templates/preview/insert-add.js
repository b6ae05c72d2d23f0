// A downloaded file that becomes an indicator: dropped on the page or chosen, it is sent to the program on this machine, which says what
// it holds and what has to be known of it. Nothing is written until somebody has seen what will be, and said so.
//
//   adding(added)   calls `added(id)` once an indicator is in the report

import { copy, post, send, word } from './preview.js';

export function adding(added) {
  const section = document.getElementById('add'), chooser = section.querySelector('#file');
  const inspected = section.querySelector('#inspected'), refused = section.querySelector('.refused');
  let file = null, number = 0, turn = 0;

  const refuse = text => { refused.textContent = text; };
  const field = name => section.querySelector('#new').elements[name];

  // How the file is to be read: the sheet of a workbook, and what columns hold of which the file leaves it open. Each sheet has its own.
  function reading(changed = '') {
    const columns = changed === 'sheet' ? [] : section.querySelectorAll('[data-column]');
    const said = Array.from(columns, column => [column.dataset.column, column.value]);
    return { sheet: section.querySelector('#sheet')?.value ?? '', columns: Object.fromEntries(said) };
  }

  // Sends the file and shows what it holds; or shows it once more when a choice has been `changed`, the id of its element.
  async function inspect(changed = '') {
    const mine = ++turn;
    refuse('');
    if (file.size > Number(section.dataset.largest) - 1024) return refuse(word('add-too-large'));
    const how = reading(changed);
    inspected.textContent = word('add-reading');
    try {
      const state = changed ? await asked('/insert/inspect', { reading: how }) : await sent();
      if (mine !== turn) return;
      inspected.innerHTML = state.html;
      const chosen = changed && document.getElementById(changed);
      if (chosen) chosen.focus();
      else inspected.focus({ preventScroll: true });
      section.scrollIntoView({ block: 'start' });
    } catch (error) {
      if (mine !== turn) return;
      inspected.replaceChildren();
      refuse(error.message);
    }
  }

  // The file as it is on the disk now.
  async function sent() {
    const state = await send('/insert/file', { name: file.name }, file);
    number = state.file;
    return state;
  }

  // Another tab may have sent another file meanwhile: then this one is sent once more.
  async function asked(path, data) {
    try {
      return await post(path, { file: number, ...data });
    } catch (error) {
      if (error.status !== 410) throw error;
      await sent();
      return post(path, { file: number, ...data });
    }
  }

  async function add(write) {
    const form = section.querySelector('#new'), written = section.querySelector('#written');
    for (const problem of form.querySelectorAll('.problem')) problem.textContent = '';
    for (const it of form.elements) it.removeAttribute('aria-invalid');
    let state;
    try {
      state = await asked('/insert/add', { reading: reading(), answers: Object.fromEntries(new FormData(form)), write });
    } catch (error) {
      written.textContent = error.message;
      return;
    }
    written.replaceChildren();
    if (state.problems) {
      for (const { field: name, text } of state.problems) {
        const at = field(name);
        at.setAttribute('aria-invalid', 'true');
        document.getElementById(`${at.id}-problem`).textContent = text;
      }
      return field(state.problems[0].field).focus();
    }
    if (!state.added) {
      written.innerHTML = state.html;
      // To be read before it is confirmed.
      written.focus({ preventScroll: true });
      written.scrollIntoView({ block: 'nearest' });
      return;
    }
    inspected.innerHTML = state.html;
    chooser.value = '';
    file = null;
    inspected.focus({ preventScroll: true });
    added(state.added);
  }

  function take(files) {
    if (files.length > 1) return refuse(word('add-one'));
    if (files.length) {
      file = files[0];
      inspect();
    }
  }

  chooser.addEventListener('change', () => take(chooser.files));
  section.addEventListener('change', event => {
    if (event.target.id === 'sheet' || event.target.dataset.column !== undefined) inspect(event.target.id);
    if (event.target.name === 'source') section.querySelector('#new-source').hidden = event.target.value !== '+';
  });
  // What was shown is not what would be written any more.
  section.addEventListener('input', event => { if (event.target.form?.id === 'new') section.querySelector('#written').replaceChildren(); });
  section.addEventListener('submit', event => { event.preventDefault(); add(false); });
  section.addEventListener('click', event => {
    if (event.target.closest('[data-do="write"]')) add(true);
    const copied = event.target.closest('[data-copy]');
    if (copied) copy(copied.dataset.copy);
  });

  // A file that is dropped beside a page would be opened in its place, and what was typed would be lost.
  const holdsFiles = event => event.dataTransfer?.types.includes('Files');
  addEventListener('dragover', event => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    section.classList.add('dropping');
  });
  addEventListener('dragleave', event => { if (!event.relatedTarget) section.classList.remove('dropping'); });
  addEventListener('drop', event => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    section.classList.remove('dropping');
    take(event.dataTransfer.files);
  });
}
