import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import type { ChildLimits } from '../child/confined-child.js';
import { runChild } from './run-child.js';
import { aDocx, aLyingBomb, anEncryptedOffice, aPdf, aPng, aProgram, aWav, aZipBomb, page, withMacros } from './testing/real-files.js';

jest.setTimeout(30_000);

describe('looking into a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'probant-look-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const look = async (content: Uint8Array | string, name: string, limits?: ChildLimits) => {
    const file = path.join(folder, 'file');
    await writeFile(file, content);
    return runChild(file, name, folder, limits);
  };
  const text = async () => JSON.parse(await readFile(path.join(folder, 'text.json'), 'utf8')) as { html: string | null; text: string | null };

  it('reads the pages, the text, the large headings and the page images of a PDF', async () => {
    const found = await look(await aPdf({ pages: [page('Bloc 1 Conduire'), page('Bloc 2 Mesurer')] }), 'livret.pdf');
    expect(found).toMatchObject({ fault: null, type: 'application/pdf', pages: 2, previewPages: 2, outline: [{ text: 'Bloc 1 Conduire', page: 1, level: 1 }, { text: 'Bloc 2 Mesurer', page: 2, level: 1 }] });
    expect((await text()).text).toContain('quatre personnes');
    expect((await sharp(path.join(folder, 'page-2.webp')).metadata()).width).toBe(1100);
  });

  it('prefers the outline a PDF brings', async () => {
    const found = await look(await aPdf({ pages: [page('Un'), page('Deux')], bookmarks: ['C1.1', 'C1.2'] }), 'livret.pdf');
    expect(found).toMatchObject({ outline: [{ text: 'C1.1', page: 1, level: 1 }, { text: 'C1.2', page: 2, level: 1 }] });
  });

  it('reads a DOCX as sanitised HTML with its headings', async () => {
    const found = await look(await aDocx(['Bloc 1', 'C2.1 Mesurer']), 'livret.docx');
    expect(found).toMatchObject({ fault: null, outline: [{ text: 'Bloc 1', level: 1 }, { text: 'C2.1 Mesurer', level: 1 }] });
    expect((await text()).html).toContain('<h1>Bloc 1</h1>');
  });

  it('makes one preview of a picture, without what the camera wrote', async () => {
    expect(await look(await aPng(), 'photo.png')).toMatchObject({ fault: null, type: 'image/png', previewPages: 1 });
    const preview = await sharp(path.join(folder, 'page-1.webp')).metadata();
    expect(preview).toMatchObject({ width: 1100 });
    expect(preview.exif).toBeUndefined();
  });

  it('says how long a sound lasts', async () => {
    expect(await look(aWav(3), 'voix.wav')).toMatchObject({ fault: null, seconds: 3 });
  });

  it.each([
    ['SVG', 'dessin.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><text>Bonjour</text></svg>', 'image/svg+xml', 'Bonjour'],
    ['HTML', 'page.html', '<!doctype html><html><body onload="alert(1)">Bonjour<script>alert(2)</script></body></html>', 'text/html', 'Bonjour'],
    ['text', 'notes.txt', 'Bonjour', 'text/plain', 'Bonjour'],
  ])('reads %s as its words alone', async (_kind, name, content, type, words) => {
    expect(await look(content, name)).toMatchObject({ fault: null, type, previewPages: 0 });
    expect(await text()).toEqual({ html: null, text: words });
  });

  it.each([
    ['an empty file', () => '', 'vide.pdf', 'empty'],
    ['a program named .pdf', aProgram, 'rapport.pdf', 'mislabelled'],
    ['a program', aProgram, 'outil.exe', 'executable'],
    ['a shell script', () => '#!/bin/sh\nrm -rf /', 'outil.sh', 'executable'],
    ['text named .pdf', () => 'Bonjour', 'rapport.pdf', 'mislabelled'],
    ['a picture named .pdf', () => aPng(10, 10), 'rapport.pdf', 'mislabelled'],
    ['a PDF with a password', () => aPdf({ pages: [page('Un')], password: 'secret' }), 'rapport.pdf', 'encrypted'],
    ['a PDF cut in half', async () => (await aPdf({ pages: [page('Un')] })).subarray(0, 700), 'rapport.pdf', 'truncated'],
    ['a PDF with nothing readable', () => '%PDF-1.7\nrien\n%%EOF', 'rapport.pdf', 'unreadable'],
    ['an office file with a password', anEncryptedOffice, 'rapport.docx', 'encrypted'],
    ['an office file with macros', withMacros, 'rapport.docm', 'macros'],
    ['a DOCX cut in half', async () => (await aDocx(['Un'])).subarray(0, 900), 'rapport.docx', 'truncated'],
    ['a picture cut in half', async () => (await sharp({ create: { width: 900, height: 900, channels: 3, background: '#204060', noise: { type: 'gaussian', mean: 128, sigma: 30 } } }).jpeg().toBuffer()).subarray(0, 20_000), 'photo.jpg', 'truncated'],
    ['a zip bomb', () => aZipBomb(40), 'rapport.docx', 'bomb'],
    ['a zip bomb that lies about its size', () => aLyingBomb(40), 'rapport.docx', 'bomb'],
    ['unknown bytes', () => Buffer.from([0, 1, 2, 3, 0, 5, 250, 7]), 'quelque.chose', 'unsupported'],
  ])('refuses %s', async (_what, content, name, fault) => {
    expect(await look(await content(), name)).toMatchObject({ fault });
  });

  it('kills what takes too long, and lives on', async () => {
    const found = await look(await aPdf({ pages: Array.from({ length: 30 }, () => page('Un')) }), 'long.pdf', { milliseconds: 300, megabytes: 900 });
    expect(found).toEqual({ fault: 'bomb', type: null });
    expect(existsSync(path.join(folder, 'result.json'))).toBe(false);
  });

  it('kills what takes too much memory, and lives on', async () => {
    const found = await look(await aPdf({ pages: Array.from({ length: 30 }, () => page('Un')) }), 'gros.pdf', { milliseconds: 60_000, megabytes: 60 });
    expect(found).toEqual({ fault: 'bomb', type: null });
  });
});
