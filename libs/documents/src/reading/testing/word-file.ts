import { strToU8, zipSync } from 'fflate';

const NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="wps" xmlns:v="urn:schemas-microsoft-com:vml"';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A real DOCX whose body is this XML; `parts` are those beside it, by their name in `word/`, without their root's namespaces. `kind` is its content type. */
export function aWordFile(body: string, parts: Readonly<Record<string, string>> = {}, kind = `${TYPE}.document.main+xml`): Buffer {
  const named = (xml: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${xml.replace(/^<w:\w+/, `$& ${NAMES}`)}`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${kind}"/></Types>`,
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': named(`<w:document><w:body>${body}</w:body></w:document>`),
  };
  for (const [name, xml] of Object.entries(parts)) files[`word/${name}`] = named(xml);
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)]))));
}

/** A paragraph of one run; `properties` is the XML inside `w:pPr`. */
export function aParagraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** The mark that makes a paragraph one of a list, at a depth counted from 0. */
export function inList(list: number, depth = 0): string {
  return `<w:numPr><w:ilvl w:val="${String(depth)}"/><w:numId w:val="${String(list)}"/></w:numPr>`;
}

/** A part of lists: for each form, its levels as format and pattern; for each list, its form, from 1, and the XML of its overrides. */
export function aNumbering(forms: readonly (readonly (readonly [string, string])[])[], lists: readonly (readonly [number, string])[]): string {
  const levels = (form: readonly (readonly [string, string])[]): string => form.map(([format, pattern], depth) => `<w:lvl w:ilvl="${String(depth)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`).join('');
  return `<w:numbering>${forms.map((form, index) => `<w:abstractNum w:abstractNumId="${String(index + 1)}">${levels(form)}</w:abstractNum>`).join('')}${lists.map(([form, overrides], index) => `<w:num w:numId="${String(index + 1)}"><w:abstractNumId w:val="${String(form)}"/>${overrides}</w:num>`).join('')}</w:numbering>`;
}
