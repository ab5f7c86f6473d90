import { readFile } from 'node:fs/promises';
import type { Heading } from '@probant/domain-portfolio';
import mammoth from 'mammoth';
import sanitizeHtml from 'sanitize-html';
import { readArchive, type Archive } from './archive.js';
import { LIMITS, NOTHING, Refused, type Found } from './found.js';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odf: 'application/vnd.oasis.opendocument.',
};
const WANTED = /^(word\/document\.xml|xl\/sharedStrings\.xml|xl\/workbook\.xml|xl\/worksheets\/sheet\d+\.xml|ppt\/slides\/slide\d+\.xml|content\.xml|mimetype|\[Content_Types\]\.xml)$/;
const SHOWN = { allowedTags: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'strong', 'em', 'sup', 'sub', 'br', 'blockquote'], allowedAttributes: { td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] } };

/** Text documents, sheets and slides. Throws the fault of the archive, `unsupported` for a zip that is none of them. */
export async function readOffice(file: string, packedBytes: number): Promise<Found> {
  const archive = await readArchive(file, packedBytes, (name) => WANTED.test(name));
  const kinds = archive.parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  if (/macroEnabled/i.test(kinds)) throw new Refused('macros');
  if (archive.parts.has('word/document.xml')) return readDocx(file);
  if (archive.names.includes('xl/workbook.xml')) return readSheets(archive);
  if (archive.names.includes('ppt/presentation.xml')) return readSlides(archive);
  if (archive.parts.has('content.xml')) return readOpenDocument(archive);
  throw new Refused('unsupported');
}

async function readDocx(file: string): Promise<Found> {
  const converted = await mammoth.convertToHtml({ buffer: await readFile(file) }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) }).catch(() => {
    throw new Refused('unreadable');
  });
  const html = sanitizeHtml(converted.value, SHOWN).slice(0, LIMITS.textCharacters);
  const headings = [...html.matchAll(/<h([1-6])>([\s\S]*?)<\/h\1>/g)].map(([, level, inner = '']): Heading => ({ text: plain(inner), page: null, level: Number(level) }));
  return { ...NOTHING, type: TYPES.docx, html, text: plain(html), outline: worth(headings) };
}

/** The shared strings of a workbook, in order: enough to search and recognise it. */
function readSheets(archive: Archive): Found {
  const strings = [...(archive.parts.get('xl/sharedStrings.xml')?.toString('utf8') ?? '').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, inner = '']) => plain(inner));
  const sheets = [...(archive.parts.get('xl/workbook.xml')?.toString('utf8') ?? '').matchAll(/<sheet\b[^>]*\bname="([^"]*)"/g)].map(([, name = '']): Heading => ({ text: unescaped(name), page: null, level: 1 }));
  return { ...NOTHING, type: TYPES.xlsx, text: strings.join('\n').slice(0, LIMITS.textCharacters), outline: worth(sheets) };
}

/** One page a slide; its first line is its heading. */
function readSlides(archive: Archive): Found {
  const number = (name: string): number => Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0);
  const slides = [...archive.parts].filter(([name]) => name.startsWith('ppt/slides/')).sort(([a], [b]) => number(a) - number(b));
  const lines = slides.map(([, xml]) => [...xml.toString('utf8').matchAll(/<a:p>([\s\S]*?)<\/a:p>|<a:p [^>]*>([\s\S]*?)<\/a:p>/g)].map(([, a, b]) => plain((a ?? b ?? '').replace(/<a:br\s*\/>/g, ' '))).filter(Boolean));
  const outline = lines.flatMap(([first], index): readonly Heading[] => (first ? [{ text: first, page: index + 1, level: 1 }] : []));
  return { ...NOTHING, type: TYPES.pptx, pages: slides.length, text: lines.map((slide) => slide.join('\n')).join('\n\n').slice(0, LIMITS.textCharacters), outline: worth(outline) };
}

function readOpenDocument(archive: Archive): Found {
  const kind = archive.parts.get('mimetype')?.toString('utf8').trim() ?? '';
  if (!kind.startsWith(TYPES.odf)) throw new Refused('unsupported');
  const xml = archive.parts.get('content.xml')?.toString('utf8') ?? '';
  const lines = [...xml.matchAll(/<text:(h|p)\b([^>]*?)(?:\/>|>([\s\S]*?)<\/text:\1>)/g)].map(([, kindOfLine, attributes = '', inner = '']) => ({ heading: kindOfLine === 'h', level: Number(/outline-level="(\d)"/.exec(attributes)?.[1] ?? 1), text: plain(inner) }));
  const outline = lines.filter(({ heading, text }) => heading && text).map(({ text, level }): Heading => ({ text, page: null, level }));
  return { ...NOTHING, type: kind, text: lines.map(({ text }) => text).join('\n').slice(0, LIMITS.textCharacters), outline: worth(outline) };
}

function worth(headings: readonly Heading[]): readonly Heading[] {
  return headings.filter(({ text }) => text !== '').slice(0, LIMITS.headings).map((heading) => ({ ...heading, text: heading.text.slice(0, 300) }));
}

function plain(markup: string): string {
  return unescaped(markup.replace(/<\/(p|li|h\d|tr)>/g, '\n').replace(/<[^>]*>/g, '')).replace(/[^\S\n]+/g, ' ').replace(/\n\s*\n+/g, '\n').trim();
}

function unescaped(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;|&#39;/g, '’').replace(/&nbsp;|&#160;/g, ' ').replace(/&amp;/g, '&');
}
