import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Client } from './client.js';
import { product } from './product.js';

/** The two widths every page is looked at. */
export const DESK = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };
/** Where pictures of pages are kept: `PROBANT_PICTURES`, or nowhere. */
const PICTURES = process.env['PROBANT_PICTURES'];

let browser: Browser | null = null;
const contexts: BrowserContext[] = [];

export interface PageOptions { readonly as?: Client; readonly size?: { width: number; height: number } }

/** A new window on the product, in French, signed in as `as`. Closed after the test. Errors of the page are told in `errorsOf`. */
export async function openPage(address: string, { as, size = DESK }: PageOptions = {}): Promise<Page> {
  const { url, browser: found } = product();
  browser ??= await chromium.launch({ executablePath: found.executablePath, args: [...found.args], env: { ...found.env } });
  const context = await browser.newContext({ baseURL: url, viewport: size, locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce', acceptDownloads: true });
  contexts.push(context);
  context.setDefaultTimeout(30_000);
  if (as) await context.addCookies(as.browserCookies());
  const page = await context.newPage();
  const errors: string[] = [];
  problems.set(page, errors);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(address);
  return page;
}

const problems = new WeakMap<Page, string[]>();

/** What the page complained of in its console: scripts that failed, resources the content policy refused. */
export function errorsOf(page: Page): readonly string[] {
  return problems.get(page) ?? [];
}

/** Keeps a picture of the page under this name, when pictures are asked for. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  fs.mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}-${page.viewportSize()?.width}.png`), fullPage: true });
}

/** Pictures of what was open when a test failed, in .tmp/journey. */
export async function pictureFailure(test: string): Promise<void> {
  const folder = path.resolve(import.meta.dirname, '../../../../.tmp/journey');
  fs.mkdirSync(folder, { recursive: true });
  const pages = contexts.flatMap((context) => context.pages());
  const name = test.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  await Promise.all(pages.map((page, index) => page.screenshot({ path: path.join(folder, `${name}-${index}.png`) }).catch(() => null)));
}

/** Closes the windows of a test. */
export async function closePages(): Promise<void> {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
}

/** Closes the browser of a suite. */
export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}
