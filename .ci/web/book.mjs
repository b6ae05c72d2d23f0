// The pages of an e-book on the narrow page of a reader, which can't scroll sideways: nothing is cut off. Usage: node book.mjs FOLDER,
// the pages of the book; status 1 if something does not fit.
import { createRequire } from 'module'; import fs from 'fs'; import path from 'path';
const require = createRequire(process.env.KOMENTARAS_VALIDATORS + '/'), folder = path.resolve(process.argv[2]);
const { chromium } = require('playwright-core');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await (await browser.newContext({ viewport: { width: 420, height: 700 } })).newPage();
let wrong = 0, seen = 0;
for (const file of fs.readdirSync(folder).filter(it => it.endsWith('.xhtml'))) {
  await page.goto('file://' + path.join(folder, file));
  const cut = await page.evaluate(() => [...document.querySelectorAll('body *')]
    .filter(it => it.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .map(it => `${it.localName} ${it.closest('[id]')?.id ?? ''} ${Math.round(it.getBoundingClientRect().right)}`));
  if (cut.length) { wrong++; console.log('FAIL', file, cut.slice(0, 3).join(', ')); }
  seen++;
}
await browser.close();
process.exit(wrong || !seen ? 1 : 0);
