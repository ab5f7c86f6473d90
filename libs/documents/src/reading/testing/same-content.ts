import type { SourceCell, SourceDocument, SourceParagraph } from '@probant/domain-referentiel';
import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import PDFDocument from 'pdfkit';

const LIST = 'marks';

/** The same content as a DOCX: real tables and lists. */
export async function asDocx(source: SourceDocument): Promise<Buffer> {
  const children = source.blocks.map((block) =>
    block.kind === 'paragraph' ? inDocx(block.paragraph) : new Table({ rows: block.rows.map((row) => new TableRow({ children: row.cells.map((cell) => new TableCell({ columnSpan: cell.span, children: cell.paragraphs.length > 0 ? cell.paragraphs.map(inDocx) : [new Paragraph('')] })) })) }),
  );
  const levels = [0, 1, 2].map((level) => ({ level, format: LevelFormat.BULLET, text: '•', style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 200 } } } }));
  return Packer.toBuffer(new Document({ numbering: { config: [{ reference: LIST, levels }] }, sections: [{ children }] }));
}

function inDocx({ text, bullet, level, strong, italic }: SourceParagraph): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, bold: strong, italics: italic })], ...(bullet ? { numbering: { reference: LIST, level } } : {}) });
}

/** The same content as an HTML page. */
export function asHtml(source: SourceDocument): Buffer {
  const blocks = source.blocks.map((block) => (block.kind === 'paragraph' ? inHtml([block.paragraph]) : `<table>${block.rows.map((row) => `<tr>${row.cells.map((cell) => `<td colspan="${String(cell.span)}">${inHtml(cell.paragraphs)}</td>`).join('')}</tr>`).join('\n')}</table>`));
  return Buffer.from(`<!DOCTYPE html>\n<html lang="fr"><head><title>Page</title><style>td { border: 1px solid }</style></head>\n<body><main>\n${blocks.join('\n')}\n</main></body></html>`);
}

function inHtml(paragraphs: readonly SourceParagraph[]): string {
  const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return paragraphs.map(({ text, bullet, level, list, strong, italic }, index) => {
    const styled = strong ? `<b>${escaped(text)}</b>` : italic ? `<em>${escaped(text)}</em>` : escaped(text);
    const apart = index > 0 && list !== paragraphs[index - 1]?.list ? '\n' : '';
    return bullet ? `${apart}${'<ul>'.repeat(level + 1)}<li>${styled}</li>${'</ul>'.repeat(level + 1)}` : `<p>${styled}</p>`;
  }).join('').replaceAll('</ul><ul>', '');
}

/** The same content in Markdown: tables of bars, a break between the paragraphs of a cell. */
export function asMarkdown(source: SourceDocument): Buffer {
  const line = ({ text, bullet, level, strong, italic }: SourceParagraph): string => {
    const styled = strong ? `<b>${text}</b>` : italic ? `<i>${text}</i>` : text;
    return bullet ? `${'  '.repeat(level)}- ${styled}` : styled;
  };
  const blocks = source.blocks.map((block) => {
    if (block.kind === 'paragraph') return line(block.paragraph);
    const rows = block.rows.map((row) => `| ${row.cells.map((cell) => cell.paragraphs.map(line).join('<br>').replaceAll('|', '\\|')).join(' | ')} |`);
    return [rows[0], `|${'---|'.repeat(block.rows[0]?.cells.length ?? 1)}`, ...rows.slice(1)].join('\n');
  });
  return Buffer.from(`${blocks.join('\n\n')}\n`);
}

const PAGE = { width: 842, height: 595, margin: 36 };
const PAD = 4;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const GAP = 5;

/** The same content as a PDF born digital: ruled tables, a row cut by the end of a page cut cell by cell, the page number in the foot. */
export async function asPdf(source: SourceDocument): Promise<Buffer> {
  const doc = new PDFDocument({ size: [PAGE.width, PAGE.height], margin: 0, bufferPages: true });
  const bytes: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => bytes.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  new Sheet(doc).write(source);
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    doc.font('Helvetica').fontSize(8).text(`${String(page + 1)} / ${String(count)}`, PAGE.width / 2, PAGE.height - 22, { lineBreak: false });
  }
  doc.end();
  await ended;
  return Buffer.concat(bytes);
}

