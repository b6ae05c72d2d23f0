// The preview as authors use it, in chromium. Usage: node preview.mjs KOMENTARAS PROJECT, a copy of a report that may be changed;
// status 1 if something does not hold.
import { createRequire } from 'module'; import { spawn } from 'child_process'; import fs from 'fs'; import path from 'path';
const dir = process.env.KOMENTARAS_VALIDATORS, [program, project] = process.argv.slice(2).map(it => path.resolve(it));
const require = createRequire(dir + '/');
const { chromium } = require('playwright-core');
const axe = fs.readFileSync(path.join(dir, 'node_modules/axe-core/axe.min.js'), 'utf8');
let wrong = 0, held = 0;
function hold(what, holds, told = '') { if (holds) held++; else { wrong++; console.log('FAIL', what, told); } }

const opened = path.join(project, 'opened');
const editor = path.join(project, 'editor');
fs.writeFileSync(editor, `#!/bin/sh\nprintf '%s\\n' "$@" > ${opened}\n`, { mode: 0o755 });
// Whatever goes wrong, the server ends, too.
process.on('exit', () => server.kill());
const server = spawn(program, ['--project', project, '--ui-language', 'lt', 'preview', '--no-open', '--port', '0', '--editor', `${editor} {path} {line}`], { stdio: ['pipe', 'pipe', 'inherit'] });
let said = '';
server.stdout.on('data', it => { said += it; });
async function address() {
  for (let tries = 0; tries < 600; tries++) {
    const found = said.match(/http:\S+/);
    if (found) { said = said.slice(said.indexOf(found[0]) + found[0].length); return found[0]; }
    await new Promise(done => setTimeout(done, 50));
  }
  throw new Error('no address');
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
let state;
async function open(where, options = {}, isWatched = true) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, storageState: state, ...options });
  const page = await context.newPage();
  // A file that another tab has sent in the meantime is sent once more, of which the browser takes note.
  if (isWatched) page.on('console', it => { if (['error', 'warning'].includes(it.type()) && !it.text().includes('410 (Gone)')) hold(where + ' console', false, it.text()); });
  page.on('pageerror', it => hold(where + ' error', false, String(it)));
  page.on('request', it => { if (!it.url().startsWith(home)) hold(where + ' request', false, it.url()); });
  await page.goto(where);
  return page;
}
const file = name => path.join(project, 'report', name);
const saved = new Map();
function save(name, change) {
  const text = fs.readFileSync(file(name), 'utf8');
  if (!saved.has(name)) saved.set(name, text);
  // As most editors do: another file, moved into place.
  const other = path.join(path.dirname(file(name)), '.saved');
  fs.writeFileSync(other, change(text));
  fs.renameSync(other, file(name));
}
const restore = () => { for (const [name, text] of saved) fs.writeFileSync(file(name), text); saved.clear(); };

const first = await address(), home = new URL(first).origin;
let page = await open(first);
const ready = page => page.waitForSelector('#main[data-generation]');
await ready(page);
state = await page.context().storageState();
hold('the word is not in the address', page.url() === home + '/', page.url());
hold('the report is shown', await page.locator('.par').count() > 20);

// A save above, within and below what is read: the same paragraph stays where it is.
const chapter = 'lt/20-alternative-care.md', above = 'lt/summary.md';
const par = page.locator(`[data-place^="report/${chapter}"].par`).nth(2);
await par.evaluate(it => it.scrollIntoView({ block: 'start' }));
await page.waitForTimeout(200);
const text = (await par.textContent()).slice(0, 80), top = (await par.boundingBox()).y;
const where = () => page.locator('.par', { hasText: text.replace(/^\d+/, '') }).first().boundingBox();
for (const [name, added] of [[above, 'Nauja pastraipa viršuje.'], [chapter, 'Nauja pastraipa apačioje.'], ['lt/summary.md', 'Dar viena pastraipa su ilgu tekstu, kuri pastumia visą puslapį žemyn, jei niekas jos nesulaiko.']]) {
  save(name, text => text.trimEnd() + '\n\n' + added + '\n');
  await page.getByText(added).first().waitFor({ state: 'attached' });
  await page.waitForTimeout(100);
  const now = (await where())?.y;
  hold('the place is kept', Math.abs(now - top) < 2, `${top} ${now}`);
}

