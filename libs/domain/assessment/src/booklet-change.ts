import type { Id } from '@probant/domain-kernel';
import { canonicalJson, changedCriteria, type BookletContent } from '@probant/domain-portfolio';
import type { ReferentielTree } from '@probant/domain-referentiel';
import type { BookletChange } from './mark.js';

/** What a new booklet version changes for readings begun on the one before: evidence altered, added or gone, and the criteria whose evidence, ties or argument did. */
export function bookletChange(before: BookletContent, after: BookletContent, version: number, tree: ReferentielTree): BookletChange {
  const old = printsOf(before);
  const recent = printsOf(after);
  const evidenceIds = [...new Set([...old.keys(), ...recent.keys()])].filter((id) => old.get(id) !== recent.get(id));
  return { version, evidenceIds, criterionIds: changedCriteria(before, after, tree) };
}

function printsOf(content: BookletContent): ReadonlyMap<Id, string> {
  return new Map(content.evidence.map(({ file, ...sheet }) => [sheet.id, canonicalJson({ sheet, sha256: file?.sha256 ?? null })]));
}
