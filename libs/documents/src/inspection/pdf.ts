import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { Heading } from '@probant/domain-portfolio';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { LIMITS, NOTHING, Refused, type Found } from './found.js';

const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string): string => `${path.join(home, name)}/`;

interface Line { readonly text: string; readonly size: number; readonly page: number }

/** Pages, text, headings and page images of a PDF. Throws `truncated`, `encrypted` or `unreadable`. */
export async function readPdf(file: string, out: string): Promise<Found> {
  const document = await openPdf(file);
  const lines: Line[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages && characters < LIMITS.textCharacters; number += 1) {
    const page = await document.getPage(number).catch(() => {
      throw new Refused('unreadable');
    });
    const found = await linesOf(page, number);
    characters += found.reduce((sum, { text }) => sum + text.length, 0);
    lines.push(...found);
  }
  const outline = await bookmarks(document);
  const previewPages = await draw(document, out);
  const text = textOf(lines, document.numPages);
  return { ...NOTHING, type: 'application/pdf', pages: document.numPages, previewPages, text, outline: (outline.length > 0 ? outline : largeLines(lines)).slice(0, LIMITS.headings) };
}

async function openPdf(file: string): Promise<PDFDocumentProxy> {
  const bytes = await readFile(file);
  if (!bytes.subarray(-4096).includes('%%EOF')) throw new Refused('truncated');
  return opened(new Uint8Array(bytes));
}

async function opened(data: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({ data, useSystemFonts: false, disableFontFace: true, standardFontDataUrl: folder('standard_fonts'), cMapUrl: folder('cmaps'), cMapPacked: true, wasmUrl: folder('wasm'), iccUrl: folder('iccs'), verbosity: 0, stopAtErrors: false }).promise;
  } catch (error) {
    throw new Refused((error as Error).name === 'PasswordException' ? 'encrypted' : 'unreadable');
  }
}

async function linesOf(page: PDFPageProxy, number: number): Promise<readonly Line[]> {
  const content = await page.getTextContent();
  const lines: { text: string; size: number; page: number }[] = [];
  let current = { text: '', size: 0, page: number };
  for (const item of content.items) {
    if (!('str' in item)) continue;
    current.text += item.str;
    current.size = Math.max(current.size, item.str.trim() ? Math.round(item.height * 2) / 2 : 0);
    if (!item.hasEOL) continue;
    lines.push(current);
    current = { text: '', size: 0, page: number };
  }
  return [...lines, current].map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() })).filter(({ text }) => text !== '');
}

/** The document's own outline, with the page each entry opens. */
async function bookmarks(document: PDFDocumentProxy): Promise<readonly Heading[]> {
  const tree = await document.getOutline().catch(() => null);
  const headings: Heading[] = [];
  const walk = async (items: NonNullable<typeof tree>, level: number): Promise<void> => {
    for (const { title, dest, items: below } of items) {
      if (headings.length >= LIMITS.headings || level > 6) return;
      headings.push({ text: title.replace(/\s+/g, ' ').trim().slice(0, 300), page: await pageOf(document, dest), level });
      await walk(below as NonNullable<typeof tree>, level + 1);
    }
  };
  if (tree) await walk(tree, 1);
  return headings.filter(({ text }) => text !== '');
}

async function pageOf(document: PDFDocumentProxy, dest: unknown): Promise<number | null> {
  try {
    const target = (typeof dest === 'string' ? await document.getDestination(dest) : dest) as readonly [Parameters<PDFDocumentProxy['getPageIndex']>[0]] | null;
    return target ? (await document.getPageIndex(target[0])) + 1 : null;
  } catch {
    return null;
  }
}

/** Without an outline: short lines set larger than the body, the largest size first level. */
function largeLines(lines: readonly Line[]): readonly Heading[] {
  const weights = new Map<number, number>();
  for (const { size, text } of lines) weights.set(size, (weights.get(size) ?? 0) + text.length);
  const body = [...weights].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
  const large = lines.filter(({ size, text }) => size >= body * 1.15 && text.length <= 160 && /\p{L}/u.test(text));
  const sizes = [...new Set(large.map(({ size }) => size))].sort((a, b) => b - a);
  return large.map(({ text, size, page }) => ({ text, page, level: Math.min(6, sizes.indexOf(size) + 1) }));
}

function textOf(lines: readonly Line[], pages: number): string {
  const byPage = Array.from({ length: pages }, () => [] as string[]);
  for (const { page, text } of lines) byPage[page - 1]?.push(text);
  return byPage.map((page) => page.join('\n')).join('\n\f').slice(0, LIMITS.textCharacters);
}

/** Draws the first pages; stops in time, and leaves out a page that cannot be drawn. */
async function draw(document: PDFDocumentProxy, out: string): Promise<number> {
  const until = performance.now() + LIMITS.drawing;
  const last = Math.min(document.numPages, LIMITS.previewPages);
  for (let number = 1; number <= last; number += 1) {
    if (performance.now() > until) return number - 1;
    const page = await document.getPage(number);
    const natural = page.getViewport({ scale: 1 });
    const scale = Math.min(LIMITS.previewWidth / natural.width, 4000 / natural.height);
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
    try {
      await page.render({ canvas: canvas as never, viewport }).promise;
    } catch {
      return number - 1;
    }
    await writeFile(path.join(out, `page-${number}.webp`), await canvas.encode('webp', 80));
    page.cleanup();
  }
  return last;
}