interface Line { readonly text: string; readonly indent: number; readonly font: string; readonly space: number }

class Sheet {
  private y = PAGE.margin;
  private readonly bottom = PAGE.height - PAGE.margin - 10;

  constructor(private readonly doc: PDFKit.PDFDocument) {}

  write(source: SourceDocument): void {
    for (const block of source.blocks) {
      if (block.kind === 'paragraph') this.lines(this.broken([block.paragraph], PAGE.width - 2 * PAGE.margin), PAGE.margin);
      else for (const row of block.rows) this.row(row.cells);
      this.y += block.kind === 'paragraph' ? GAP : 0;
    }
  }

  /** Draws a row, its cells going on upon the next page where they must. */
  private row(cells: readonly SourceCell[]): void {
    const columns = Math.max(...cells.map((cell) => cell.column + cell.span));
    const width = (PAGE.width - 2 * PAGE.margin) / columns;
    let waiting = cells.map((cell) => ({ x: PAGE.margin + cell.column * width, width: cell.span * width, lines: [...this.broken(cell.paragraphs, cell.span * width - 2 * PAD)] }));
    while (waiting.length > 0) {
      if (this.bottom - this.y < 40) this.turn();
      const room = this.bottom - this.y - 2 * PAD;
      const pieces = waiting.map((cell) => ({ ...cell, lines: fitting(cell.lines, room) }));
      const height = Math.max(14, ...pieces.map((piece) => heightOf(piece.lines) + 2 * PAD));
      for (const piece of pieces) {
        this.doc.lineWidth(0.5).rect(piece.x, this.y, piece.width, height).stroke();
        this.at(piece.lines, piece.x + PAD, this.y + PAD);
      }
      this.y += height;
      const rest = waiting.map((cell, index) => ({ ...cell, lines: cell.lines.slice(pieces[index]?.lines.length) }));
      waiting = rest.some((cell) => cell.lines.length > 0) ? rest : [];
      if (waiting.length > 0) this.turn();
    }
  }

  private lines(lines: readonly Line[], x: number): void {
    for (const line of lines) {
      if (this.y + 12 > this.bottom) this.turn();
      this.at([line], x, this.y);
      this.y += heightOf([line]);
    }
  }

  private at(lines: readonly Line[], x: number, y: number): void {
    let top = y;
    for (const line of lines) {
      top += line.space;
      if (line.text !== '') this.line(line, x + line.indent, top);
      top += 10;
    }
  }

  /** The standard fonts hold no raised digits but three: they are drawn small and high. */
  private line({ text, font }: Line, x: number, top: number): void {
    let left = x;
    for (const piece of text.match(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[^⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu) ?? []) {
      const raised = RAISED.includes(piece[0] ?? '');
      const shown = raised ? [...piece].map((digit) => RAISED.indexOf(digit)).join('') : piece;
      this.doc.font(font).fontSize(raised ? 5 : 8).text(shown, left, raised ? top - 1 : top, { lineBreak: false });
      left += this.doc.widthOfString(shown);
    }
  }

  private turn(): void {
    this.doc.addPage({ size: [PAGE.width, PAGE.height], margin: 0 });
    this.y = PAGE.margin;
  }

  /** Breaks paragraphs into lines that fit. */
  private broken(paragraphs: readonly SourceParagraph[], width: number): readonly Line[] {
    return paragraphs.flatMap((paragraph, index) => {
      const font = paragraph.strong ? 'Helvetica-Bold' : paragraph.italic ? 'Helvetica-Oblique' : 'Helvetica';
      this.doc.font(font).fontSize(8);
      const indent = paragraph.bullet ? 8 + paragraph.level * 10 : 0;
      const lines: string[] = [];
      for (const word of `${paragraph.bullet ? '• ' : ''}${paragraph.text}`.split(' ')) {
        const last = lines.at(-1);
        if (last !== undefined && this.doc.widthOfString(`${last} ${word}`) <= width - indent) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
      }
      return lines.map((text, row) => ({ text, indent, font, space: row === 0 && index > 0 ? GAP : 0 }));
    });
  }
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + 10 + line.space, 0);
}

function fitting(lines: readonly Line[], room: number): readonly Line[] {
  let count = 0;
  while (count < lines.length && heightOf(lines.slice(0, count + 1)) <= room) count += 1;
  return lines.slice(0, count);
}
