// The pages of the PDF: drawings, each loaded anew only when it is another one.

import { languages } from './languages.js';
import { get, tell, watch, word } from './preview.js';

const list = document.getElementById('pages');
const notice = document.getElementById('notice');

let language = languages(code => {
  language = code;
  list.replaceChildren();
  renew().catch(error => tell(error.message, true));
});

async function renew() {
  const asked = language;
  const state = await get(`/pages/${asked}`);
  if (asked !== language) return;
  if (notice.textContent !== state.notice) notice.textContent = state.notice;
  state.pages.forEach((page, index) => {
    const item = list.children[index] ?? list.appendChild(made(index));
    const image = item.firstElementChild;
    const address = `/page/${page.digest}.svg`;
    if (image.getAttribute('src') === address) return;
    image.width = Math.round(page.width);
    image.height = Math.round(page.height);
    image.src = address;
  });
  while (list.children.length > state.pages.length) list.lastElementChild.remove();
  list.dataset.working = state.working;
}

function made(index) {
  const item = document.createElement('li');
  const image = document.createElement('img');
  image.alt = `${word('pdf-page')} ${index + 1}`;
  image.loading = 'lazy';
  const number = document.createElement('p');
  number.textContent = index + 1;
  number.ariaHidden = 'true';
  item.append(image, number);
  return item;
}

watch(renew);
