import type { ExpectedElement } from '@probant/domain-referentiel';
import { AUTHORSHIP_CHOICES } from '../../i18n/messages.portfolio';
import type { FieldWords } from '../merge/merge-panel';
import type { MatrixGroup } from '../model/matrix-model';
import { placeWords } from '../../i18n/place-words';
import { type TieValue } from '../model/place';

/** How each field of a tie is named and told when two versions are compared. */
export function tieWords(group: MatrixGroup, elements: readonly ExpectedElement[]): Readonly<Record<keyof TieValue, FieldWords<TieValue>>> {
  const labels = new Map(group.rows.map(({ criterion, label }) => [criterion.id, label]));
  const texts = new Map(elements.map(({ id, text }) => [id, text]));
  return {
    argument: { name: 'En quoi cette preuve le montre', say: (value) => String(value) },
    ownPart: { name: 'Ma part', say: (value) => String(value) },
    place: { name: 'Où regarder', say: (value) => placeWords(value as TieValue['place']) },
    authorship: { name: 'Ma contribution', say: (value) => (value ? AUTHORSHIP_CHOICES[value as NonNullable<TieValue['authorship']>] : 'Comme le dit la fiche de la preuve') },
    criterionIds: { name: 'Critères soutenus', say: (value) => (value as TieValue['criterionIds']).map((id) => labels.get(id) ?? '').join(', ') || 'Toute la compétence' },
    expectedElementIds: { name: 'Éléments attendus', say: (value) => (value as TieValue['expectedElementIds']).map((id) => texts.get(id) ?? '').join(', ') },
  };
}
