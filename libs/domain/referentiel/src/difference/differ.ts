import type { Id } from '@probant/domain-kernel';
import type { ReferentielTree } from '../tree.js';
import { CHANGE_KINDS, PART_LEVELS, type Change, type ChangeGroup, type ChangeKind, type Difference, type FactChange, type PartName, type TieChange } from './difference.js';
import { pairParts, type Pairs } from './pair-parts.js';
import { partsOf, type Part } from './parts.js';
import { plain, wordDifference } from './word-difference.js';

/** Two versions side by side, and what answers what. */
interface Sides { readonly olds: ReadonlyMap<Id, Part>; readonly news: ReadonlyMap<Id, Part>; readonly pairs: Pairs }

/** Everything that differs from an older version to a newer one, bloc by bloc: added, gone, moved, reworded, with another code, other ties, other facts. */
export function differ(older: ReferentielTree, newer: ReferentielTree): Difference {
  const [olds, news] = [partsOf(older), partsOf(newer)];
  const pairs = pairParts(olds, news);
  const sides: Sides = { olds: new Map(olds.map((part) => [part.id, part])), news: new Map(news.map((part) => [part.id, part])), pairs };
  const found = [
    ...news.map((part) => ({ part, change: changeOf(pairs.oldOf.get(part.id) ?? null, part, sides) })),
    ...olds.filter(({ id }) => !pairs.newOf.has(id)).map((part) => ({ part, change: alone(part, 'gone') })),
  ];
  const changes = found.flatMap(({ part, change }) => (change ? [{ part, change }] : []));
  return { counts: countsOf(changes.map(({ change }) => change)), same: found.length - changes.length, groups: groupsOf(changes, olds, news, pairs) };
}

function changeOf(old: Part | null, part: Part, sides: Sides): Change | null {
  if (!old) return alone(part, 'added');
  const moved = old.place.length !== part.place.length || old.place.some((id, index) => sides.pairs.newOf.get(id)?.id !== part.place[index]);
  const reworded = plain(old.text) !== plain(part.text);
  const [ties, facts] = [tieChanges(old, part, sides), factChanges(old, part)];
  const kinds: readonly ChangeKind[] = [...(moved ? ['moved' as const] : []), ...(reworded ? ['reworded' as const] : []), ...(old.code === part.code ? [] : ['recoded' as const]), ...(ties.length > 0 ? ['retied' as const] : []), ...(facts.length > 0 ? ['facts' as const] : [])];
  if (kinds.length === 0) return null;
  return {
    level: part.level, kinds, oldId: old.id, newId: part.id, oldCode: old.code, newCode: part.code, text: part.text, words: reworded ? wordDifference(old.text, part.text) : null,
    from: moved ? old.place.flatMap((id) => named(sides.olds.get(id))) : null, to: moved ? part.place.flatMap((id) => named(sides.news.get(id))) : null, ties, facts,
  };
}

function alone(part: Part, kind: 'added' | 'gone'): Change {
  const [oldSide, newSide] = kind === 'gone' ? [part, null] : [null, part];
  return { level: part.level, kinds: [kind], oldId: oldSide?.id ?? null, newId: newSide?.id ?? null, oldCode: oldSide?.code ?? null, newCode: newSide?.code ?? null, text: part.text, words: null, from: null, to: null, ties: [], facts: [] };
}

function named(part: Part | undefined): PartName[] {
  return part ? [{ id: part.id, level: part.level, code: part.code, text: part.text.split('\n')[0] ?? '' }] : [];
}

/** A tie to a part that became another is the same tie; one to a part that went is gone. */
function tieChanges(old: Part, part: Part, { olds, news, pairs }: Sides): readonly TieChange[] {
  const of = (level: TieChange['level'], before: readonly Id[], after: readonly Id[]): TieChange[] => {
    const kept = new Set(before.flatMap((id) => pairs.newOf.get(id)?.id ?? []));
    const now = new Set(after);
    const added = after.filter((id) => !kept.has(id)).flatMap((id) => named(news.get(id)));
    const gone = before.filter((id) => !now.has(pairs.newOf.get(id)?.id ?? '')).flatMap((id) => named(olds.get(id)));
    return added.length + gone.length > 0 ? [{ level, added, gone }] : [];
  };
  return [...of('competency', old.competencyIds, part.competencyIds), ...of('modality', old.modalityIds, part.modalityIds)];
}

function factChanges(old: Part, part: Part): readonly FactChange[] {
  return [...new Set([...old.facts.keys(), ...part.facts.keys()])].flatMap((name): FactChange[] => {
    const [before, after] = [old.facts.get(name) ?? null, part.facts.get(name) ?? null];
    return plain(before ?? '') === plain(after ?? '') ? [] : [{ name, before, after }];
  });
}

function countsOf(changes: readonly Change[]): Difference['counts'] {
  const counts = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0])) as Record<ChangeKind, number>;
  for (const { kinds } of changes) for (const kind of kinds) counts[kind] += 1;
  return counts;
}

interface Placed { readonly part: Part; readonly change: Change }

/** Blocs in their new order, those that went after them, and what stands outside the blocs last. */
function groupsOf(placed: readonly Placed[], olds: readonly Part[], news: readonly Part[], pairs: Pairs): readonly ChangeGroup[] {
  const keyOf = ({ part, change }: Placed): Id => (part.blocId === null ? '' : change.newId === null ? (pairs.newOf.get(part.blocId)?.id ?? part.blocId) : part.blocId);
  const byBloc = new Map<Id, Placed[]>();
  for (const each of placed) {
    const inside = byBloc.get(keyOf(each)) ?? [];
    inside.push(each);
    byBloc.set(keyOf(each), inside);
  }
  const blocs: readonly { readonly key: Id; readonly before: Part | null; readonly after: Part | null }[] = [
    ...news.filter(({ level }) => level === 'bloc').map((after) => ({ key: after.id, before: pairs.oldOf.get(after.id) ?? null, after })),
    ...olds.filter(({ level, id }) => level === 'bloc' && !pairs.newOf.has(id)).map((before) => ({ key: before.id, before, after: null })),
    { key: '', before: null, after: null },
  ];
  return blocs.flatMap(({ key, before, after }) => {
    const inside = byBloc.get(key);
    if (!inside) return [];
    const name = (part: Part | null): PartName | null => (part ? (named(part)[0] ?? null) : null);
    return [{ before: name(before), after: name(after), changes: inside.sort(inOrder).map(({ change }) => change) }];
  });
}

function inOrder(left: Placed, right: Placed): number {
  return PART_LEVELS.indexOf(left.part.level) - PART_LEVELS.indexOf(right.part.level) || left.part.rank - right.part.rank || Number(left.change.newId !== null) - Number(right.change.newId !== null);
}
