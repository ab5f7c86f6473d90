import { open } from 'node:fs/promises';
import path from 'node:path';
import { fileTypeFromFile } from 'file-type';
import { Refused } from './found.js';

export type Family = 'pdf' | 'office' | 'picture' | 'media' | 'text' | 'markup';
export interface Sniffed { readonly family: Family; readonly type: string; readonly extension: string }

const HEAD_BYTES = 65_536;
/** Extensions of one family: a JPEG named .png is read, a program named .pdf is not. */
const EXTENSIONS: Record<Family, readonly string[]> = {
  pdf: ['pdf'],
  office: ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'docm', 'xlsm', 'pptm', 'dotx', 'ppsx', 'doc', 'xls', 'ppt'],
  picture: ['png', 'jpg', 'jpeg', 'webp', 'gif', 'tif', 'tiff', 'avif', 'bmp'],
  media: ['mp4', 'm4v', 'mov', 'webm', 'mkv', 'avi', 'mp3', 'm4a', 'aac', 'wav', 'ogg', 'oga', 'ogv', 'opus', 'flac', 'mpg', 'mpeg'],
  text: ['txt', 'md', 'csv', 'tsv', 'json', 'log', 'yaml', 'yml', 'srt', 'vtt', 'tex', 'sql', 'css', 'ts', 'py', 'java', 'c', 'h', 'cpp', 'rst'],
  markup: ['svg', 'html', 'htm', 'xhtml', 'xml'],
};
const PROGRAMS = ['exe', 'dll', 'msi', 'com', 'scr', 'bat', 'cmd', 'ps1', 'vbs', 'vbe', 'js', 'jse', 'wsf', 'hta', 'jar', 'apk', 'app', 'sh', 'lnk', 'reg', 'deb', 'rpm', 'dmg', 'iso'];
const PROGRAM_TYPES = /x-msdownload|x-elf|x-mach-binary|x-msi|java-vm|x-nintendo|wasm|x-ms-shortcut|x-deb|x-rpm|x-apple-diskimage|vnd\.android\.package|java-archive|x-msdos-program|application\/dos-exe/;
const LEGACY_OFFICE = 'application/x-cfb';

/** The real kind of a file, by its content; the name only contradicts it. Throws the fault. */
export async function sniff(file: string, name: string): Promise<Sniffed> {
  const head = await headOf(file);
  if (head.length === 0) throw new Refused('empty');
  const extension = path.extname(name).slice(1).toLowerCase();
  const claimed = familyOfExtension(extension);
  const type = await contentType(file, head);
  if (isProgram(type, head)) throw new Refused(claimed ? 'mislabelled' : 'executable');
  if (PROGRAMS.includes(extension)) throw new Refused('executable');
  if (type === LEGACY_OFFICE) throw new Refused(await isEncryptedOffice(file) ? 'encrypted' : 'unsupported');
  const family = familyOf(type);
  if (claimed && family !== claimed && !(isWritten(claimed) && family && isWritten(family))) throw new Refused(cutShort(claimed, head) ? 'truncated' : 'mislabelled');
  if (!family || !type) throw new Refused('unsupported');
  return { family, type, extension };
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function contentType(file: string, head: Buffer): Promise<string | null> {
  const known = await fileTypeFromFile(file).catch(() => undefined);
  const start = head.toString('latin1', 0, 1024);
  if (known && known.mime !== 'application/xml') return known.mime;
  if (start.includes('%PDF-')) return 'application/pdf';
  if (head.includes(0)) return null;
  const text = head.toString('utf8').replace(/^\ufeff/, '').trimStart();
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(text)) return 'image/svg+xml';
  if (/^(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|script|iframe|meta)[\s>]/i.test(text)) return 'text/html';
  if (/^<\?xml/i.test(text)) return 'application/xml';
  return 'text/plain';
}

function isProgram(type: string | null, head: Buffer): boolean {
  const start = head.toString('latin1', 0, 4);
  return start.startsWith('MZ') || start === '\x7fELF' || start.startsWith('#!') || (type !== null && PROGRAM_TYPES.test(type));
}

function familyOf(type: string | null): Family | null {
  if (!type) return null;
  if (type === 'application/pdf') return 'pdf';
  if (type === 'image/svg+xml' || type === 'text/html' || type === 'application/xml') return 'markup';
  if (/^application\/(vnd\.(openxmlformats|oasis\.opendocument|ms-(word|excel|powerpoint))|zip|x-cfb)/.test(type)) return 'office';
  if (/^image\/(png|jpeg|webp|gif|tiff|avif|bmp)$/.test(type)) return 'picture';
  if (/^(video|audio)\/|^application\/ogg$/.test(type)) return 'media';
  return type.startsWith('text/') ? 'text' : null;
}

function familyOfExtension(extension: string): Family | null {
  return (Object.keys(EXTENSIONS) as Family[]).find((family) => EXTENSIONS[family].includes(extension)) ?? null;
}

const isWritten = (family: Family): boolean => family === 'text' || family === 'markup';

/** A file that begins as its name says, and whose kind can no longer be told. */
function cutShort(claimed: Family, head: Buffer): boolean {
  return claimed === 'office' && head.toString('latin1', 0, 2) === 'PK';
}

/** An encrypted office document is an old container that holds one stream of that name. */
async function isEncryptedOffice(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const needle = Buffer.from('EncryptedPackage', 'utf16le');
    const buffer = Buffer.alloc(1_048_576 + needle.length);
    for (let position = 0; ; position += 1_048_576) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
      if (buffer.subarray(0, bytesRead).includes(needle)) return true;
      if (bytesRead < buffer.length) return false;
    }
  } finally {
    await handle.close();
  }
}
