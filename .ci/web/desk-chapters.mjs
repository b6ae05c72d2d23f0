// Chapters that come and go while somebody translates them, and long ones, in chromium: a chapter that is renamed keeps what is typed, one that
// is deleted leaves it in sight, a figure that changes is shown at once, the texts of a chapter are searched, and the end is told.
import fs from 'fs';
import { active, change, field, file, finish, hold, open, picture, read, run, serve, settled, state } from './desk-helpers.mjs';
const LT = 'report/lt/annex-chapters.md', EN = 'report/en/annex-chapters.md', where = 'en/annex-chapters', CSV = 'report/data/child-benefit.csv';
const nouns = ['vaikas', 'mokykla', 'šeima', 'globa'], things = ['child', 'school', 'family', 'care'], COUNT = 400;
const chapter = (title, kind, paragraphs) => `+++\ntitle = "${title}"\n${kind}+++\n\n${paragraphs.join('\n\n')}\n`;
const FIGURE = '{{value "child-benefit" year=2021 part="BASE"}}';
const lines = (list, words) => Array.from({ length: COUNT }, (_, n) => words(n + 300, list[n % 4]));
const source = [`Vaiko pinigai – ${FIGURE}.`, ...lines(nouns, (n, noun) => `Svarstyta ${n} kartų: ${noun} ir kiti.`)];
const target = [`Child benefit is ${FIGURE}.`, ...lines(things, (n, noun) => `Discussed ${n} times: ${noun} and others.`)];
fs.writeFileSync(file(LT), chapter('Skyrių priedas', 'kind = "annex"\n', source));
fs.writeFileSync(file(EN), chapter('Annex of chapters', '', target.slice(0, -1)));
run('translation', 'accept', EN, '-q');

const started = await serve('lt_LT.UTF-8');
const { page, desk } = await open(started, { where });
const message = () => page.locator('.message').textContent();
const textOf = words => page.locator('.segment', { has: page.locator('.source', { hasText: words }) });
const shown = () => page.locator('.segment:visible').count();
hold('begins where something is left', (await state(page)).includes('Neišversta') && (await active(page).locator('.source').textContent()).includes(`${COUNT + 299} kartų`));

// A chapter of 400 texts is searched: in both languages, without the marks of letters; and what is left to do is shown alone.
await page.keyboard.press('Control+Shift+F');
await page.keyboard.type('seima');
await settled(async () => await shown() === COUNT / 4 + 1, 'words are found without marks, beside the text that is worked on');
hold('how many is said', (await page.locator('.filter output').textContent()).includes(`${COUNT / 4} / ${COUNT + 2}`), await page.locator('.filter output').textContent());
await picture(page, 'filter');
await page.keyboard.press('Enter');
await settled(async () => (await active(page).locator('.source').textContent()).includes('302 kartų: šeima'), 'Enter leads to the first');
await page.keyboard.press('Alt+ArrowDown');
hold('then to the next of them', (await active(page).locator('.source').textContent()).includes('306 kartų: šeima'));
await page.keyboard.press('Control+Shift+F');
await page.keyboard.type('discussed 310 TIMES');
await settled(async () => await shown() === 2, 'also in the translation');
await page.keyboard.press('Control+Shift+F');
await page.keyboard.press('Delete');
await page.keyboard.press('Tab');
await page.keyboard.press('Space');
await settled(async () => await shown() === 2, 'what is left to do is shown alone');
await page.keyboard.press('Escape');
const box = await active(page).boundingBox();
hold('Escape leads back, in sight', await page.evaluate(() => document.activeElement.tagName === 'TEXTAREA') && box.y > 0 && box.y < 900, JSON.stringify(box));
const times = [];
for (let n = 0; n < 6; n++) {
  const before = await page.locator('.segment.active .number').textContent(), start = Date.now();
  await page.keyboard.press('Alt+ArrowDown');
  await settled(async () => await page.locator('.segment.active .number').textContent() !== before, 'the next');
  times.push(Date.now() - start);
  if (!n) { await page.locator('#only-open').uncheck(); await settled(async () => await shown() === COUNT + 2, 'all are shown again'); }
}
console.log(`from text to text of ${COUNT}: ${times.sort((a, b) => a - b)[3]} ms (median)`);

