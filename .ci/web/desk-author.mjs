// The author changes, splits, joins and deletes paragraphs while a translator types their translation, in chromium: what is typed stays
// under the fingers, and is there in the next tab, browser and run of the program.
import fs from 'fs';
import { active, browser, change, field, file, finish, hold, open, picture, read, run, serve, settled, state } from './desk-helpers.mjs';
const LT = 'report/lt/annex-author.md', EN = 'report/en/annex-author.md', where = 'en/annex-author';

const CHILDREN = 'Vaikai nedrįsta pasakoti, nes bijo, kad jais netikima.', POLICE = 'Policija atvyksta per dvi valandas. Byla dažnai nutraukiama.';
const SCHOOLS = 'Mokyklose trūksta psichologų, ypač kaime.', LAST = 'Pabaigoje siūlome tris sprendimus.';
const begin = (...paragraphs) => fs.writeFileSync(file(LT), ['+++\ntitle = "Autoriaus priedas"\nkind = "annex"\n+++', ...paragraphs].join('\n\n') + '\n');
const translate = (...paragraphs) => fs.writeFileSync(file(EN), ['+++\ntitle = "The author’s annex"\n+++', ...paragraphs].join('\n\n') + '\n');
begin(SCHOOLS, CHILDREN, POLICE, LAST);
translate();
run('translation', 'accept', EN, '-q');

let started = await serve('lt_LT.UTF-8');
const port = new URL(started.address).port;
let { page, context } = await open(started, { where });
const textOf = source => page.locator('.segment', { has: page.locator('.source', { hasText: source }) });
const type = async (source, text) => { await textOf(source).locator('textarea').click(); await page.keyboard.press('Control+End'); await page.keyboard.type(text); };
const isFocused = () => page.evaluate(() => document.activeElement.closest('.segment')?.classList.contains('active') ?? false);
const top = async () => (await active(page).boundingBox()).y;
// The author saves; what is being typed goes on in the same field, at the same place.
async function changes(what, from, to, { source, typed }) {
  const at = await top(), before = await field(page).inputValue(), was = await active(page).locator('.source').textContent();
  change(LT, from, to);
  const now = () => active(page).locator('.source').textContent({ timeout: 1000 }).catch(() => 'no text is active');
  await settled(async () => await now() !== was, `${what}: it is noticed`);
  hold(`${what}: the source is shown`, (await now()).includes(source), await now());
  await page.keyboard.type(' more');
  hold(`${what}: typing goes on`, await field(page).inputValue() === (typed ?? before + ' more'), await field(page).inputValue());
  hold(`${what}: the focus stays`, await isFocused());
  hold(`${what}: the place stays`, Math.abs(await top() - at) < 3, `${at} ${await top()}`);
  hold(`${what}: nothing is in the box`, await page.locator('.lost').isHidden());
}

// Nothing is translated yet.
await type(CHILDREN, 'Children do not dare to tell');
await changes('a word is changed', 'jais netikima', 'jais niekas netiki', { source: 'niekas netiki' });
hold('it is said at the text', (await state(page)).includes('Originalas pasikeitė') && (await active(page).locator('.conflict').textContent()).includes('Kas pasikeitė'));
await settled(async () => await active(page).locator('.source-was ins').count() > 0, 'with what the source was');
hold('nobody else’s text is offered', await active(page).locator('.conflict button').count() === 1);
await picture(page, 'author-changed');
await page.keyboard.press('Control+Enter');
hold('confirming shows it first', (await active(page).locator('.alert').textContent()).includes('originalas pasikeitė') && !read(EN).includes('dare'));
await page.keyboard.press('Enter');
hold('then one goes on', await active(page).locator('.conflict').isHidden() && await isFocused());
await page.keyboard.press('Control+Shift+Enter');
await settled(async () => read(EN).includes('Children do not dare to tell more'), 'and it is saved');

await type(POLICE, 'The police arrive');
await changes('a paragraph is split', 'valandas. Byla', 'valandas.\n\nByla', { source: 'per dvi valandas.' });
hold('the draft is at the first half', !(await active(page).locator('.source').textContent()).includes('Byla'));
await changes('and joined again', 'valandas.\n\nByla', 'valandas. Byla', { source: 'Byla dažnai' });
await type(LAST, 'At the end');
await type('Policija', '');
await changes('with the next, in which something is typed, too', `nutraukiama.\n\n${LAST}`, `nutraukiama. ${LAST}`, { source: 'Pabaigoje', typed: 'The police arrive more more more At the end' });
await picture(page, 'author-joined');

