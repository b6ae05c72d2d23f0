// What the scripts that use the translator's desk share: the program, a browser, the project's files, and what holds.
// Usage of the scripts: node SCRIPT PROGRAM PROJECT; the project is a copy that may be changed. Status 1 if something does not hold.
import { createRequire } from 'module'; import fs from 'fs'; import path from 'path'; import { spawn, execFileSync } from 'child_process';
export const [program, project] = process.argv.slice(2).map(it => path.resolve(it));
const pictures = process.env.PICTURES, require = createRequire(process.env.KOMENTARAS_VALIDATORS + '/');
const { chromium } = require('playwright-core');
let wrong = 0, held = 0;
export function hold(what, holds, told = '') { if (holds) held++; else { wrong++; console.log('FAIL', what, told); } }
export async function finish() {
  await browser.close();
  console.log(`${held} hold, ${wrong} do not`);
  process.exit(wrong ? 1 : 0);
}
// A script that fails on the way leaves no server behind.
const servers = [];
process.on('exit', () => servers.forEach(server => server.kill()));

export const file = name => path.join(project, name);
export const read = name => fs.readFileSync(file(name), 'utf8');
export const change = (name, from, to) => { const text = read(name); if (!text.includes(from)) throw Error(`${name}: no ${from}`); fs.writeFileSync(file(name), text.replace(from, () => to)); };
export const run = (...args) => execFileSync(program, ['--project', project, ...args], { encoding: 'utf8' });

export async function serve(language, port = 0) {
  const server = spawn(program, ['--project', project, 'preview', '--no-open', '--port', String(port)], { env: { ...process.env, LANG: language } });
  servers.push(server);
  server.stderr.on('data', it => hold('server says nothing', false, String(it)));
  const address = await new Promise(done => server.stdout.on('data', it => { const found = /http:\S+/.exec(String(it)); if (found) done(found[0]); }));
  return { server, address };
}
export const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
// A page in a browser of its own, or in one that is open.
export async function open({ address }, options = {}, isWatched = true, inside = null) {
  const context = inside ?? await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  if (isWatched) page.on('console', it => { if (['error', 'warning'].includes(it.type())) hold('console', false, it.text()); });
  page.on('pageerror', it => hold('page error', false, String(it)));
  page.on('dialog', it => it.accept());
  await page.goto(address);
  const desk = async (where = 'en/26-poverty') => {
    await page.goto(new URL('/desk#' + where, address).href);
    await page.locator('.segment.active textarea').waitFor();
  };
  await desk(options.where);
  return { page, context, desk };
}
export const active = page => page.locator('.segment.active');
export const field = page => active(page).locator('textarea');
export const state = page => active(page).locator('.states').textContent();
// Machines differ, and the program is not optimised here: how long something takes is measured elsewhere.
export async function settled(test, what, most = 60000) {
  for (const start = Date.now(); Date.now() - start < most; await new Promise(done => setTimeout(done, 50))) if (await test()) return hold(what, true);
  hold(what, false);
}
export const picture = async (page, name) => { if (pictures) await page.screenshot({ path: path.join(pictures, name + '.png') }); };
