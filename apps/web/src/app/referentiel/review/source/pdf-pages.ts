import { DOCUMENT, inject, Injectable } from '@angular/core';
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';

/** A PDF that is open: how many pages, and each of them drawn. */
export interface OpenPdf {
  readonly pages: number;
  /** Draws a page as wide as `width` CSS pixels. Resolves to its size in points; null when another drawing on this canvas took over. */
  draw(page: number, canvas: HTMLCanvasElement, width: number): Promise<{ readonly width: number; readonly height: number } | null>;
  close(): void;
}

/** Opens PDFs by pdf.js, which is fetched with the first of them. */
@Injectable({ providedIn: 'root' })
export class PdfPages {
  private readonly document = inject(DOCUMENT);

  /** Throws what the network or the file refuses. */
  async open(url: string): Promise<OpenPdf> {
    const [pdfjs, { pdfWorker }, answer] = await Promise.all([import('pdfjs-dist'), import('./pdf-worker'), fetch(url)]);
    if (!answer.ok) throw new Error(`the document answered ${answer.status}`);
    const data = new Uint8Array(await answer.arrayBuffer());
    const port = pdfWorker();
    const worker = pdfjs.PDFWorker.create({ port });
    const pdf = await pdfjs.getDocument({ data, worker, useWasm: false, verbosity: 0 }).promise;
    return new DrawnPdf(pdf, port, this.document.defaultView?.devicePixelRatio ?? 1);
  }
}

class DrawnPdf implements OpenPdf {
  private task: RenderTask | null = null;
  private turn = 0;

  constructor(private readonly pdf: PDFDocumentProxy, private readonly port: Worker, private readonly density: number) {}

  get pages(): number {
    return this.pdf.numPages;
  }

  async draw(number: number, canvas: HTMLCanvasElement, width: number): Promise<{ readonly width: number; readonly height: number } | null> {
    const turn = (this.turn += 1);
    this.task?.cancel();
    const page = await this.pdf.getPage(number);
    if (turn !== this.turn) return null;
    const natural = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: (width / natural.width) * Math.min(this.density, 2) });
    [canvas.width, canvas.height] = [Math.floor(viewport.width), Math.floor(viewport.height)];
    this.task = page.render({ canvas, viewport });
    await this.task.promise.catch((error: Error) => { if (error.name !== 'RenderingCancelledException') throw error; });
    return turn === this.turn ? { width: natural.width, height: natural.height } : null;
  }

  close(): void {
    this.turn += 1;
    this.task?.cancel();
    void this.pdf.loadingTask.destroy().finally(() => this.port.terminate());
  }
}
