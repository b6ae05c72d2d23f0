// A translator who never saw Markdown translates long paragraphs by clicking their codes, in chromium: each code is where the source has it,
// none is within another by accident, and the chapter that is written has the same links, figures, sources and emphasis.
import fs from 'fs';
import { active, field, file, finish, hold, open, picture, read, run, serve, settled } from './desk-helpers.mjs';
const LT = 'report/lt/annex-codes.md', EN = 'report/en/annex-codes.md', where = 'en/annex-codes';
fs.writeFileSync(file(LT), `+++
title = "Kodų priedas"
kind = "annex"
+++

Vaiko pinigai 2021 m. siekė {{value "child-benefit" year=2021 part="BASE"}}, o **2026 m. – {{value "child-benefit" year=2026 part="BASE"}}** per mėnesį{{cite "school-meals-2021"}}. *Nepasiturinčios ir gausios šeimos* gauna papildomai, tačiau [Vaiko garantijų planas](https://www.e-tar.lt/portal/lt/legalAct/x) savivaldybėms dalyvauti tik rekomenduoja, todėl parama priklauso nuo to, kurioje savivaldybėje vaikas gyvena. Apie skurdą rašoma {{ref "vaiku-skurdas"}}.

Nemokamai maitinamų mokinių padaugėjo iki {{number "free-school-meals" year=2022}}; iš dalies todėl, kad **pirmokai, antrokai ir *priešmokyklinukai*** pietus gauna neatsižvelgiant į pajamas{{cite "socmin-school-meals"}}. Vaikai sakė: „Gėda stovėti atskiroje eilėje“.

::: recommendation {#laukimas to="vyriausybe"}
Nustatyti ilgiausią leistiną laukimo trukmę – **10 darbo dienų** – ir kasmet skelbti, kiek vaikų laukė ilgiau.
:::
`);
fs.writeFileSync(file(EN), '+++\ntitle = "Annex of codes"\n+++\n');
run('translation', 'accept', EN, '-q');
const { page } = await open(await serve('en_US.UTF-8'), { where });
// Text is typed, a number is the code that is clicked.
async function translate(source, ...parts) {
  const segment = page.locator('.segment', { has: page.locator('.source', { hasText: source }) });
  // The cursor is where it was.
  await segment.locator('textarea').focus();
  const chips = active(page).locator('.codes .chip');
  await settled(async () => await active(page).locator('.source', { hasText: source }).count() === 1, `is at ${source}`);
  for (const part of parts) {
    if (typeof part === 'string') await page.keyboard.type(part);
    else await chips.nth(part - 1).click();
  }
  return field(page).inputValue();
}
const confirm = async words => {
  await page.keyboard.press('Control+Enter');
  const isHeld = async () => (await page.locator('.alert').first().textContent()).includes('once more');
  await settled(async () => read(EN).includes(words) || await isHeld(), 'is answered');
  if (!read(EN).includes(words)) await page.keyboard.press('Control+Enter');
  await settled(async () => read(EN).includes(words), `is written: ${words}`);
};

let text = await translate('Vaiko pinigai', 'The child benefit was ', 1, ' in 2021 and ', 2, 'in 2026 ', 3, 2, ' per month', 4, '. ', 5, 'Low-income and large families', 6, 'x');
hold('a pair behind another one, not in it', text.endsWith('<g5>Low-income and large families</g5><g6>x</g6>'), text);
hold('what the source has in a pair stays in it', text.includes('<g2>in 2026 <x3/></g2> per month<x4/>. <g5>'), text);
hold('pairs are known by their words', /Strong emphasis: 2026 m\. – .*129/.test(await active(page).locator('.codes .chip').nth(1).textContent()), await active(page).locator('.codes .chip').nth(1).textContent());
await picture(page, 'codes');
await page.locator('.segment.active textarea').evaluate(it => { it.setSelectionRange(it.value.indexOf('<g6>'), it.value.length); });
await page.keyboard.press('Delete');
await translate('Vaiko pinigai', ' receive more, but the ', 6, 'Child Guarantee plan', 6, ' only recommends municipalities to take part, so that support depends on the municipality in which the child lives. On poverty, see ', 7, '.');
await confirm('[Child Guarantee plan](https://www.e-tar.lt/portal/lt/legalAct/x) only recommends');
hold('the figure is in its emphasis', read(EN).includes('**in 2026 {{value "child-benefit" year=2026 part="BASE"}}** per month{{cite "school-meals-2021"}}. *Low-income and large families* receive'), read(EN));

text = await translate('Nemokamai maitinamų', 'The number of pupils who eat free of charge grew to ', 1, ', partly because ', 2, 'first-graders, second-graders and ', 3, 'pre-school pupils', 4);
hold('a pair within a pair, as in the source, and both are left for what is in neither', text.endsWith('and <g3>pre-school pupils</g3></g2><x4/>'), text);
// In the middle of the words of a pair a code is put where the cursor is.
await page.locator('.segment.active textarea').evaluate(it => { const at = it.value.indexOf('first-graders'); it.setSelectionRange(at, at); });
await active(page).locator('.codes .chip').nth(3).click();
hold('where the cursor is', (await field(page).inputValue()).includes('<g2><x4/>first-graders'), await field(page).inputValue());
await page.keyboard.press('Control+z');
await translate('Nemokamai maitinamų', '');
await page.keyboard.press('Control+End');
await page.keyboard.type('. They eat irrespective of income. Children said: “It is embarrassing to stand in a separate queue.”');
await confirm('**first-graders, second-graders and *pre-school pupils***{{cite "socmin-school-meals"}}');

text = await translate('Nustatyti ilgiausią', 'Set the longest waiting time that is allowed – ', 1, '10 working days', 1, ' – and publish every year how many children waited longer.');
hold('it is called what it is', await active(page).locator('.kind').textContent() === 'Recommendation', await active(page).locator('.kind').textContent());
// What is selected is enclosed.
await page.locator('.segment.active textarea').evaluate(it => { it.value = it.value.replace(/<\/?g1>/g, ''); it.dispatchEvent(new Event('input')); const at = it.value.indexOf('10 working'); it.setSelectionRange(at, at + 15); });
await active(page).locator('.codes .chip').first().click();
hold('what is selected is enclosed', (await field(page).inputValue()).includes('– <g1>10 working days</g1> –'), await field(page).inputValue());
await confirm('– **10 working days** –');
await finish();
