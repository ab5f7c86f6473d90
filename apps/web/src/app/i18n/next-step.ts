/** Words of a step: its title, why, and the button when there is something to press. */
export interface StepWords { readonly title: string; readonly why: string; readonly act: string | null }

/** What the candidate should do now, or wait for, by code. */
export const NEXT_STEPS: Readonly<Record<string, StepWords>> = {
  state_identity: { title: 'Dire qui vous êtes', why: 'Votre nom et votre naissance figureront sur le parchemin, exactement comme vous les écrivez. Comptez trois minutes.', act: 'Remplir mon identité' },
  give_consent: { title: 'Donner votre accord', why: 'L’école et le jury vont lire ce que vous déposez ici. Lisez ce qu’ils en font, puis répondez.', act: 'Lire et répondre' },
  choose_scope: { title: 'Choisir ce que vous présentez', why: 'Toute la certification, ou seulement certains blocs : ce qui est validé reste acquis.', act: 'Choisir mes blocs' },
  submit_eligibility: { title: 'Envoyer votre dossier', why: 'Tout est prêt. L’école dira si votre candidature est recevable ; vous pourrez alors construire votre livret.', act: 'Relire et envoyer' },
  complete_eligibility: { title: 'Compléter votre dossier', why: 'L’école a besoin d’une précision avant de répondre. Corrigez ce qui manque, puis renvoyez : le délai reprend à ce moment.', act: 'Relire et renvoyer' },
  wait_eligibility: { title: 'L’école étudie votre dossier', why: 'Vous n’avez rien à faire. En attendant, vous pouvez raconter vos expériences et réunir vos preuves.', act: 'Raconter mes expériences' },
  ineligible: { title: 'Votre candidature n’est pas recevable', why: 'L’école vous en donne les raisons. Elles peuvent être discutées : écrivez à la personne qui suit votre dossier.', act: null },
  start_building: { title: 'Commencer votre livret', why: 'Vous êtes recevable. Le référentiel de la certification ne changera plus pour vous : vous pouvez construire.', act: 'Commencer mon livret' },
  first_evidence: { title: 'Déposer une première preuve', why: 'Une preuve est une trace de votre travail : un document, une photo, un courriel. Commencez par ce que vous avez sous la main.', act: 'Ajouter une preuve' },
  answer_flags: { title: 'Répondre à l’école', why: 'Votre livret vous revient avec des raisons précises. Reprenez-les une à une, puis déposez de nouveau : le délai continue de courir.', act: 'Voir ce qui est demandé' },
  deposit: { title: 'Déposer votre livret', why: 'Plus rien ne l’empêche. Relisez-le comme le jury le lira, puis déposez.', act: 'Relire et déposer' },
  wait_verification: { title: 'L’école vérifie votre livret', why: 'Elle regarde la forme seulement : que tout s’ouvre et que rien ne manque. Vous n’avez rien à faire.', act: 'Relire ce que j’ai déposé' },
  wait_convocation: { title: 'L’école réunit votre jury', why: 'Votre livret est vérifié. Vous recevrez une convocation avec la date et le lieu.', act: 'Relire mon livret' },
  prepare_hearing: { title: 'Préparer votre passage', why: 'Le jury a votre livret. Relisez-le, et préparez ce que vous montrerez à l’oral.', act: 'Relire mon livret' },
  wait_decision: { title: 'Le jury délibère', why: 'Votre résultat sera ici, bloc par bloc, avec ses raisons.', act: null },
  read_result: { title: 'Lire votre résultat', why: 'Le jury a décidé, bloc par bloc. Ce qui est validé vous reste acquis ; il dit ce qui suffirait pour le reste.', act: 'Voir mon résultat' },
  read_success: { title: 'Vous avez obtenu la certification', why: 'Tous les blocs demandés sont validés. Félicitations.', act: 'Voir mon résultat' },
  reopen: { title: 'Votre candidature est retirée', why: 'Rien n’est effacé. Vous pouvez la rouvrir et reprendre où vous en étiez.', act: 'Rouvrir ma candidature' },
  lapsed: { title: 'Votre candidature est close', why: 'Le délai prévu par le code du travail est passé. Votre école peut vous dire comment en ouvrir une autre.', act: null },
  archived: { title: 'Votre candidature est archivée', why: 'Elle n’est plus modifiable. Ce qui a été validé vous reste acquis.', act: null },
};
