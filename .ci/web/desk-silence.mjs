// The program does not answer, the network drive neither, and then the program is gone, in chromium, while a translator types: the page
// says so within seconds and as long as it lasts, and what was typed is kept and saved afterwards.
import { spawn, execFileSync } from 'child_process';
import { active, field, file, finish, hold, open, picture, read, serve, settled, state } from './desk-helpers.mjs';
const EN = 'report/en/26-poverty.md';
let started = await serve('lt_LT.UTF-8');
const port = new URL(started.address).port;
const { page, context } = await open(started);
// Another tab shows the report.
const view = await context.newPage();
await view.goto(new URL('/', started.address).href);
await view.waitForSelector('#main[data-generation]');
await page.bringToFront();

const told = page => page.locator('.connection').textContent();
async function says(page, words, what, seconds = 8) {
  for (const start = Date.now(); Date.now() - start < seconds * 1000; await new Promise(done => setTimeout(done, 50))) {
    const now = await told(page);
    if (words ? now.includes(words) : now === '') return hold(what, true);
  }
  hold(what, false, await told(page));
}
const isInSight = page => page.evaluate(() => {
  const { top, bottom } = document.querySelector('.connection').getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight && bottom > top;
});
const type = async text => { await page.keyboard.press('Control+End'); await page.keyboard.type(text); };
await page.locator('.segment', { has: page.locator('.kind', { hasText: 'Pastraipa' }) }).nth(2).locator('textarea').focus();
await page.waitForTimeout(1500);
hold('nothing is told while all is well', await told(page) === '' && await told(view) === '');
await view.evaluate(() => document.querySelectorAll('.par')[20].scrollIntoView());
const places = async () => [(await active(page).boundingBox()).y, await view.evaluate(() => document.querySelectorAll('.par')[20].getBoundingClientRect().top)];
const [at, viewed] = await places();

// Stopped, as by a debugger, a terminal (Ctrl+Z) or a machine without memory.
started.server.kill('SIGSTOP');
await type(' Typed in silence.');
await says(page, 'Peržiūra neatsako', 'silence is told');
hold('in sight', await isInSight(page));
hold('the place stays', Math.abs((await places())[0] - at) < 3, `${at} ${await places()}`);
hold('with what becomes of the text', (await told(page)).includes('išliko šioje naršyklėje'));
await view.bringToFront();
await says(view, 'Peržiūra neatsako', 'also where the report is read');
hold('in sight there, too', await isInSight(view));
hold('and its place stays', Math.abs((await places())[1] - viewed) < 3, `${viewed} ${await places()}`);
await page.bringToFront();
await says(page, 'Peržiūra neatsako', 'and again in a tab that was hidden');
await page.keyboard.press('Control+s');
await settled(async () => (await active(page).locator('.alert').textContent()).includes('Įrašoma'), 'saving is told');
await type(' And more.');
hold('typing does not take it away', (await told(page)).includes('Peržiūra neatsako'));
await picture(page, 'silent');
hold('nothing is saved meanwhile', !read(EN).includes('Typed in silence'));
started.server.kill('SIGCONT');
await says(page, '', 'it is taken back when the program answers');
await settled(async () => read(EN).includes('Typed in silence.'), 'what was to be saved is saved');
await settled(async () => (await state(page)).includes('Neįrašyta') && (await field(page).inputValue()).endsWith(' And more.'), 'what was typed since is a draft');
await page.keyboard.press('Control+s');
await settled(async () => read(EN).includes('And more.'), 'and can be saved');

// A drive that does not answer: the system keeps whoever lists its folders waiting.
const traced = ['-f', '-qq', '-o', '/dev/null', '-e', 'trace=getdents64', '-e', 'inject=getdents64:delay_enter=10000000', '-p', String(started.server.pid)];
let canTrace = true;
try { execFileSync('strace', ['-V'], { stdio: 'ignore' }); } catch { canTrace = false; }
if (canTrace) {
  const drive = spawn('strace', traced, { stdio: ['ignore', 'ignore', 'inherit'] });
  // The check of what was saved just before comes first.
  await says(page, 'Ataskaitos failai neatsako', 'a drive that is gone is told', 60);
  await type(' On a drive.');
  hold('in sight, too', await isInSight(page) && (await told(page)).includes('išliko'));
  await picture(page, 'drive');
  drive.kill('SIGINT');
  await says(page, '', 'and when it is back', 30);
  await page.keyboard.press('Control+s');
  await settled(async () => read(EN).includes('On a drive.'), 'what was typed is saved');
} else {
  console.log('skipped: no strace to make a drive wait');
}

// Ended while it did not answer, and started again: the old tab says where to go on, and the text is there.
// From here on the browser rightly complains of a connection that breaks.
for (const one of [page, view]) one.removeAllListeners('console');
started.server.kill('SIGSTOP');
await type(' Before its end.');
await page.keyboard.press('Control+s');
const gone = new Promise(done => started.server.once('exit', done));
started.server.kill('SIGKILL');
await gone;
await says(page, 'Peržiūra nebeveikia', 'an end is told', 15);
await settled(async () => (await active(page).locator('.alert').textContent()).includes('Neįrašyti tekstai išsaugoti'), 'and that nothing was saved');
await picture(page, 'ended');
started = await serve('lt_LT.UTF-8', port);
await says(page, 'paleista iš naujo', 'that it was started again is told', 15);
for (const one of [page, view]) await one.evaluate(() => { window.isOfBefore = true; });
await view.evaluate(() => document.querySelectorAll('.par')[20].scrollIntoView());
const before = (await places())[1];
const fresh = await open(started, {}, true, context);
hold('the text was not saved', !read(EN).includes('Before its end.'));
for (const one of [page, view]) {
  await one.bringToFront();
  await settled(async () => !await one.evaluate(() => window.isOfBefore).catch(() => true) && await told(one) === '', 'an old tab is opened anew by itself');
}
await settled(async () => Math.abs((await places().catch(() => []))[1] - before) < 4, 'where it was');
const hasText = one => one.locator('.segment textarea').evaluateAll(list => list.some(it => it.value.endsWith(' Before its end.')));
await settled(async () => await hasText(page) || await hasText(fresh.page), 'the text is in one of the tabs');
await page.bringToFront();
await page.locator('.segment').nth(3).locator('textarea').click();
await type(' After all.');
await page.keyboard.press('Control+s');
await settled(async () => read(EN).includes('After all.'), 'and saves');
await finish();
