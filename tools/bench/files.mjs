import { createHash } from 'node:crypto';

/** A PDF of one page that says this. */
export function pdf(said) {
  const stream = `BT /F1 18 Tf 60 760 Td (${Buffer.from(said, 'latin1').toString('latin1').replace(/[()\\]/g, ' ')}) Tj ET`;
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>', `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const LINE = 64;

/** A text of `bytes` bytes that no other `seed` gives: a file of its own for the product. */
export function text(bytes, seed) {
  const content = Buffer.alloc(bytes);
  let digest = createHash('sha256').update(String(seed)).digest('hex');
  for (let at = 0; at < bytes; at += LINE) {
    digest = createHash('sha256').update(digest).digest('hex');
    content.write(`${digest.slice(0, LINE - 1)}\n`, at, 'latin1');
  }
  return content;
}
