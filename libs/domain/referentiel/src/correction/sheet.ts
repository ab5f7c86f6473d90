import { DomainError, type Id } from '@probant/domain-kernel';
import type { ReferentielReading } from '../tree.js';
import { alike, type DraftChange, type DraftNode, type Own } from './changes.js';
import { LISTS, type Level } from './levels.js';

/** The id under which the document itself stands among the elements. */
export const DOCUMENT = 'document';
const NONE: readonly Id[] = [];
export const listKey = (parentId: Id, list: string): string => `${parentId}/${list}`;
const parentOf = (key: string): Id => key.slice(0, key.lastIndexOf('/'));
const nameOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

/** A draft laid flat while a correction is made: every element by id, every list by its holder. Remembers what it was, to say what changed. */
export class Sheet {
  private readonly nodes = new Map<Id, DraftNode>();
  private readonly lists = new Map<string, readonly Id[]>();
  private readonly where = new Map<Id, string>();
  private readonly origins = new Map<Id, object>();
  private readonly nodesBefore = new Map<Id, DraftNode | null>();
  private readonly listsBefore = new Map<string, readonly Id[]>();

  constructor(reading: ReferentielReading) {
    const { blocs, optionGroups, requirements, glossary, ...head } = reading.tree;
    this.lay(DOCUMENT, 'document', { ...head, blocs, optionGroups, requirements, glossary, doubts: reading.doubts, unplaced: reading.unplaced });
  }

  private lay(id: Id, level: Level, thing: object): void {
    const own: Record<string, unknown> = { ...thing };
    delete own['id'];
    for (const [list, childLevel] of Object.entries(LISTS[level] ?? {})) {
      const children = own[list] as readonly { readonly id: Id }[];
      delete own[list];
      const key = listKey(id, list);
      this.lists.set(key, children.map((child) => child.id));
      for (const child of children) {
        this.where.set(child.id, key);
        this.lay(child.id, childLevel, child);
      }
    }
    this.nodes.set(id, { level, own });
    this.origins.set(id, thing);
  }

  find(id: Id): DraftNode | null {
    return this.nodes.get(id) ?? null;
  }

  /** Throws `conflict` when the element is not, or no longer, in the draft. */
  get(id: Id): DraftNode {
    return this.nodes.get(id) ?? gone(id);
  }

  entries(): readonly (readonly [Id, DraftNode])[] {
    return [...this.nodes];
  }

  list(parentId: Id, list: string): readonly Id[] {
    return this.lists.get(listKey(parentId, list)) ?? NONE;
  }

  listByKey(key: string): readonly Id[] {
    return this.lists.get(key) ?? NONE;
  }

  /** The holder of the list an element stands in. */
  holderOf(id: Id): Id {
    return parentOf(this.keyOf(id));
  }

  keyOf(id: Id): string {
    return this.where.get(id) ?? gone(id);
  }

  /** The bloc an element stands in, itself when it is one; null outside the blocs. */
  blocOf(id: Id): Id | null {
    for (let at = id; at !== DOCUMENT; at = this.holderOf(at)) if (this.get(at).level === 'bloc') return at;
    return null;
  }

  /** The element and all it holds, in printed order. */
  under(id: Id): readonly Id[] {
    const lists = Object.keys(LISTS[this.get(id).level] ?? {});
    return [id, ...lists.flatMap((list) => this.list(id, list).flatMap((child) => this.under(child)))];
  }

  /** Gives a field its value; `undefined` takes the field away. */
  set(id: Id, field: string, value: unknown): void {
    const node = this.get(id);
    if (alike(node.own[field], value)) return;
    const { [field]: _was, ...others } = node.own;
    this.put(id, { ...node, own: value === undefined ? others : { ...others, [field]: value } });
  }

  /** Creates, replaces or (null) removes an element; its place is another matter. */
  put(id: Id, node: DraftNode | null): void {
    if (!this.nodesBefore.has(id)) this.nodesBefore.set(id, this.nodes.get(id) ?? null);
    if (node) this.nodes.set(id, node);
    else this.nodes.delete(id);
  }

