import { DomainError, type Id } from '@probant/domain-kernel';
import { alike } from './changes.js';
import type { Correction, ElementLevel } from './correction.js';
import { demandSame, elementOf, notForThisLevel, type Hand, type Made } from './gesture.js';
import type { Sheet } from './sheet.js';

/** Which ties a level has of its own. */
const TIED: Readonly<Partial<Record<ElementLevel, readonly ('competencyIds' | 'modalityIds')[]>>> = { criterion: ['competencyIds', 'modalityIds'], modality: ['competencyIds'], sub_criterion: ['competencyIds'] };
const TARGET = { competencyIds: 'competency', modalityIds: 'modality' } as const;

/** What a criterion, a sub-criterion or a modality bears on is said again, by a person. Ties stay within a bloc. */
export function retieElement({ sheet }: Hand, correction: Extract<Correction, { kind: 'retie' }>): Made {
  const { elementId, was } = correction;
  const { level, own } = elementOf(sheet, elementId);
  const fields = TIED[level] ?? notForThisLevel(level);
  for (const field of ['competencyIds', 'modalityIds'] as const) {
    if (!fields.includes(field)) {
      if (correction[field].length > 0) notForThisLevel(level);
      continue;
    }
    const stands = own[field] as readonly Id[];
    if (!alike([...stands].sort(), [...was[field]].sort())) demandSame(elementId, field, stands, was[field]);
    const ids = [...new Set(correction[field])];
    demandHere(sheet, elementId, ids, TARGET[field]);
    sheet.set(elementId, field, ids);
  }
  if (level === 'criterion') sheet.set(elementId, 'basis', 'explicit');
  return { subjectId: elementId, corrected: [elementId] };
}

/** Throws `conflict` for a target that is gone, `invalid` for one of another bloc or kind. */
function demandHere(sheet: Sheet, elementId: Id, ids: readonly Id[], level: ElementLevel): void {
  const bloc = sheet.blocOf(elementId);
  const foreign = ids.filter((id) => sheet.get(id).level !== level || sheet.blocOf(id) !== bloc);
  if (foreign.length > 0) throw new DomainError('invalid', 'referentiel.tie_elsewhere', { elementId, foreign });
}
