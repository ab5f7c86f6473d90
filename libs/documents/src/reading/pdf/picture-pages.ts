import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Of some pages, those that show a picture: opened `strict`, a document whose pictures are too large draws no further than its first one. */
export async function picturePages(document: PDFDocumentProxy, strict: PDFDocumentProxy, numbers: readonly number[]): Promise<readonly number[]> {
  const found: number[] = [];
  for (const number of numbers) if ((await drawnOn(strict, number)) < (await drawnOn(document, number))) found.push(number);
  return found;
}

async function drawnOn(document: PDFDocumentProxy, number: number): Promise<number> {
  const page = await document.getPage(number);
  const { fnArray } = await page.getOperatorList({ annotationMode: 0 });
  page.cleanup();
  return fnArray.length;
}
