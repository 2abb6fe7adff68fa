/** Pages in a real browser: how they look, and what axe and a ruler have against them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { tools } from './tools.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a page is looked at as. 640 pixels are a window of 1280 at 200 %, and 320 one at 400 %. */
export const views = [
  { name: 'light', width: 1280, colorScheme: 'light' },
  { name: 'dark', width: 1280, colorScheme: 'dark' },
  { name: 'zoom-200', width: 640, colorScheme: 'light' },
  { name: 'narrow-320', width: 320, colorScheme: 'light' },
  { name: 'narrow-320-dark', width: 320, colorScheme: 'dark' },
  { name: 'high-contrast', width: 1280, colorScheme: 'dark', forcedColors: 'active' },
];

/** Hands over a browser and closes it in the end. */
export async function withBrowser(work) {
  // Chromium refuses to build its sandbox as root, which is what one is in most containers.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: tools.chromium, args });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Opens a file as it is: what it asks for from elsewhere, or would run, is a fault. */
async function open(browser, file, { width, height = 900, colorScheme, forcedColors, scale = 1 }) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    forcedColors,
    deviceScaleFactor: scale,
    bypassCSP: true,
  });
  const faults = [];
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(file).href) faults.push(`asks for ${request.url()}`);
  });
  page.on('console', (message) => faults.push(`the console says: ${message.text()}`));
  await page.goto(pathToFileURL(file).href);
  return { page, faults };
}

/** Pixels of a picture of a part: a long page in one picture is too large for the browser, and too small for the eye. */
const PART_HEIGHT = 1600;

/** One view of a page as pictures of its parts, `base-1.png` and on. @returns what is wrong with it */
export async function lookAt(browser, file, view, base) {
  const { page, faults } = await open(browser, file, { ...view, height: PART_HEIGHT });
  try {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let part = 1; (part - 1) * PART_HEIGHT < height; part++) {
      await page.evaluate((top) => window.scrollTo(0, top), (part - 1) * PART_HEIGHT);
      await page.screenshot({ path: `${base}-${part}.png` });
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) faults.push(`is ${wide} pixels wider than the window`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document));
    faults.push(...violations.map(({ id, nodes }) => `axe: ${id}: ${nodes[0]?.html}`));
    return faults;
  } finally {
    await page.close();
  }
}

/** The page as it is printed. */
export async function printTo(browser, file, pdf) {
  const { page } = await open(browser, file, { width: 1280, colorScheme: 'light' });
  await page.pdf({ path: pdf, preferCSSPageSize: true, tagged: true, outline: true });
  await page.close();
}

/** The top of the page, for the README. */
export async function topOf(browser, file, png, { width, height }) {
  const { page } = await open(browser, file, { width, height, colorScheme: 'light' });
  await page.screenshot({ path: png });
  await page.close();
}

/** The first picture of the page, for the README. */
export async function pictureOf(browser, file, png) {
  const { page } = await open(browser, file, { width: 1280, colorScheme: 'light' });
  await page.locator('figure').first().screenshot({ path: png });
  await page.close();
}
