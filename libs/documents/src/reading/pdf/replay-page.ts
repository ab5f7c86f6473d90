import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { edgesOfPath, groundsOfPath } from './drawn-path.js';
import { boxOf } from '../symbols.js';
import { apply, times, type Edge, type Glyph, type Matrix, type PageInk } from './ink.js';

interface Font { readonly name?: string; readonly bold?: boolean; readonly italic?: boolean; readonly fontMatrix?: readonly number[] }
interface PdfGlyph { readonly unicode?: string; readonly width: number; readonly isSpace?: boolean }
interface State { matrix: Matrix; font: Font | null; fontId: string; size: number; spacing: number; wordSpacing: number; stretch: number; leading: number; rise: number; mode: number }

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const STROKES: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);

/** What a page draws. A page whose text is mostly turned is replayed upright. */
export async function replayPage(page: PDFPageProxy): Promise<PageInk> {
  const first = await replay(page, page.rotate);
  const turns = new Map<number, number>();
  const inked = first.glyphs.filter((glyph) => glyph.text.trim() !== '');
  for (const { turn } of inked) turns.set(turn, (turns.get(turn) ?? 0) + 1);
  const [turn, count] = [...turns].sort((one, other) => other[1] - one[1])[0] ?? [0, 0];
  return Math.abs(turn) >= 89 && count > inked.length / 2 ? replay(page, (page.rotate - turn + 720) % 360) : first;
}

async function replay(page: PDFPageProxy, rotation: number): Promise<PageInk> {
  const viewport = page.getViewport({ scale: 1, rotation });
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const pen = new Pen(page, viewport.transform as unknown as Matrix);
  for (const [index, operator] of fnArray.entries()) pen.draw(operator, (argsArray as unknown[][])[index] ?? []);
  return { width: viewport.width, height: viewport.height, glyphs: pen.glyphs, edges: pen.edges, grounds: pen.grounds };
}

/** Follows the operators of a page, keeping the state of graphics and of text. */
class Pen {
  readonly glyphs: Glyph[] = [];
  readonly edges: Edge[] = [];
  readonly grounds: Edge[] = [];
  private state: State;
  private readonly saved: State[] = [];
  private readonly marked: boolean[] = [];
  private textMatrix: Matrix = IDENTITY;
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;

  constructor(
    private readonly page: PDFPageProxy,
    matrix: Matrix,
  ) {
    this.state = { matrix, font: null, fontId: '', size: 0, spacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0, mode: 0 };
  }

  draw(operator: number, args: readonly unknown[]): void {
    const number = args[0] as number;
    switch (operator) {
      case OPS.save: this.saved.push({ ...this.state }); break;
      case OPS.restore: case OPS.paintFormXObjectEnd: this.state = this.saved.pop() ?? this.state; break;
      case OPS.transform: this.state.matrix = times(this.state.matrix, args as unknown as Matrix); break;
      case OPS.paintFormXObjectBegin: this.form(args[0] as Matrix | null); break;
      case OPS.constructPath: this.path(number, args[1] as readonly (ArrayLike<number> | null)[]); break;
      case OPS.beginMarkedContent: this.marked.push(false); break;
      case OPS.beginMarkedContentProps: this.marked.push(args[0] === 'Artifact'); break;
      case OPS.endMarkedContent: this.marked.pop(); break;
      case OPS.setFont: this.font(args[0] as string, args[1] as number); break;
      case OPS.setCharSpacing: this.state.spacing = number; break;
      case OPS.setWordSpacing: this.state.wordSpacing = number; break;
      case OPS.setHScale: this.state.stretch = number / 100; break;
      case OPS.setTextRise: this.state.rise = number; break;
      case OPS.setTextRenderingMode: this.state.mode = number; break;
      case OPS.setLeading: this.state.leading = -number; break;
      default: this.text(operator, args);
    }
  }

  private text(operator: number, args: readonly unknown[]): void {
    const [first, second] = args as readonly number[];
    switch (operator) {
      case OPS.beginText: this.place(IDENTITY); break;
      case OPS.setTextMatrix: this.place((args.length === 6 ? args : Array.from(args[0] as ArrayLike<number>)) as unknown as Matrix); break;
      case OPS.setLeadingMoveText: this.state.leading = second ?? 0; this.move(first ?? 0, second ?? 0); break;
      case OPS.moveText: this.move(first ?? 0, second ?? 0); break;
      case OPS.nextLine: this.move(0, this.state.leading); break;
      case OPS.showText: this.show(args[0] as readonly (PdfGlyph | number)[]); break;
    }
  }

  private form(matrix: Matrix | null): void {
    this.saved.push({ ...this.state });
    if (matrix) this.state.matrix = times(this.state.matrix, matrix);
  }

  private path(paint: number, data: readonly (ArrayLike<number> | null)[]): void {
    const painted = { stroke: STROKES.has(paint), fill: FILLS.has(paint) };
    if (data[0] && (painted.stroke || painted.fill)) this.edges.push(...edgesOfPath(data[0], this.state.matrix, painted));
    if (data[0] && painted.fill) this.grounds.push(...groundsOfPath(data[0], this.state.matrix));
  }

  private font(id: string, size: number): void {
    this.state.fontId = id;
    this.state.size = size;
    const store = id.startsWith('g_') ? this.page.commonObjs : this.page.objs;
    this.state.font = store.has(id) ? (store.get(id) as Font) : null;
  }

  private place(matrix: Matrix): void {
    this.textMatrix = matrix;
    this.x = this.y = this.lineX = this.lineY = 0;
  }

  private move(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  private show(items: readonly (PdfGlyph | number)[]): void {
    const { size, spacing, wordSpacing, stretch, font } = this.state;
    const unit = font?.fontMatrix?.[0] ?? 0.001;
    const matrix = times(this.state.matrix, this.textMatrix);
    for (const item of items) {
      if (typeof item === 'number') {
        this.x -= (item * size * stretch) / 1000;
        continue;
      }
      const ink = item.width * size * unit;
      this.glyph(item.unicode ?? '', matrix, ink * stretch);
      this.x += (ink + spacing + (item.isSpace ? wordSpacing : 0)) * stretch;
    }
  }

  private glyph(text: string, matrix: Matrix, width: number): void {
    const { size, rise, font, fontId, mode } = this.state;
    const from = apply(matrix, this.x, this.y + rise);
    const to = apply(matrix, this.x + width, this.y + rise);
    const up = apply(matrix, this.x, this.y + rise + size);
    const name = font?.name ?? '';
    this.glyphs.push({
      text: boxOf(name, text) ?? text, from, to, x0: Math.min(from[0], to[0]), x1: Math.max(from[0], to[0]), y: from[1], size: Math.hypot(up[0] - from[0], up[1] - from[1]),
      turn: Math.round((Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI), font: fontId,
      bold: Boolean(font?.bold) || /bold|black|heavy|semibold/i.test(name), italic: Boolean(font?.italic) || /italic|oblique/i.test(name),
      hidden: mode === 3 || mode === 7, artifact: this.marked.includes(true), order: this.glyphs.length,
    });
  }
}
