/** The worker that reads a PDF, alone in its file: only a browser makes one. */
export function pdfWorker(): Worker {
  return new Worker(new URL('./pdf.worker', import.meta.url), { type: 'module' });
}