  /** Gives a list its elements; those it wins leave the list they stood in. */
  order(key: string, ids: readonly Id[]): void {
    for (const id of ids) {
      const elsewhere = this.where.get(id);
      if (elsewhere !== undefined && elsewhere !== key) this.keep(elsewhere, this.listByKey(elsewhere).filter((each) => each !== id));
      this.where.set(id, key);
    }
    for (const id of this.listByKey(key)) if (!ids.includes(id)) this.where.delete(id);
    this.keep(key, ids);
  }

  private keep(key: string, ids: readonly Id[]): void {
    if (!this.listsBefore.has(key)) this.listsBefore.set(key, this.listByKey(key));
    if (ids.length > 0) this.lists.set(key, ids);
    else this.lists.delete(key);
  }

  /** Puts an element in a list after `afterId`; first when it is null; last when it does not stand there. */
  place(id: Id, parentId: Id, list: string, afterId: Id | null): void {
    const key = listKey(parentId, list);
    const others = this.listByKey(key).filter((each) => each !== id);
    const position = afterId === null ? 0 : others.includes(afterId) ? others.indexOf(afterId) + 1 : others.length;
    this.order(key, [...others.slice(0, position), id, ...others.slice(position)]);
  }

  /** Takes an element out, with its place; what it held must have gone before. */
  drop(id: Id): void {
    const key = this.keyOf(id);
    this.order(key, this.listByKey(key).filter((each) => each !== id));
    this.put(id, null);
  }

  /** What changed since the sheet was laid. */
  changes(): readonly DraftChange[] {
    const nodes = [...this.nodesBefore].flatMap(([id, before]) => nodeChanges(id, before, this.nodes.get(id) ?? null));
    return [...nodes, ...[...this.listsBefore].flatMap(([list, before]) => orderChange(list, before, this.listByKey(list)))];
  }

  /** The draft as it now is; what did not change is the same object. */
  draft(): ReferentielReading {
    const { doubts, unplaced, ...tree } = this.built(DOCUMENT) as unknown as ReferentielReading['tree'] & Pick<ReferentielReading, 'doubts' | 'unplaced'>;
    return { tree, doubts, unplaced };
  }

  private built(id: Id): object {
    const { level, own } = this.get(id);
    const origin = this.origins.get(id) as Own | undefined;
    const lists = Object.keys(LISTS[level] ?? {}).map((list) => {
      const [key, old] = [listKey(id, list), origin?.[list] as readonly object[] | undefined];
      const items = this.listByKey(key).map((child) => this.built(child));
      return [list, old?.length === items.length && items.every((item, index) => item === old[index]) ? old : items] as const;
    });
    if (origin && !this.nodesBefore.has(id) && lists.every(([list, items]) => items === origin[list])) return origin;
    return { ...(id === DOCUMENT ? {} : { id }), ...own, ...Object.fromEntries(lists) };
  }

  /** The lists that hold something but whose holder is gone or holds no such list, and the elements without a place. */
  astray(): readonly Id[] {
    const headless = [...this.lists.keys()].filter((key) => LISTS[this.nodes.get(parentOf(key))?.level ?? 'task']?.[nameOf(key)] === undefined);
    return [...headless.flatMap((key) => this.listByKey(key)), ...[...this.nodes.keys()].filter((id) => id !== DOCUMENT && !this.where.has(id))];
  }
}

function gone(id: Id): never {
  throw new DomainError('conflict', 'referentiel.draft_changed_meanwhile', { elementId: id, field: null, stands: null });
}

function nodeChanges(id: Id, before: DraftNode | null, after: DraftNode | null): readonly DraftChange[] {
  if (!before || !after || before.level !== after.level) return before || after ? [{ what: 'node', id, before, after }] : [];
  const fields = [...new Set([...Object.keys(before.own), ...Object.keys(after.own)])];
  return fields.filter((field) => !alike(before.own[field], after.own[field])).map((field) => ({ what: 'field', id, field, before: before.own[field], after: after.own[field] }));
}

function orderChange(list: string, before: readonly Id[], after: readonly Id[]): readonly DraftChange[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (start === before.length && start === after.length) return [];
  return [{ what: 'order', list, at: before[start - 1] ?? null, before: before.slice(start, before.length - end), after: after.slice(start, after.length - end) }];
}
