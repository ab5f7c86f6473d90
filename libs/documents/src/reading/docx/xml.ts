import { XMLParser } from 'fast-xml-parser';
import { Unread } from '../unread.js';

/** One element of an XML part, or a run of text (`name` is then `#text`). */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

type Ordered = Readonly<Record<string, unknown>>;

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', trimValues: false, parseTagValue: false, parseAttributeValue: false, processEntities: true, ignoreDeclaration: true, ignorePiTags: true });

/** Reads a part of an office file into a tree. Throws `unreadable` on broken XML, `xml_entities` on a document type: entities of its own are never expanded. */
export function readXml(source: string, part = ''): XmlNode {
  const declared = /<!(?:DOCTYPE|ENTITY)/i.exec(source);
  if (declared) throw new Unread('xml_entities', { part, line: source.slice(0, declared.index).split('\n').length });
  try {
    return { name: '#document', attributes: {}, text: '', children: (parser.parse(source) as Ordered[]).map(toNode) };
  } catch (error) {
    throw error instanceof Unread ? error : new Unread('unreadable', { part });
  }
}

function toNode(ordered: Ordered): XmlNode {
  const name = Object.keys(ordered).find((key) => key !== ':@') ?? '#text';
  const value = ordered[name];
  const attributes = (ordered[':@'] ?? {}) as Record<string, string>;
  return Array.isArray(value) ? { name, attributes, text: '', children: (value as Ordered[]).map(toNode) } : { name, attributes, text: String(value ?? ''), children: [] };
}

/** The first child of this name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((one) => one.name === name);
}

/** Every child of this name. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((one) => one.name === name) ?? [];
}

/** The `w:val` of a child, as WordprocessingML writes most of its facts. */
export function valueOf(node: XmlNode | undefined, name: string): string | undefined {
  return child(node, name)?.attributes['w:val'];
}
