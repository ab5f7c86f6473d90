import type { Sentences } from './sentences';

const pages = (facts: Readonly<Record<string, unknown>>): string => (typeof facts['pages'] === 'number' ? ` Elle en compte ${facts['pages']}.` : '');

/** Refusals of this chapter, by code. */
export const ASSESSMENT_ERRORS: Sentences = {
  'assessment.note_not_acknowledged': 'Le livret s’ouvre une fois votre siège accepté et la note lue. Répondez d’abord à la convocation.',
  'assessment.reading_not_open': 'Ce siège n’apprécie pas les critères : il lit ce qui lui est ouvert, et parle à l’audition.',
  'assessment.reading_closed': 'L’audition est close, et les lectures avec elle : une appréciation ne change plus. Dites en délibération ce que vous vouliez ajouter.',
  'assessment.not_heard_yet': 'Avant l’audition, une appréciation ne peut reposer que sur le livret. Choisissez « Livret ».',
  'assessment.mark_changed': 'Cette appréciation a changé dans une autre fenêtre. Rien n’est perdu : comparez les deux, gardez celle que vous voulez.',
  'assessment.criterion_out_of_scope': 'Ce critère n’est pas apprécié à ce passage. Rechargez la page pour voir ceux qui le sont.',
  'assessment.competency_out_of_scope': 'Cette compétence n’est pas présentée à ce passage. Rechargez la page.',
  'assessment.evidence_not_in_booklet': 'Cette preuve n’est pas dans le livret déposé. Citez-en une qui s’y trouve.',
  'assessment.place_outside_evidence': (facts) => `Cet endroit n’existe pas dans la preuve.${pages(facts)} Citez une page qui s’y trouve.`,
  'assessment.place_without_evidence': 'Pour citer un endroit, ouvrez d’abord la preuve où il se trouve.',
  'assessment.question_empty': 'La question est vide. Écrivez-la, puis notez-la.',
  'assessment.question_unknown': 'Cette question n’existe plus, ou n’est pas la vôtre. Seul son auteur peut la retirer.',
};
