// The site as readers use it, in chromium, from disk: accessibility in light and dark, on a telephone and on a desktop; language switch
// at the paragraph, copying, sorting, searching, popovers by keyboard; all text without scripts; no error on the console and no
// request to anywhere. Usage: node browser.mjs SITE; status 1 if something does not hold.
import { createRequire } from 'module'; import fs from 'fs'; import path from 'path';
const dir = process.env.KOMENTARAS_VALIDATORS, site = path.resolve(process.argv[2]);
const require = createRequire(dir + '/');
const { chromium } = require('playwright-core');
const axe = fs.readFileSync(path.join(dir, 'node_modules/axe-core/axe.min.js'), 'utf8');
let wrong = 0, held = 0;
function hold(what, holds, told = '') { if (holds) held++; else { wrong++; console.log('FAIL', what, told); } }

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
async function open(file, options = {}, isWatched = true) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const name = file + ' ' + JSON.stringify(options);
  if (isWatched) page.on('console', it => { if (['error', 'warning'].includes(it.type())) hold(name + ' console', false, it.text()); });
  page.on('pageerror', it => hold(name + ' error', false, String(it)));
  page.on('request', it => { if (!it.url().startsWith('file:')) hold(name + ' request', false, it.url()); });
  await page.goto('file://' + site + '/' + file);
  return page;
}

const pages = fs.readdirSync(site).filter(it => it.endsWith('.html'));
const report = ['lt.html', 'en.html'];

// Accessibility. Scripts of axe itself are not the page's, so the policy is set aside here alone.
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
for (const file of pages) for (const colorScheme of ['light', 'dark']) for (const width of [375, 1280]) {
  // Nor are its attempts to read files, which stand on the console.
  const page = await open(file, { bypassCSP: true, colorScheme, viewport: { width, height: 900 } }, false);
  await page.evaluate(axe);
  const found = await page.evaluate(rules => axe.run(document, { runOnly: rules }), rules);
  for (const it of found.violations) hold(`axe ${file} ${colorScheme} ${width}`, false, `${it.id} ${it.nodes.length} ${it.nodes[0].target} ${it.nodes[0].failureSummary}`);
  hold('axe', found.passes.length > 20, file);
  const spill = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  hold(`${file} ${width} fits the width`, spill <= 0, spill);
  await page.context().close();
}

