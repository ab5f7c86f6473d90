import type { BookletView, CandidacyView } from '@probant/contract';
import { counted, frDate } from '@probant/ui';

/** A point of the checklist that is settled. */
export interface Settled { readonly title: string; readonly detail: string }

/** What is in order before a deposit, counted; a point that a finding contradicts is not here. */
export function inOrder(draft: BookletView, view: Pick<CandidacyView, 'swornAt' | 'consentedAt'>): readonly Settled[] {
  const has = (...codes: readonly string[]): boolean => draft.completeness.findings.some(({ code }) => codes.includes(code));
  const blocs = draft.completeness.blocs.filter(({ presented }) => presented);
  const [mapped, total] = [sum(blocs, 'mapped'), sum(blocs, 'total')];
  const files = draft.evidence.filter(({ file }) => file?.state === 'ready').length;
  const argued = draft.items.filter(({ argument, ties }) => argument.trim() !== '' || ties.some((tie) => tie.argument.trim() !== '')).length;
  const points: readonly (Settled | false)[] = [
    view.swornAt !== null && { title: 'Déclaration sur l’honneur signée', detail: `Le ${frDate(view.swornAt, 'plain')}.` },
    total > 0 && !has('bloc_without_tie', 'competency_without_tie', 'criterion_without_tie') && { title: 'Chaque critère a au moins une preuve', detail: `${counted(mapped, 'critère rattaché', 'critères rattachés')} sur ${total}, dans ${counted(blocs.length, 'bloc')}.` },
    argued > 0 && !has('argument_missing') && { title: 'Chaque compétence a son argument', detail: `${counted(argued, 'argument')}.` },
    files > 0 && !has('file_checking', 'file_refused') && { title: 'Tous les fichiers s’ouvrent', detail: `${counted(files, 'fichier vérifié', 'fichiers vérifiés')}.` },
    draft.evidence.some(({ authorship }) => authorship === 'collective') && !has('own_part_missing') && { title: 'Votre part est dite dans chaque travail collectif', detail: 'Le jury saura ce qui est de vous.' },
    draft.experiences.length > 0 && { title: `${counted(draft.experiences.length, 'expérience décrite', 'expériences décrites')}`, detail: 'Le jury les lit en premier.' },
  ];
  return points.filter((point): point is Settled => point !== false);
}

function sum(blocs: BookletView['completeness']['blocs'], key: 'mapped' | 'total'): number {
  return blocs.reduce((count, bloc) => count + bloc[key], 0);
}
