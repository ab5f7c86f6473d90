/** What reads the bytes of a PDF, out of the way of the page. */
import 'pdfjs-dist/build/pdf.worker.mjs';