for (const file of report) {
  const other = file === 'lt.html' ? 'en.html' : 'lt.html';
  // The same paragraph in the other language.
  let page = await open(file + '#p5');
  hold('tools are shown', await page.locator('#p5 > .tools').isVisible());
  await page.locator(`#p5 > .tools a[href="${other}#p5"]`).click();
  hold('switch at the paragraph', page.url().endsWith(`/${other}#p5`), page.url());
  await page.goBack();
  await page.locator('header .languages a[hreflang]:not([aria-current])').click();
  hold('switch in the head keeps the place', page.url().endsWith(`/${other}#p5`), page.url());
  await page.goto('file://' + site + '/' + file + '#p5');
  await page.locator('#p5 > .tools a[href="lt-en.html#p5"]').click();
  hold('side by side', page.url().endsWith('/lt-en.html#p5') && await page.locator('#en-p5').isVisible(), page.url());
  await page.context().close();

  // Copying, by keyboard.
  page = await open(file, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('#p5 > .n').focus();
  await page.keyboard.press('Enter');
  const copies = page.locator('#p5 > .tools button');
  // The script adds them when the place is reached.
  await copies.nth(1).waitFor({ timeout: 5000 }).catch(() => {});
  hold('two buttons', await copies.count() === 2, `${await copies.count()}`);
  for (const [index, words] of [[0, file + '#p5'], [1, file === 'lt.html' ? '5 punktas' : 'para. 5']]) {
    await copies.nth(index).focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(100);
    const copied = (await page.evaluate(() => navigator.clipboard.readText())).replace(/\u00a0/g, ' ');
    hold('copied', copied.includes(words) && copied.includes('#p5'), copied);
    hold('said so', (await page.locator('.message').textContent()).length > 3);
  }
  await page.context().close();

  // Sorting: by value, one column says so, and back.
  page = await open(file);
  const table = page.locator('table.data:visible').filter({ has: page.locator('tbody tr:nth-child(3)') }).first();
  const values = async () => table.evaluate(it => [...it.tBodies[0].rows].map(row => Number(row.querySelector('td').dataset.value ?? NaN)).filter(it => !Number.isNaN(it)));
  const head = table.locator('thead tr:last-child th button').nth(await table.locator('thead tr').count() > 1 ? 0 : 1);
  await head.focus();
  for (const [word, sign] of [['ascending', 1], ['descending', -1]]) {
    await page.keyboard.press('Enter');
    const list = await values();
    hold('sorted ' + word, list.length > 1 && list.every((it, at) => !at || (it - list[at - 1]) * sign >= 0), list.join(' '));
    hold('says ' + word, await table.locator(`[aria-sort="${word}"]`).count() === 1 && await table.locator('[aria-sort]').count() === 1);
  }

  // What screen readers hear: the words of a heading without the arrow, and what signs and letters stand for.
  const heard = await table.ariaSnapshot();
  hold('headings without arrows', /columnheader/.test(heard) && !/[↕↑↓]/.test(heard), heard);
  const sign = page.locator('table.data td', { hasText: /^:$/ }).first();
  hold('a sign is heard', /"(duomenų nėra|no data)"/.test(await sign.ariaSnapshot()), await sign.ariaSnapshot());
  hold('a flag is heard', (await page.locator('table.data .flag').first().ariaSnapshot()).length > 12, await page.locator('table.data .flag').first().ariaSnapshot());

  // Origins, by keyboard alone.
  const figure = page.locator('p button.figure').first();
  await figure.focus();
  await page.keyboard.press('Enter');
  const origin = page.locator('.origin:popover-open');
  hold('origin opens', await origin.count() === 1 && await origin.locator('a[href^="data/"]').count() >= 1);
  await page.keyboard.press('Tab');
  hold('focus goes into it', await page.evaluate(() => !!document.activeElement.closest('.origin')));
  await page.keyboard.press('Escape');
  hold('origin closes', await origin.count() === 0 && await figure.evaluate(it => it === document.activeElement));

  // The contents mark the part that is being read, and print has the words of buttons that sort.
  await page.locator('#contents a').nth(8).evaluate(it => document.querySelector(it.hash).scrollIntoView());
  await page.waitForTimeout(200);
  hold('current part', await page.locator('#contents [aria-current]').count() === 1 && await page.locator('#contents a').nth(8).getAttribute('aria-current') === 'location');
  await page.emulateMedia({ media: 'print' });
  hold('heads in print', await page.locator('th button').first().evaluate(it => getComputedStyle(it).display === 'contents'));
  await page.goto('file://' + site + '/' + file + '#p5');
  hold('no ground in print', await page.locator('#p5').evaluate(it => getComputedStyle(it).backgroundColor === 'rgba(0, 0, 0, 0)' && getComputedStyle(it).boxShadow === 'none'));
  hold('closed tables are not printed', await page.locator('.chart details').first().evaluate(it => getComputedStyle(it).display === 'none'));
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => scrollTo(0, 0));

  // Searching.
  const input = page.locator('#search'), first = page.locator('.results a').first();
  const find = async text => { await input.fill(text); await page.waitForTimeout(250); return page.locator('.results a').count(); };
  if (file === 'lt.html') {
    const forms = await Promise.resolve(find('šeimoms'));
    hold('forms are found', forms > 3, forms);
    for (const text of ['seimos', 'ŠEIMA', 'seimu', 'šeimų']) hold('finds as much: ' + text, await find(text) === forms, await find(text));
  } else {
    const forms = await find('families');
    hold('forms are found', forms > 3 && await find('family') === forms, forms);
  }
  hold('nothing found', await find('qwxzq') === 0 && (await page.locator('.search .count').textContent()).length > 20);
  // Numbers lead to what they name, and what can't be looked for is not said to be missing.
  const isLt = file === 'lt.html';
  for (const [text, place] of [['7', '#p7'], ['34', '#p34'], [isLt ? 'p. 34' : 'paragraph 34', '#p34'], [isLt ? '3 lentelė' : 'table 3', '#t3'], [isLt ? '4 pav.' : 'fig. 4', '#f4'],
    [isLt ? '1 rek' : 'recommendation 1', '#r1'], [isLt ? '19 straipsnis' : 'article 19', '#chapter-19-violence']]) {
    const count = await find(text);
    hold('a number leads to its place: ' + text, count > 0 && await first.getAttribute('href') === place, await first.getAttribute('href').catch(() => 'nothing'));
    hold('said once', !/(lentelė|Table \d+)\. \1/.test(await page.locator('.results').textContent()) && !(await page.locator('.results').textContent()).includes('..'));
  }
  for (const text of ['503015', isLt ? '503 015' : '503,015']) hold('thousands are found: ' + text, await find(text) === 1 && await first.getAttribute('href') === '#p5');
  hold('two letters begin a word', await find(isLt ? 'va' : 'wh') > 3);
  const missing = await find('qwxzq') === 0 && await page.locator('.search .count').textContent();
  for (const text of ['x', '?', isLt ? 'į' : 'the']) {
    hold('says what to type: ' + text, await find(text) === 0 && ![missing, ''].includes(await page.locator('.search .count').textContent()), await page.locator('.search .count').textContent());
  }
  await find(' ');
  hold('says nothing of nothing', await page.locator('.search .count').textContent() === '');
  await find(file === 'lt.html' ? 'smurtas' : 'violence');
  await input.focus();
  await page.keyboard.press('ArrowDown');
  hold('arrow goes to the results', await first.evaluate(it => it === document.activeElement));
  const address = await first.getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(100);
  hold('result leads to its place', page.url().endsWith(address) && await page.locator('[id="' + address.slice(1) + '"]').isVisible(), page.url());
  await page.context().close();

  // Without scripts all text is there, links and popovers work, and nothing is shown that does not.
  page = await open(file + '#p5', { javaScriptEnabled: false });
  const texts = await page.locator('.par').count();
  hold('text without scripts', texts > 20 && await page.locator('.par').nth(texts - 1).isVisible());
  hold('no search without scripts', !(await page.locator('#search').isVisible()));
  hold('tools without scripts', await page.locator('#p5 > .tools a').first().isVisible() && await page.locator('.tools button').count() === 0);
  await page.locator('p button.figure').first().click();
  hold('origin without scripts', await page.locator('.origin button').first().isVisible() || await page.locator('.origin:popover-open').count() === 1);
  await page.context().close();

  // On a telephone the contents are behind a button.
  page = await open(file, { viewport: { width: 375, height: 800 } });
  hold('contents are away', !(await page.locator('#contents').isVisible()));
  await page.locator('.contents-button').click();
  hold('contents open', await page.locator('#contents').isVisible());
  await page.locator('#contents a').nth(4).click();
  hold('contents close', !(await page.locator('#contents').isVisible()));
  await page.locator('.contents-button').click();
  await page.locator('#contents .close').click();
  hold('contents close by their button', !(await page.locator('#contents').isVisible()));
  // The field and its button stand in one row, below which the report begins.
  const [typed, does] = [await page.locator('#search').boundingBox(), await page.locator('.search button').boundingBox()];
  hold('search in one row', Math.abs(typed.y + typed.height / 2 - does.y - does.height / 2) < 6, JSON.stringify([typed, does]));
  // What belongs to a table is in sight where its number is, however long it is.
  await page.goto('file://' + site + '/' + file + '#t1');
  const [tools, caption] = [await page.locator('#t1 > .tools').boundingBox(), await page.locator('#t1 caption').boundingBox()];
  hold('tools of a table', tools.y >= 0 && tools.y < caption.y && caption.y < 400, JSON.stringify([tools, caption]));
  // There at the end of the page too. What is wider than the screen says that it can be moved.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const box = await page.locator('.contents-button').boundingBox();
  hold('contents are at hand', box && box.y > 0 && box.y + box.height <= 800, JSON.stringify(box));
  hold('says what can be moved', await page.locator('.sideways').count() > 0);
  hold('rows of words are paragraphs', await page.locator('.stacked').evaluateAll(all => all.length > 0 && all.every(it => it.parentElement.scrollWidth <= it.parentElement.clientWidth)));
  await page.context().close();
}