// What is open stays open, and the focus stays.
const origin = page.locator('p button.figure').first();
await origin.click();
hold('origin opens', await page.locator('.origin:popover-open').count() === 1);
save('lt/introduction.md', text => text.trimEnd() + '\n\nPastraipa įvade.\n');
await page.getByText('Pastraipa įvade.').waitFor({ state: 'attached' });
hold('origin stays open', await page.locator('.origin:popover-open').count() === 1);
await page.keyboard.press('Escape');
const details = page.locator('#panel nav details');
await details.locator('summary').click();
save('lt/introduction.md', text => text + '\nIr dar viena.\n');
await page.getByText('Ir dar viena.').waitFor({ state: 'attached' });
hold('what was closed stays closed', await details.evaluate(it => !it.open));

// A finding stands at its paragraph and in the list; the list leads there, and to the editor.
save('lt/19-violence.md', text => text.trimEnd() + '\n\nVaikų yra {{value "nera-tokio" year=2020}}.\n');
const note = page.locator('.note-finding[data-severity="error"]');
await note.waitFor();
const listed = page.locator('.findings li[data-severity="error"] .place');
const place = await listed.textContent();
hold('file and line', /^report\/lt\/19-violence\.md:\d+$/.test(place), place);
await listed.focus();
await page.keyboard.press('Enter');
await page.waitForTimeout(300);
hold('the list leads to the paragraph', await note.evaluate(it => { const box = it.getBoundingClientRect(); return box.top > 0 && box.bottom < innerHeight; }));
hold('the place is shown', await page.locator('#place output').textContent() === place);
await page.locator('#place [data-do="open"]').click();
for (let tries = 0; tries < 100 && !fs.existsSync(opened); tries++) await page.waitForTimeout(50);
await page.waitForTimeout(100);
const arguments_ = fs.existsSync(opened) ? fs.readFileSync(opened, 'utf8') : '';
hold('the editor is opened', arguments_ === file('lt/19-violence.md') + '\n' + place.split(':')[1] + '\n', arguments_);

