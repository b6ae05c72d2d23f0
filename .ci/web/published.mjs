// A site that is published is cited where it is published, also from a copy on a disk. Usage: node published.mjs SITE ADDRESS; status
// 1 if something does not hold.
import { createRequire } from 'module'; import path from 'path';
const [site, address] = [path.resolve(process.argv[2]), process.argv[3]];
const { chromium } = createRequire(process.env.KOMENTARAS_VALIDATORS + '/')('playwright-core');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
let wrong = 0;
for (const [file, id] of [['lt.html', 'p1'], ['en.html', 'p1'], ['lt-en.html', 'en-p1']]) {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto('file://' + site + '/' + file + '#' + id);
  const copies = page.locator('#' + id + ' > .tools button');
  await copies.nth(1).waitFor({ timeout: 5000 });
  for (const index of [0, 1]) {
    await copies.nth(index).click();
    await page.waitForTimeout(100);
    const copied = await page.evaluate(() => navigator.clipboard.readText()), link = address + file + '#' + id;
    const holds = index === 0 ? copied === link : copied.includes(link);
    if (!holds || copied.includes('file:')) { wrong++; console.log('FAIL', link, copied); }
  }
  await context.close();
}
await browser.close();
process.exit(wrong ? 1 : 0);
