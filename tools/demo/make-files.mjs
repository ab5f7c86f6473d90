import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import PDFDocument from 'pdfkit';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { CHROMIUM_FLAGS, findChromium } from '../launcher/chromium.mjs';
import { chapters, CHARTER, DIARY_FILES, INTERVIEW, SAFETY, TESTIMONY } from './texts.mjs';

// Makes the small real files of the demo again: `node tools/demo/make-files.mjs`. They are kept in the repository, so that a first start needs none of these tools.
const folder = path.join(import.meta.dirname, 'files');
const profiles = JSON.parse(await readFile(path.join(import.meta.dirname, 'profiles.json'), 'utf8'));
const INK = '#26221f';
const ACCENT = '#6b2a52';
const WHEN = new Date('2026-01-05T08:00:00Z');

/** A paginated document with bookmarks: a cover line, then chapters of a heading, paragraphs and an optional table. */
async function pdf(name, title, subtitle, parts) {
  const document = new PDFDocument({ size: 'A4', margins: { top: 72, bottom: 72, left: 68, right: 68 }, bufferPages: true, info: { Title: title, CreationDate: WHEN, ModDate: WHEN } });
  const out = document.pipe(createWriteStream(path.join(folder, name)));
  document.font('Helvetica-Bold').fontSize(24).fillColor(ACCENT).text(title).moveDown(0.3).font('Helvetica').fontSize(12).fillColor(INK).text(subtitle).moveDown(1.5);
  for (const [index, { heading, paragraphs, table }] of parts.entries()) {
    if (index > 0 && index % 2 === 0) document.addPage();
    document.outline.addItem(heading);
    document.font('Helvetica-Bold').fontSize(16).fillColor(ACCENT).text(heading).moveDown(0.5);
    document.font('Helvetica').fontSize(11).fillColor(INK);
    for (const paragraph of paragraphs) document.text(paragraph, { lineGap: 3, align: 'left' }).moveDown(0.7);
    if (table) drawTable(document, table);
    document.moveDown(1);
  }
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page);
    document.page.margins.bottom = 0;
    document.fontSize(9).fillColor('#6d655f').text(`${title} – ${page + 1} / ${count}`, 68, document.page.height - 48, { lineBreak: false });
  }
  document.end();
  await finished(out);
}

function drawTable(document, rows) {
  const widths = rows[0].length === 3 ? [250, 105, 105] : [330, 130];
  for (const [index, row] of rows.entries()) {
    const y = document.y;
    let x = 68;
    document.font(index === 0 ? 'Helvetica-Bold' : 'Helvetica').fontSize(10);
    const height = Math.max(...row.map((cell, column) => document.heightOfString(cell, { width: widths[column] - 8 }))) + 8;
    for (const [column, cell] of row.entries()) {
      document.text(cell, x + 4, y + 4, { width: widths[column] - 8, align: column === 0 ? 'left' : 'right' });
      x += widths[column];
    }
    document.moveTo(68, y + height).lineTo(x, y + height).lineWidth(0.5).strokeColor('#c8bfb8').stroke();
    document.x = 68;
    document.y = y + height;
  }
  document.moveDown(0.5);
}

async function docx(name, title, parts) {
  const children = [new Paragraph({ text: title, heading: HeadingLevel.TITLE })];
  for (const { heading, paragraphs, table } of parts) {
    children.push(new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }));
    for (const text of paragraphs) children.push(new Paragraph({ children: [new TextRun(text)], spacing: { after: 160 } }));
    if (table) children.push(new Table({ rows: table.map((row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })) }));
  }
  await writeFile(path.join(folder, name), await Packer.toBuffer(new Document({ creator: 'Nadège Kerbrat', title, sections: [{ children }] })));
}