// A figure is changed in the data while its text is open: what is shown of it is never another than what will be printed.
await textOf('Vaiko pinigai').locator('textarea').focus();
await page.keyboard.press('Control+End');
await page.keyboard.type(' Typed.');
const figures = async () => [await active(page).locator('.source .code').first().textContent(), await active(page).locator('.codes .chip').first().textContent()];
hold('the figure is shown', (await figures()).every(it => it.includes('70')), (await figures()).join(' | '));
change(CSV, '2021,LT,BASE,70,', '2021,LT,BASE,71.5,');
await settled(async () => (await figures()).every(it => it.includes('71')), 'its new value is shown at once, everywhere');
hold('what was typed stays', (await field(page).inputValue()).endsWith(' Typed.') && await page.evaluate(() => document.activeElement.tagName === 'TEXTAREA'));
await picture(page, 'figure');
change(CSV, '2021,LT,BASE,71.5,', '2021,LT,BASE,70,');
await settled(async () => (await figures()).every(it => it.includes('70')), 'and when it is put back');

// Renamed: the same fields, the same place, what is typed on is there.
const at = (await active(page).boundingBox()).y;
let typed = await field(page).inputValue();
for (const path of [LT, EN]) fs.renameSync(file(path), file(path.replace('chapters', 'renamed')));
await settled(async () => page.url().endsWith('annex-renamed'), 'the address follows');
await settled(async () => (await message()).includes('pervardytas'), 'a chapter that is renamed is told');
hold('what was typed is in its field', await field(page).inputValue() === typed && (await state(page)).includes('Neįrašyta'));
hold('the place stays', Math.abs((await active(page).boundingBox()).y - at) < 3, `${at} ${(await active(page).boundingBox()).y}`);
await page.keyboard.type(' On.');
typed += ' On.';
hold('typing goes on', await field(page).inputValue() === typed);
await picture(page, 'renamed');
await settled(async () => (await textOf('Vaiko pinigai').locator('.state.is-current').count()) === 1, 'its translations are known by their texts');
for (const path of [LT, EN]) fs.renameSync(file(path.replace('chapters', 'renamed')), file(path));
await settled(async () => page.url().endsWith('annex-chapters') && await field(page).inputValue() === typed, 'and back');

// Deleted: another chapter is shown, and what was typed is in sight there, until its chapter is back.
const whole = read(LT);
fs.rmSync(file(LT));
await settled(async () => (await message()).includes('nebėra: Skyrių priedas'), 'a chapter that is deleted is told');
await settled(async () => (await page.locator('.lost .text').allTextContents()).includes(typed), 'what was typed in it is in sight');
hold('with a way to keep it', await page.locator('.lost button').count() >= 2);
await picture(page, 'deleted');
const elsewhere = page.url();
fs.writeFileSync(file(LT), whole);
await settled(async () => await page.locator('.lost').isHidden(), 'when it is back the box is gone');
hold('who works elsewhere is not called away', page.url() === elsewhere);
await desk(where);
hold('and the text is where it was', (await textOf('Vaiko pinigai').locator('textarea').inputValue()) === typed);

await textOf('Vaiko pinigai').locator('textarea').focus();
await active(page).getByRole('button', { name: 'Atšaukti mano pakeitimus' }).click();

// A term is inserted by a click; the next text in which something is left is a key away.
await field(page).press('Control+End');
const term = active(page).locator('.terms .chip', { hasText: 'child benefit' });
hold('a term is marked in the source', (await active(page).locator('.source .term').first().textContent()) === 'Vaiko pinigai');
await term.click();
hold('and inserted by a click', /\.child benefit$/.test(await field(page).inputValue()), await field(page).inputValue());
await page.keyboard.press('Control+z');
hold('and taken back', !/\.child benefit$/.test(await field(page).inputValue()), await field(page).inputValue());
await page.keyboard.press('Alt+Shift+ArrowDown');
hold('the next text to do', (await active(page).locator('.source').textContent()).includes(`${COUNT + 299} kartų`));

// What the memory has that is alike is offered with what differs, and never filled in unasked.
await active(page).locator('.memory li').first().waitFor();
hold('with its likeness and what differs', /\d+ %/.test(await active(page).locator('.memory li').first().textContent()) && await active(page).locator('.memory li ins').count() > 0);
hold('nothing is filled in unasked', await field(page).inputValue() === '');
await page.keyboard.press('Control+i');
hold('it is taken by a key', /^Discussed \d+ times/.test(await field(page).inputValue()), await field(page).inputValue());
await page.keyboard.press('Control+z');
hold('which is taken back', await field(page).inputValue() === '');

// The last text of the report is confirmed.
await textOf(`${COUNT + 299} kartų`).locator('textarea').focus();
await page.keyboard.type(`Discussed ${COUNT + 299} times: care and others.`);
await page.keyboard.press('Control+Enter');
await settled(async () => read(EN).includes(`Discussed ${COUNT + 299} times`), 'the last text is saved');
await settled(async () => (await page.locator('.empty').textContent()).includes('daugiau versti nėra ko'), 'and that nothing is left is told');
await picture(page, 'everything');
await finish();