// Joined with one that has a translation: both texts are there, in the order of the sources, and the cursor is where it was.
const draft = await field(page).inputValue();
await page.keyboard.press('ArrowLeft');
change(LT, 'niekas netiki.\n\nPolicija', 'niekas netiki. Policija');
await textOf('netiki. Policija').waitFor();
await page.keyboard.type('!');
const both = `Children do not dare to tell more ${draft.replace('more At', 'mor!e At')}`;
await settled(async () => await field(page).inputValue() === both, `joined with a translation: ${await field(page).inputValue()}`);
hold('what stands in the chapter is shown, too', (await active(page).locator('.conflict dd').first().textContent()) === 'Children do not dare to tell more');

// Deleted: the field stays until its translator leaves it.
translate();
begin(SCHOOLS, CHILDREN, LAST);
await settled(async () => await page.locator('.segment').count() === 4, 'three paragraphs and a title');
hold('the draft went back', await field(page).inputValue() === both);
await page.keyboard.press('Control+a');
await page.keyboard.press('Delete');
await textOf('Vaikai').locator('textarea').click();
await page.keyboard.press('Control+a');
await page.keyboard.type('Children are silent');
change(LT, `${CHILDREN}\n\n`, '');
await settled(async () => (await state(page)).includes('Originalas ištrintas'), 'a deleted source is told at the text');
await page.keyboard.type(' and');
hold('what is typed on is kept', await field(page).inputValue() === 'Children are silent and' && await isFocused());
hold('with what to do', await active(page).locator('.conflict button').count() === 2 && await page.locator('.lost').isHidden());
await picture(page, 'author-deleted');
await textOf(LAST).locator('textarea').click();
hold('who leaves it finds it in the box', (await page.locator('.lost .text').textContent()) === 'Children are silent and');
change(LT, `\n\n${LAST}`, `\n\nVaikai nedrįsta pasakoti, nes bijo.\n\n${LAST}`);
await settled(async () => await textOf('nes bijo').locator('textarea').inputValue().catch(() => '') === 'Children are silent and', 'a source that comes back gets its text back');
hold('and the box is gone', await page.locator('.lost').isHidden());

// Two paragraphs that have translations are joined: both halves are offered, and the first alone is asked about.
const SECOND = 'Teisėjai vaikų neišklauso.';
begin(SCHOOLS, SECOND, LAST, 'Reikia *trijų* dalykų.', '| Miestas | Mokyklos |\n| --- | --- |\n| Kaunas | 12 |');
translate('Schools lack psychologists, especially in the countryside.', 'Judges do not listen to children.', 'At the end we propose three solutions.');
await settled(async () => await page.locator('.segment .state.is-unconfirmed').count() === 3, 'three translations');
run('translation', 'accept', EN, '-q');
await settled(async () => await page.locator('.segment .state.is-current').count() >= 4, 'are confirmed');
await page.keyboard.press('Escape');
change(LT, `${SCHOOLS}\n\n${SECOND}`, `${SCHOOLS} ${SECOND}`);
await settled(async () => await textOf(SECOND).locator('.state.is-stale').count() === 1, 'the joined text is out of date');
await textOf(SECOND).locator('textarea').click();
await active(page).locator('.memory li').nth(1).waitFor();
const halves = 'Schools lack psychologists, especially in the countryside. Judges do not listen to children.';
hold('both halves are one suggestion', (await active(page).locator('.memory li').first().textContent()).includes(halves));
await settled(async () => await active(page).locator('.checks q').count() === 1, 'the missing sentence is named');
hold('in the words of the source', (await active(page).locator('.checks q').textContent()) === SECOND);
await picture(page, 'author-halves');
const untouched = read(EN);
await page.keyboard.press('Control+Shift+Enter');
await settled(async () => (await active(page).locator('.alert').textContent()).includes('dar kartą'), 'the first half alone is asked about');
hold('and not written', read(EN) === untouched);
await page.keyboard.press('Control+i');
hold('the suggestion is taken', await field(page).inputValue() === halves, await field(page).inputValue());
await page.keyboard.press('Control+Shift+Enter');
await settled(async () => read(EN).includes(halves), 'both are saved');

