import type { RecordElement } from '@probant/domain-referentiel';
import { SaxesParser } from 'saxes';
import { Unread } from '../reading/unread.js';
import { brokenLines, isMarkupName } from './older-markup.js';

/** One fiche is some hundred kilobytes of words, with its partners; this is a hundred times more. */
const MOST_CHARACTERS = 20_000_000;
const DEEPEST = 40;

/** An element being read. */
interface Growing { readonly name: string; text: string; readonly children: RecordElement[] }

/**
 * The fiches of a file of the register, one at a time: however long the file, one fiche is in memory.
 * Throws `xml_entities` on a DOCTYPE or an entity of its own, `unreadable` on broken XML, `too_large` for one fiche that is no fiche any more.
 */
export async function* ficheRecords(chunks: AsyncIterable<string>): AsyncGenerator<RecordElement> {
  const found: RecordElement[] = [];
  const parser = new FicheParser((record) => found.push(record));
  for await (const chunk of chunks) {
    parser.write(chunk);
    yield* found.splice(0);
  }
  parser.close();
  yield* found;
}

class FicheParser {
  private readonly parser = new SaxesParser({ xmlns: false, position: false });
  private readonly stack: Growing[] = [];
  private depth = 0;
  private characters = 0;

  constructor(private readonly each: (record: RecordElement) => void) {
    const { parser } = this;
    parser.on('doctype', () => {
      throw new Unread('xml_entities');
    });
    parser.on('error', ({ message }) => {
      throw new Unread(/entity/i.test(message) ? 'xml_entities' : 'unreadable');
    });
    parser.on('opentag', ({ name }) => this.open(name));
    parser.on('text', (text) => this.say(text));
    parser.on('cdata', (text) => this.say(text));
    parser.on('closetag', ({ name }) => this.shut(name));
  }

  write(chunk: string): void {
    this.parser.write(chunk);
  }

  close(): void {
    this.parser.close();
  }

  private open(name: string): void {
    if ((this.depth += 1) > DEEPEST) throw new Unread('too_large');
    const inside = this.stack.at(-1);
    if (inside && isMarkupName(name)) inside.text += name === 'li' ? '\n- ' : '\n';
    else if (inside || name === 'FICHE') this.stack.push({ name, text: '', children: [] });
  }

  private say(text: string): void {
    const inside = this.stack.at(-1);
    if (!inside) return;
    if ((this.characters += text.length) > MOST_CHARACTERS) throw new Unread('too_large');
    inside.text += text;
  }

  private shut(name: string): void {
    this.depth -= 1;
    const inside = this.stack.at(-1);
    if (!inside) return;
    if (isMarkupName(name)) inside.text += '\n';
    else this.settle(inside);
  }

  /** Between elements stand only the spaces of the layout; in a leaf, every space counts. */
  private settle(done: Growing): void {
    this.stack.pop();
    const record: RecordElement = { name: done.name, children: done.children, text: done.children.length > 0 ? done.text.trim() : brokenLines(done.text) };
    const above = this.stack.at(-1);
    if (above) above.children.push(record);
    else {
      this.characters = 0;
      this.each(record);
    }
  }
}
