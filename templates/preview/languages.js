// The choice of the report's language, remembered for all pages of a tab.
//
//   languages(choose)   the code of the language that is chosen; calls `choose(code)` when the user takes another

export function languages(choose) {
  const buttons = [...document.querySelectorAll('[data-language]')];
  const codes = buttons.map(it => it.dataset.language);
  const remembered = sessionStorage.getItem('language');
  let language = codes.includes(remembered) ? remembered : buttons.find(it => it.getAttribute('aria-pressed') === 'true')?.dataset.language;
  function mark() {
    for (const it of buttons) it.setAttribute('aria-pressed', String(it.dataset.language === language));
  }
  for (const button of buttons) {
    button.addEventListener('click', () => {
      if (button.dataset.language === language) return;
      language = button.dataset.language;
      sessionStorage.setItem('language', language);
      mark();
      choose(language);
    });
  }
  mark();
  return language;
}
