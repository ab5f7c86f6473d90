import type { Facts, Sentences } from './sentences';

const counted = (value: unknown, one: string, many: string): string => { const n = Array.isArray(value) ? value.length : Number(value ?? 0); return `${n} ${n >= 2 ? many : one}`; };

/** What a panel lacks, as it ends a sentence. */
export const BLOCKER_WORDS: Readonly<Record<string, string>> = {
  'jury.too_few': 'il faut au moins deux jurés', 'jury.nobody_qualified': 'il faut au moins un professionnel qualifié', 'jury.one_president': 'il faut une présidence, et une seule',
  'jury.link': 'un membre a déclaré un lien avec la personne', 'jury.accompagnateur': 'l’accompagnateur ne peut pas siéger', 'jury.candidate': 'la personne ne peut pas siéger à son propre jury', 'jury.balance': 'femmes et hommes ne sont pas en nombre équilibré',
};

/** The blockers of a composition, joined; what to say when none is named. */
function blockers({ blockers: codes }: Facts): string {
  const words = (Array.isArray(codes) ? codes : []).flatMap((code) => BLOCKER_WORDS[String(code)] ?? []);
  return words.length > 0 ? words.join(', ') : 'il manque quelqu’un';
}

/** Refusals of this chapter, by code. */
export const JURY_ERRORS: Sentences = {
  'jury.passage_unknown': 'Ce passage n’existe pas, ou ne vous est pas ouvert.',
  'jury.passage_changed': 'Quelqu’un a agi sur ce passage entre-temps. La page montre maintenant où il en est : relisez, puis recommencez. Ce que vous avez écrit est gardé.',
  'jury.juror_unknown': 'Cette personne n’est pas dans votre vivier de jurés. Invitez-la d’abord comme membre de jury.',
  'jury.seated_twice': 'Une même personne occupe deux sièges. Gardez-en un seul.',
  'jury.seat_replaced': 'Vous avez été remplacé sur ce siège. Écrivez à l’école si c’est une erreur.',
  'jury.seat_not_accepted': 'Une personne notée présente n’a pas accepté son siège. Décochez-la : elle ne peut pas siéger aujourd’hui.',
  'jury.no_date': 'Il n’y a pas encore de date d’audition. Posez-en une avant de convoquer.',
  'jury.no_referentiel': 'Aucun référentiel n’est fixé pour cette candidature. Fixez-le avec la recevabilité.',
  'jury.booklet_not_verified': 'Le livret n’est pas encore vérifié dans sa forme. Vérifiez-le avant de convoquer.',
  'jury.already_convoked': 'Ce passage est déjà convoqué.',
  'jury.not_convoked': 'Ce passage n’est pas encore convoqué : l’école doit d’abord envoyer les convocations.',
  'jury.composition': (facts) => `Le jury ne peut pas siéger ainsi (${String(facts['article'] ?? 'D.6412-6')}) : ${blockers(facts)}. L’école peut compléter le jury ou reporter la date.`,
  'jury.balance_reason_missing': 'Femmes et hommes ne sont pas en nombre équilibré (D.6412-6). Écrivez-en la raison : elle sera gardée.',
  'jury.president_only': 'Seule la présidence du jury le fait. Vous suivez ici ce qui se décide.',
  'jury.hearing_not_opened': 'L’audition n’est pas encore ouverte. La présidence l’ouvre en notant les présences.',
  'jury.hearing_already_opened': 'L’audition est déjà ouverte.',
  'jury.hearing_not_closed': 'L’audition n’est pas close. La délibération commence après.',
  'jury.hearing_already_closed': 'L’audition est déjà close.',
  'jury.not_present': 'La délibération est ouverte à ceux qui étaient présents à l’audition. Vos appréciations sont gardées, et ne comptent pas.',
  'jury.deliberation_not_opened': 'La délibération n’est pas encore ouverte. La présidence l’ouvre une fois l’audition close.',
  'jury.deliberation_already_opened': 'La délibération est déjà ouverte.',
  'jury.rules_unspecified': 'Le règlement laisse une règle de calcul en blanc. Un gestionnaire du certificateur doit la remplir, dans les règles du référentiel ; la délibération pourra s’ouvrir ensuite.',
  'jury.mark_changed': 'Ce critère vient d’être arrêté autrement dans une autre fenêtre. La page montre l’état présent : vérifiez, puis arrêtez-le de nouveau s’il le faut.',
  'jury.marks_were_unanimous': 'Toutes les appréciations disent la même chose : c’est « à l’unanimité ».',
  'jury.majority_needs_three': 'À deux voix, il n’y a pas de majorité. Choisissez « à l’unanimité », ou la voix prépondérante.',
  'jury.no_tie_to_cast': 'La voix prépondérante ne sert qu’à départager un nombre pair de voix. Choisissez la majorité.',
  'jury.agreement_contradicts_marks': 'Aucune voix ne va jusque-là. Si le jury s’est laissé convaincre, choisissez « à l’unanimité ».',
  'jury.criteria_undecided': (facts) => `Il reste ${counted(facts['criterionIds'], 'critère à trancher', 'critères à trancher')} avant de décider ce bloc.`,
  'jury.bloc_already_decided': 'Ce bloc vient d’être décidé. Une décision ne change plus ; la page la montre.',
  'jury.bloc_outside_scope': 'Ce bloc n’est pas présenté à ce passage.',
  'jury.motive_missing': 'Écrivez le motif : c’est ce que la personne lira.',
  'jury.motive_names_no_criterion': 'Un motif nomme au moins un critère du bloc. Cochez celui sur lequel il repose.',
  'jury.criterion_outside_bloc': 'Le motif nomme un critère d’un autre bloc. Ne gardez que ceux de ce bloc.',
  'jury.would_suffice_missing': 'Un refus dit ce qui suffirait : écrivez-le, ce sera le point de départ du prochain passage.',
  'jury.blocs_undecided': (facts) => `Il reste ${counted(facts['blocIds'], 'bloc à décider', 'blocs à décider')} avant de signer.`,
  'jury.minutes_sealed': 'Le procès-verbal est scellé : plus rien ne change.',
  'jury.decision_unknown': 'Cette décision n’existe pas, ou ne vous est pas ouverte.',
  'jury.decision_already_revoked': 'Cette décision est déjà révoquée. Elle reste dans l’histoire.',
  'jury.second_person_needed': 'Une seconde personne doit confirmer la révocation : vous l’avez déjà demandée.',
};