// A click on a paragraph shows its place; it is copied by keyboard.
await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
await page.locator('#p5 > p').click({ position: { x: 5, y: 5 } });
const shown = await page.locator('#place output').textContent();
hold('a paragraph says where it is', /^report\/lt\/.*\.md:\d+$/.test(shown), shown);
await page.keyboard.press('Alt+ArrowDown');
const next = await page.locator('#place output').textContent();
hold('the next by keyboard', next !== shown && /^report\/lt\//.test(next), next);
await page.locator('#place [data-do="copy"]').focus();
await page.keyboard.press('Enter');
await page.waitForTimeout(150);
hold('copied', await page.evaluate(() => navigator.clipboard.readText()) === next);
hold('said so', (await page.locator('.message').textContent()).includes(next));

// The last good state stays while a file can't be read.
save('lt/19-violence.md', text => text.replace('+++\n', '+++\ntitle = "\n'));
await page.waitForFunction(() => document.getElementById('notice').textContent.includes('19-violence'));
hold('the last good state stays', await note.count() === 1);
restore();
await page.waitForFunction(() => !document.getElementById('notice').textContent && !document.querySelector('.note-finding'));

// The other language, with the same paragraph at the same height: at the top, and where the head cuts a paragraph.
for (const [id, shift] of [['p12', 0], ['p30', 40], ['p83', -90]]) for (const code of ['en', 'lt']) {
  await page.locator('#' + id).evaluate((it, shift) => { it.scrollIntoView({ block: 'start' }); scrollBy(0, shift); }, shift);
  const height = async () => (await page.locator('#' + id).boundingBox()).y, before = await height();
  // By the mouse: a locator's click first scrolls, for the head lies within the scroll padding.
  const button = await page.locator(`[data-language="${code}"]`).boundingBox();
  await page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
  await page.waitForFunction(code => document.getElementById('main').lang === code, code);
  await page.waitForTimeout(200);
  const after = await height();
  hold(`${id} ${shift} stays in ${code}`, Math.abs(after - before) <= 4, `${before} ${after}`);
}

// A hidden tab asks nothing and catches up.
const other = await open(home + '/insert');
await page.waitForTimeout(300);
save('lt/summary.md', text => text.trimEnd() + '\n\nParašyta, kol kortelė paslėpta.\n');
await page.getByText('Parašyta, kol kortelė paslėpta.').waitFor({ state: 'attached' });
restore();

// What can be inserted.
await other.context().grantPermissions(['clipboard-read', 'clipboard-write']);
await other.locator('#list section').first().waitFor();
const all = await other.locator('#list li').count();
await other.locator('#find').fill('gimusiuju');
hold('found without Lithuanian letters', await other.locator('#list li:visible').count() < all / 2 && await other.locator('#list li:visible').count() >= 1);
const indicator = other.locator('#list li:visible details').first();
await indicator.locator('summary').focus();
await other.keyboard.press('Enter');
const copied = indicator.locator('[data-copy^="{{value"]');
await copied.waitFor();
await copied.focus();
await other.keyboard.press('Enter');
await other.waitForTimeout(150);
const placeholder = await other.evaluate(() => navigator.clipboard.readText());
hold('the placeholder is copied', placeholder.startsWith('{{value "'), placeholder);
const figure = (await indicator.locator('.result strong').first().textContent()).trim();
save('lt/summary.md', text => text.trimEnd() + `\n\nĮklijuota: ${placeholder}.\n`);
await page.getByText('Įklijuota:').waitFor({ state: 'attached' });
hold('and shows that figure', (await page.getByText('Įklijuota:').textContent()).includes(figure), figure);
hold('without a finding', await page.locator('.note-finding[data-severity="error"]').count() === 0);
restore();
// Its chart is tried out by a click, and what has a caption is listed by it.
const trial = indicator.locator('[data-try^="{{chart"]');
await trial.focus();
await other.keyboard.press('Enter');
await other.locator('#tried figure').waitFor();
hold('the chart can be changed where it is tried out', await other.evaluate(() => document.activeElement.id === 'text' && document.activeElement.value.startsWith('{{chart')));
await other.locator('#find').fill('');
const starts = await other.locator('#list .what').allTextContents();
hold('no place is listed by its Markdown', starts.length > 5 && starts.every(it => !it.startsWith('{{')), starts.find(it => it.startsWith('{{')));
await other.context().close();

// The pages, of which a save changes few.
const pages = await open(home + '/pages');
await pages.waitForSelector('#pages img', { timeout: 120000 });
await pages.waitForFunction(() => document.getElementById('pages').dataset.working === 'false', null, { timeout: 120000 });
const sources = () => pages.locator('#pages img').evaluateAll(list => list.map(it => it.getAttribute('src')));
const drawn = await sources();
let loaded = 0;
pages.on('response', it => { if (it.url().includes('/page/')) loaded++; });
save(chapter, text => text.trimEnd() + '\n\nPaskutinė.\n');
await pages.waitForFunction(old => [...document.querySelectorAll('#pages img')].some((it, at) => it.getAttribute('src') !== old[at]), drawn, { timeout: 120000 });
const redrawn = await sources();
const same = redrawn.filter((it, at) => it === drawn[at]).length;
hold('most pages stay', drawn.length > 20 && same >= 10, `${same} of ${drawn.length}`);
hold('only others are loaded', loaded <= redrawn.length - same, loaded);
hold('pages are drawn', await pages.locator('#pages img').first().evaluate(it => it.complete && it.naturalWidth > 100));
restore();
await pages.context().close();

// Accessibility of each page, with findings, in light and dark, on a telephone and on a desktop. The scripts of axe are not the
// page's, so the policy is set aside here alone.
save('lt/19-violence.md', text => text.trimEnd() + '\n\nVaikų yra {{value "nera-tokio" year=2020}}.\n');
await note.waitFor();
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
for (const where of ['/', '/pages', '/insert']) for (const colorScheme of ['light', 'dark']) for (const width of [375, 1400]) {
  const page = await open(home + where, { bypassCSP: true, colorScheme, viewport: { width, height: 900 } }, false);
  await page.waitForSelector('#main[data-generation], #pages img, #list section', { timeout: 120000 });
  if (where === '/') await page.locator('#main [data-place]').nth(3).click({ position: { x: 4, y: 4 } });
  await page.evaluate(axe);
  const found = await page.evaluate(rules => axe.run(document, { runOnly: rules }), rules);
  for (const it of found.violations) hold(`axe ${where} ${colorScheme} ${width}`, false, `${it.id} ${it.nodes.length} ${it.nodes[0].target} ${it.nodes[0].failureSummary}`);
  hold('axe', found.passes.length > 15, where);
  const spill = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  hold(`${where} ${width} fits the width`, spill <= 0, spill);
  await page.context().close();
}

// On a telephone the panel is behind a button.
const telephone = await open(home + '/', { viewport: { width: 375, height: 800 } });
await ready(telephone);
hold('the panel’s button is not needed beside the text', !(await page.locator('#panel .close').isVisible()));
hold('the panel is away', !(await telephone.locator('#panel').isVisible()));
await telephone.locator('.panel-button').click();
await telephone.locator('#panel .close').click();
hold('the panel has a button that closes it', !(await telephone.locator('#panel').isVisible()));
await telephone.locator('.panel-button').click();
await telephone.locator('#panel .place').first().click();
hold('the panel leads to the paragraph', !(await telephone.locator('#panel').isVisible()) && await telephone.locator('#place').isVisible());
await telephone.context().close();

// Another browser is not let in, and is told what to do; a new address lets it in.
const stranger = await browser.newContext();
const refused = await stranger.newPage();
hold('a stranger is refused', (await refused.goto(first)).status() === 403 && (await refused.textContent('main')).includes('Enter'));
server.stdin.write('\n');
hold('a new address', (await refused.goto(await address())).status() === 200);
await stranger.close();

// A downloaded file becomes an indicator: chosen by keyboard alone, and dropped on the page.
const download = path.join(project, 'Vaikų namai (2024).csv');
fs.writeFileSync(download, 'Metai;Vaikų skaičius\n2023;1 204\n2024;1 117\n');
const adder = await open(home + '/insert');
await adder.locator('#list section').first().waitFor();
const chooser = adder.waitForEvent('filechooser');
await adder.locator('#file').focus();
await adder.keyboard.press('Enter');
await (await chooser).setFiles(download);
await adder.locator('#new').waitFor();
hold('says what it holds', (await adder.locator('#inspected').textContent()).includes('2023–2024'), await adder.locator('#inspected').textContent());
hold('and begins to read there', await adder.evaluate(() => document.activeElement.id) === 'inspected');
const idOf = await adder.locator('[name="id"]').inputValue();
hold('a name is proposed', idOf === 'vaiku-namai-2024', idOf);
// To the end of the form, where nothing was typed yet.
await adder.locator('[name="id"]').focus();
await adder.keyboard.press('Enter');
await adder.locator('[aria-invalid="true"]').first().waitFor();
hold('what is missing is said at its field', await adder.evaluate(() => {
  const field = document.activeElement;
  return field.getAttribute('aria-invalid') === 'true' && document.getElementById(field.getAttribute('aria-describedby')).textContent.length > 5;
}));
hold('for each of them', await adder.locator('[aria-invalid="true"]').count() >= 3, await adder.locator('[aria-invalid="true"]').count());
hold('of a new source nothing is asked yet', !(await adder.locator('[name="source-title"]').isVisible()));
for (const colorScheme of ['light', 'dark']) for (const width of [375, 1400]) {
  const judged = await open(home + '/insert', { bypassCSP: true, colorScheme, viewport: { width, height: 900 } }, false);
  await judged.locator('#file').setInputFiles(download);
  await judged.locator('#new').waitFor();
  await judged.locator('[name="source"]').selectOption('+');
  hold('a new source has fields of its own', await judged.locator('[name="source-title"]').isVisible());
  await judged.locator('#new [type="submit"]').click();
  await judged.locator('[aria-invalid="true"]').first().waitFor();
  await judged.evaluate(axe);
  const found = await judged.evaluate(rules => axe.run(document, { runOnly: rules }), rules);
  for (const it of found.violations) hold(`axe of the fields ${colorScheme} ${width}`, false, `${it.id} ${it.nodes.length} ${it.nodes[0].target} ${it.nodes[0].failureSummary}`);
  const spill = await judged.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  hold(`the fields fit ${width}`, spill <= 0, spill);
  if (process.env.PICTURES) await judged.locator('#add').screenshot({ path: path.join(process.env.PICTURES, `add-${colorScheme}-${width}.png`) });
  await judged.context().close();
}
await adder.locator('[name="name lt"]').fill('Vaikai globos namuose');
await adder.locator('[name="name en"]').fill('Children in care homes');
await adder.locator('[name="unit"]').selectOption('children');
await adder.locator('[name="source"]').selectOption({ index: 1 });
await adder.locator('[name="source"]').press('Enter');
await adder.locator('#new [type="submit"]').focus();
await adder.keyboard.press('Enter');
await adder.locator('#written pre').first().waitFor();
hold('what will be written is shown', (await adder.locator('#written').textContent()).includes('indicator-vaiku-namai-2024 = Vaikai globos namuose'));
hold('and nothing is written yet', !fs.existsSync(file('data/Vaikų namai (2024).csv')));
await adder.locator('[data-do="write"]').focus();
await adder.keyboard.press('Enter');
const fresh = adder.locator(`#list details[open]:has(form[data-indicator="${idOf}"])`);
await fresh.waitFor();
hold('it is in the list at once, and open', (await fresh.textContent()).includes('Vaikai globos namuose'));
hold('with its placeholders', await fresh.locator('[data-copy^="{{value"]').first().waitFor().then(() => true, () => false));
hold('as it was downloaded', fs.readFileSync(file('data/Vaikų namai (2024).csv'), 'utf8') === fs.readFileSync(download, 'utf8'));
// A file that is dropped is looked at, too, and the page stays where it is.
const drop = (names, text) => adder.evaluate(([names, text]) => {
  const dataTransfer = new DataTransfer();
  for (const name of names) dataTransfer.items.add(new File([text], name));
  for (const kind of ['dragover', 'drop']) {
    const event = new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer });
    document.querySelector('main').dispatchEvent(event);
    if (!event.defaultPrevented) throw Error('the browser would open it');
  }
}, [names, text]);
await drop(['../../kitas.csv'], 'Metai;Vaikų skaičius\n2023;7\n');
await adder.locator('#inspected h3', { hasText: 'kitas.csv' }).waitFor();
await drop(['nuotrauka.csv'], 'nei skaičių, nei lentelės');
await adder.locator('#inspected .note-finding').first().waitFor();
hold('what is no data has no fields', await adder.locator('#new').count() === 0);
await drop(['a.csv', 'b.csv'], 'x');
hold('one at a time', (await adder.locator('#add .refused').textContent()).includes('po vieną'));
await drop(['didelis.csv'], 'x'.repeat(33 << 20));
hold('too large is said before it is sent', (await adder.locator('#add .refused').textContent()).includes('32 MB'));
await adder.context().close();
// Beside that page nothing is opened in its place.
const beside = await page.evaluate(() => {
  const dataTransfer = new DataTransfer(), event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
  dataTransfer.items.add(new File(['x'], 'a.csv'));
  document.querySelector('main').dispatchEvent(event);
  return [event.defaultPrevented, document.querySelector('.message').textContent];
});
hold('another page says where to drop it', beside[0] && beside[1].includes('Įterpti'), beside.join(' '));

// When the program stops the page says so, and stays.
const saidLost = page.waitForFunction(() => document.querySelector('.connection').textContent.includes('Peržiūra nebeveikia'), null, { timeout: 30000 });
page.removeAllListeners('console');
await page.bringToFront();
server.kill();
await saidLost;
hold('the page stays', await page.locator('.par').count() > 20);
await browser.close();
console.log(`${held} hold, ${wrong} do not`);
process.exit(wrong ? 1 : 0);