// What only the translation has left is deleted here, once that is confirmed.
const others = read(EN);
await page.locator('.orphans button').click();
hold('it asks', await page.locator('dialog[open]').isVisible() && (await page.locator('dialog[open]').textContent()).includes('Judges do not listen'));
await picture(page, 'author-orphan');
await page.keyboard.press('Escape');
hold('and deletes nothing unless told', read(EN) === others && await page.locator('dialog[open]').count() === 0);
await page.locator('.orphans button').click();
await page.locator('dialog[open] .main').click();
await settled(async () => read(EN) === others.replace('\n\nJudges do not listen to children.\n', '\n'), 'only that paragraph is gone');
await settled(async () => await page.locator('.orphans').isHidden(), 'and its box');

// Emphasis is typed as in the chapter; a number needs nobody.
await textOf('dalykų').locator('textarea').click();
await page.keyboard.type('We need *three* things.');
await page.keyboard.press('Control+Shift+Enter');
await settled(async () => read(EN).includes('We need *three* things.'), 'emphasis is saved');
await settled(async () => await field(page).inputValue() === 'We need <g1>three</g1> things.', 'and is a code');
hold('a number is the same in both', await textOf(/^12$/).locator('.state.is-same').count() === 1);
await picture(page, 'author-same');
begin(SCHOOLS, 'Vaikai nedrįsta pasakoti, nes bijo.', LAST);
translate();
await settled(async () => await page.locator('.segment').count() === 4, 'all is as before');
await settled(async () => await textOf('nes bijo').locator('textarea').inputValue() === 'Children are silent and', 'and the draft is back');

// Drafts outlive their tab.
await type(LAST, 'We propose three');
const second = await open(started, { where }, true, context);
hold('an open tab keeps its own', await second.page.locator('.segment textarea').evaluateAll(list => list.every(it => !it.value.includes('propose'))));
await second.page.locator('.segment', { hasText: LAST }).locator('textarea').click();
await second.page.keyboard.type('Of the other tab');
await page.reload();
await page.locator('.segment.active textarea').waitFor();
hold('two tabs do not write over each other', await textOf(LAST).locator('textarea').inputValue() === 'We propose three', await textOf(LAST).locator('textarea').inputValue());
await second.page.close();
await page.close();
({ page } = await open(started, { where }, true, context));
const all = async (one = page) => [...await one.locator('.segment textarea').evaluateAll(list => list.map(it => it.value)), ...await one.locator('.lost .text').allTextContents()];
for (const text of ['We propose three', 'Of the other tab', 'Children are silent and']) hold(`a new tab has ${text}`, (await all()).includes(text), (await all()).join(' | '));
await picture(page, 'author-new-tab');

// The program is started again at the same port: the old tab says what to do, and the new one has the drafts.
const gone = new Promise(done => started.server.once('exit', done));
// From here on the browser rightly complains of a connection that breaks.
page.removeAllListeners('console');
started.server.kill();
await gone;
await textOf(LAST).locator('textarea').click();
await page.keyboard.press('Control+s');
await settled(async () => (await active(page).locator('.alert').textContent()).includes('Neįrašyti tekstai išsaugoti'), 'a program that stopped is told of');
started = await serve('lt_LT.UTF-8', port);
const old = page;
await old.evaluate(() => { window.isOfBefore = true; });
await old.keyboard.press('Control+s');
await settled(async () => (await active(old).locator('.alert').textContent()).includes('paleista iš naujo'), 'the old tab says what to do');
({ page } = await open(started, { where }, true, context));
await settled(async () => !await old.evaluate(() => window.isOfBefore).catch(() => true), 'the old tab is opened anew by itself, and asks nothing');
// In the old tab, or in the new one if that was quicker.
for (const text of ['We propose three', 'Children are silent and']) await settled(async () => [...await all(), ...await all(old)].includes(text), `after a restart there is ${text}`);
await old.locator('.segment', { hasText: SCHOOLS }).locator('textarea').click();
await old.keyboard.type('Schools lack psychologists.');
await old.keyboard.press('Control+s');
await settled(async () => read(EN).includes('Schools lack psychologists.'), 'and saves');
await picture(old, 'author-restarted');
await finish();
