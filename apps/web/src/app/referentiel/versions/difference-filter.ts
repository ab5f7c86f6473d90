import { CHANGE_KINDS, PART_LEVELS, type Change, type ChangeGroup, type ChangeKind, type PartLevel } from '@probant/domain-referentiel';

/** What is shown of a difference; nothing named shows everything. */
export interface DifferenceFilter { readonly kinds: ReadonlySet<ChangeKind>; readonly level: PartLevel | null; readonly bloc: string | null }

/** Outside the blocs, in an address. */
export const OUTSIDE = 'hors-blocs';

/** The filter an address asks for; a word that means nothing is left out. */
export function filterOf(query: { readonly changes?: string | undefined; readonly level?: string | undefined; readonly bloc?: string | undefined }): DifferenceFilter {
  const asked = new Set((query.changes ?? '').split(','));
  return { kinds: new Set(CHANGE_KINDS.filter((kind) => asked.has(kind))), level: PART_LEVELS.find((level) => level === query.level) ?? null, bloc: query.bloc || null };
}

/** The groups that have something to show, with that alone. */
export function filtered(groups: readonly ChangeGroup[], filter: DifferenceFilter): readonly ChangeGroup[] {
  return groups.flatMap((group) => {
    const changes = group.changes.filter((change) => shows(change, filter));
    return changes.length > 0 && (filter.bloc === null || filter.bloc === keyOf(group)) ? [{ ...group, changes }] : [];
  });
}

/** The name of a group in an address: the bloc it is in the newer version, else in the older. */
export function keyOf({ before, after }: ChangeGroup): string {
  return after?.id ?? before?.id ?? OUTSIDE;
}

/** How many changes of each kind. */
export function countsOf(changes: readonly Change[]): Readonly<Partial<Record<ChangeKind, number>>> {
  const counts: Partial<Record<ChangeKind, number>> = {};
  for (const { kinds } of changes) for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function shows({ kinds, level }: Change, filter: DifferenceFilter): boolean {
  return (filter.kinds.size === 0 || kinds.some((kind) => filter.kinds.has(kind))) && (filter.level === null || filter.level === level);
}
