import type { SourceDocument } from '@probant/domain-referentiel';
import PDFDocument from 'pdfkit';

/** A PDF of A4 pages lying down, drawn by hand: 842 points wide, 595 high, no margin, 8-point Helvetica. */
export async function drawnPdf(draw: (doc: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const doc = new PDFDocument({ size: [842, 595], margin: 0 });
  const bytes: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => bytes.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  doc.font('Helvetica').fontSize(8);
  draw(doc);
  doc.end();
  await ended;
  return Buffer.concat(bytes);
}

/** A cell with a border of half a point, its lines 10 points apart. */
export function ruledCell(doc: PDFKit.PDFDocument, [x, y, width, height]: readonly [number, number, number, number], lines: readonly string[], indent: (line: string) => number = () => 4): void {
  doc.lineWidth(0.5).rect(x, y, width, height).stroke();
  for (const [row, line] of lines.entries()) doc.text(line, x + indent(line), y + 4 + row * 10, { lineBreak: false });
}

/** What a source says: each paragraph outside tables, each row as its cells, `¶` between paragraphs. */
export function toldSource(source: SourceDocument): readonly string[] {
  return source.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph.text] : block.rows.map((row) => row.cells.map((cell) => cell.paragraphs.map((one) => (one.bullet ? `• ${one.text}` : one.text)).join(' ¶ ')).join(' | '))));
}