/** The plan of the site: stages, gates, ways kept free for the emergency services. */
const PLAN = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" font-family="DejaVu Sans, sans-serif">
  <rect width="1200" height="800" fill="#f4f1ea"/><path d="M0 640 C 300 560 520 720 820 640 S 1200 640 1200 600 V800 H0Z" fill="#bcd7e3"/><text x="60" y="760" font-size="26" fill="#2b5568">La Rive</text>
  <rect x="90" y="120" width="300" height="170" rx="12" fill="#6b2a52"/><text x="240" y="215" font-size="28" fill="#fff" text-anchor="middle">Grande scène</text>
  <rect x="820" y="130" width="220" height="130" rx="12" fill="#8a4a72"/><text x="930" y="205" font-size="24" fill="#fff" text-anchor="middle">Petite scène</text>
  <rect x="470" y="330" width="260" height="140" rx="12" fill="#d9b26a"/><text x="600" y="395" font-size="22" text-anchor="middle">Restauration</text><text x="600" y="428" font-size="18" text-anchor="middle">vaisselle réemployable</text>
  <rect x="120" y="430" width="200" height="90" rx="10" fill="#7fa07a"/><text x="220" y="470" font-size="20" fill="#fff" text-anchor="middle">Espace calme</text><text x="220" y="498" font-size="16" fill="#fff" text-anchor="middle">boucle magnétique</text>
  <rect x="980" y="400" width="140" height="90" rx="10" fill="#b6402f"/><text x="1050" y="452" font-size="20" fill="#fff" text-anchor="middle">Secours</text>
  <path d="M40 40 V600 H1160 V40" fill="none" stroke="#3c3531" stroke-width="5" stroke-dasharray="18 10"/>
  <path d="M1050 500 V610 M600 480 V610" stroke="#b6402f" stroke-width="16"/><text x="625" y="560" font-size="18" fill="#b6402f">voie des secours, 4 m</text>
  <path d="M60 600 H260" stroke="#2f6fa3" stroke-width="10"/><text x="70" y="588" font-size="18" fill="#2f6fa3">cheminement stabilisé, pente &lt; 4 %</text>
  <circle cx="90" cy="600" r="22" fill="#2f6fa3"/><text x="90" y="608" font-size="22" fill="#fff" text-anchor="middle">A</text><circle cx="1110" cy="600" r="22" fill="#2f6fa3"/><text x="1110" y="608" font-size="22" fill="#fff" text-anchor="middle">B</text>
  <text x="600" y="80" font-size="34" font-weight="bold" text-anchor="middle" fill="#3c3531">Les Rives en fête · plan d’implantation, version 4</text></svg>`;

/** The poster in its accessible version: large letters, strong contrast, pictograms with their words. */
const POSTER = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1270" font-family="DejaVu Sans, sans-serif">
  <rect width="900" height="1270" fill="#2a1623"/><circle cx="450" cy="430" r="290" fill="#d9b26a"/><path d="M120 560 C 300 430 420 690 600 540 S 820 560 900 500 V800 H0 V640Z" fill="#6b2a52"/>
  <text x="450" y="330" font-size="96" font-weight="bold" text-anchor="middle" fill="#2a1623">Les Rives</text><text x="450" y="440" font-size="96" font-weight="bold" text-anchor="middle" fill="#2a1623">en fête</text>
  <text x="450" y="900" font-size="54" font-weight="bold" text-anchor="middle" fill="#fff">4, 5 et 6 juillet</text><text x="450" y="970" font-size="40" text-anchor="middle" fill="#fff">Saint-Aubin-des-Rives</text>
  <text x="450" y="1090" font-size="32" text-anchor="middle" fill="#f3e3c3">Accès de plain-pied · Boucle magnétique</text><text x="450" y="1140" font-size="32" text-anchor="middle" fill="#f3e3c3">Interprétation en LSF le samedi</text></svg>`;

/** A silent walk along the way in, drawn in a page and recorded by the browser. */
async function video(name) {
  const { executablePath, env } = findChromium();
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS, env });
  const page = await browser.newPage();
  const seconds = 8;
  const bytes = await page.evaluate(async (length) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
    const pen = canvas.getContext('2d');
    const steps = ['Arrêt de bus, signalétique', 'Cheminement stabilisé', 'Accueil, boucle magnétique', 'Espace calme', 'Plateforme face à la scène'];
    const begin = performance.now();
    const draw = () => {
      const at = Math.min(0.999, (performance.now() - begin) / (length * 1000));
      pen.fillStyle = '#f4f1ea';
      pen.fillRect(0, 0, 640, 360);
      pen.strokeStyle = '#2f6fa3';
      pen.lineWidth = 14;
      pen.beginPath();
      pen.moveTo(40, 250);
      pen.bezierCurveTo(200, 170, 420, 330, 600, 220);
      pen.stroke();
      const x = 40 + 560 * at;
      pen.fillStyle = '#6b2a52';
      pen.beginPath();
      pen.arc(x, 250 - 30 * Math.sin(at * Math.PI * 2), 16, 0, Math.PI * 2);
      pen.fill();
      pen.fillStyle = '#26221f';
      pen.font = 'bold 26px sans-serif';
      pen.fillText('Parcours d’accueil, visite', 40, 60);
      pen.font = '22px sans-serif';
      pen.fillText(steps[Math.floor(at * steps.length)], 40, 110);
    };
    const timer = setInterval(draw, 66);
    const recorder = new MediaRecorder(canvas.captureStream(15), { mimeType: 'video/webm;codecs=vp8', videoBitsPerSecond: 120_000 });
    const parts = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const stopped = new Promise((resolve) => (recorder.onstop = resolve));
    recorder.start();
    await new Promise((resolve) => setTimeout(resolve, length * 1000));
    recorder.stop();
    await stopped;
    clearInterval(timer);
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  }, seconds);
  await browser.close();
  await writeFile(path.join(folder, name), Buffer.from(bytes));
}

await mkdir(folder, { recursive: true });
for (const profile of profiles) await pdf(`dossier-${profile.slug}.pdf`, `Dossier : ${profile.event}`, `${profile.given} ${profile.family}, ${profile.role} · ${profile.place}`, chapters(profile));
await pdf('plan-de-securite.pdf', 'Plan de sécurité et de secours', 'Les Rives en fête · Saint-Aubin-des-Rives', SAFETY);
await pdf('attestation-employeur.pdf', 'Attestation d’activité', 'Association Les Rives', TESTIMONY);
await docx('entretien-commanditaire.docx', 'Compte rendu d’entretien avec la commanditaire', INTERVIEW);
await docx('charte-engagements.docx', 'Charte d’engagements du festival', CHARTER);
await sharp(Buffer.from(PLAN)).png({ palette: true, colours: 64 }).toFile(path.join(folder, 'plan-implantation.png'));
await sharp(Buffer.from(POSTER)).png({ palette: true, colours: 64 }).toFile(path.join(folder, 'affiche-accessible.png'));
for (const { name, lines } of DIARY_FILES) await writeFile(path.join(folder, name), `${lines.join('\n\n')}\n`);
await video('visite-parcours-accueil.webm');