// Both languages: their title pages are of one height, and the page that is shown is named on a telephone, too.
for (const width of [1280, 375]) {
  const page = await open('lt-en.html', { viewport: { width, height: 800 } });
  const heights = await page.locator('.cover').evaluateAll(all => all.map(it => it.getBoundingClientRect().height));
  hold('covers of one height', width < 768 || Math.abs(heights[0] - heights[1]) < 1, heights.join(' '));
  hold(`${width} names the page`, await page.locator('.languages [aria-current]').isVisible());
  await page.context().close();
}

// The page of recommendations finds all of the report, and leads there.
{
  const page = await open('lt-recommendations.html');
  await page.locator('#search').fill('vaikų');
  await page.waitForTimeout(250);
  const links = await page.locator('.results a').evaluateAll(all => all.map(it => it.getAttribute('href')));
  hold('finds all of the report', links.some(it => it.startsWith('lt.html#r')) && links.some(it => it.startsWith('lt.html#p')), links.join(' '));
  await page.locator('.results a[href^="lt.html#p"]').first().click();
  await page.waitForLoadState();
  hold('a result leads to the report', await page.evaluate(() => !!document.querySelector('.par:target')), page.url());
  await page.context().close();
}

// Both languages on one page: the search finds words of either, and the second half has tools and words of its own.
{
  const page = await open('lt-en.html', { permissions: ['clipboard-read', 'clipboard-write'] });
  for (const [text, isSecond] of [['šeimoms', false], ['families', true]]) {
    await page.locator('#search').fill(text);
    await page.waitForTimeout(250);
    const links = await page.locator('.results a').evaluateAll(all => all.map(it => it.getAttribute('href')));
    hold('finds beside another language: ' + text, links.filter(it => it.startsWith('#en-') === isSecond).length > 3, links.join(' '));
    hold('results are there', await page.evaluate(all => all.every(it => document.getElementById(it.slice(1))), links));
  }
  await page.locator('#search').fill('');
  await page.locator('#en-p5 > .n').focus();
  await page.keyboard.press('Enter');
  const copies = page.locator('#en-p5 > .tools button');
  await copies.nth(1).waitFor({ timeout: 5000 }).catch(() => {});
  await copies.nth(1).focus();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(100);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  hold('cited in its language', copied.includes('para.\u00a05') && copied.includes('#en-p5') && !copied.includes('..'), copied);
  await page.locator('header .languages a[hreflang="en"]').click();
  hold('the same place alone', page.url().endsWith('/en.html#p5'), page.url());
  await page.context().close();
}
await browser.close();
console.log(`${held} hold, ${wrong} do not`);
process.exit(wrong ? 1 : 0);
