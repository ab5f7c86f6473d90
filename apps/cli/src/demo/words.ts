import type { Profile } from './cast.js';

/** What a candidate says of each competency, by its printed code, in the words of their own situation. */
export const ARGUMENTS: Readonly<Record<string, (p: Profile) => string>> = {
  C1: (p) => `Pour ${p.event}, j’ai préparé l’entretien avec ${p.client} à partir d’une trame en cinq points. Trois attentes n’étaient pas écrites dans la commande ; je les ai fait préciser, reformulées, puis validées par écrit sous huit jours. Le relevé distingue ce qui est attendu, ce qui contraint et pour quels publics.`,
  C2: (p) => `J’ai croisé le recensement, les horaires de transport et quatre visites de site à ${p.place}. Les obstacles d’accès sont situés sur un plan et classés par gêne et par coût, avec l’avis d’usagers. Ce relevé a changé l’emplacement de l’entrée.`,
  C3: (p) => `Trois engagements ont été inscrits dans ${p.event}, chacun avec une mesure, une échéance et quelqu’un qui en répond : vaisselle réemployable, venue sans voiture seule, parcours d’accueil pour tous. Deux ont été tenus ; le troisième a manqué de quatre points, et le bilan dit pourquoi.`,
  C4: (p) => `Le budget (${p.budget}) compare trois hypothèses de recettes. La prudente a servi à décider. Chaque poste a sa pièce : devis, barème ou réalisé de l’édition précédente.`,
  C5: (p) => `J’ai présenté le projet en vingt minutes à ${p.client}, avec une note de deux pages remise avant. Les questions ont porté sur le risque de recettes : j’ai montré l’hypothèse basse et ce à quoi nous renoncerions.`,
  C6: (p) => `La production est découpée en sept lots et vingt-deux jalons. Les dépendances sont tracées, avec dix jours de marge avant l’ouverture. Un retard de livraison a été absorbé sans toucher aux dates annoncées à ${p.client}.`,
  C7: () => 'Les prestataires ont reçu la grille de choix avec la consultation : prix 40 %, qualité 35 %, empreinte 25 %. Le moins cher n’a pas été retenu, parce qu’il livrait en trois rotations ; la note d’analyse est jointe.',
  C8: (p) => `Le parcours d’une personne à mobilité réduite est décrit de l’arrivée au départ, essayé avec un usager une semaine avant. Public accueilli : ${p.audience}. La signalétique et l’espace calme viennent de cette visite.`,
  C9: (p) => `Le plan de sécurité a été préparé avec le centre de secours et la commission. Effectifs par zone, voies libres, responsables nommés, consignes en trois phrases. L’essai d’accès à ${p.place} a pris quatre minutes.`,
  C10: (p) => `L’équipe réunit ${p.team}. Les rôles suivent les disponibilités dites à l’inscription : personne n’a fait plus de huit heures, et deux missions ont été doublées pour des personnes qui le demandaient.`,
  C11: () => 'Un point de quinze minutes chaque matin, trois questions, un relevé affiché. Deux désaccords y sont consignés avec leur issue : l’heure de fermeture du bar et la place de la seconde scène.',
  C12: () => 'Le tableau de suivi compare chaque semaine le prévu et le réalisé. L’écart de la location technique a été vu en semaine 14 ; la décision, réduire une rotation, est écrite à côté.',
  C13: (p) => `Le bilan de ${p.event} mesure les trois dimensions : un tiers de bénévoles nouveaux, 62 % d’achats dans le département, 38 grammes de déchets par personne. Deux enseignements ont changé l’édition suivante.`,
  C14: (p) => `La réponse suit la consultation exigence par exigence. Le scénario part de l’identité de ${p.client} : une traversée en quatre étapes plutôt qu’une plénière.`,
  C15: () => 'Avant la négociation, j’ai écrit ce qui pouvait bouger et ce qui ne bougerait pas. La remise a été échangée contre un délai ; les engagements durables sont restés au contrat.',
  C16: (p) => `La programmation de ${p.event} tient une ligne lisible : une tête d’affiche, deux découvertes par soir. La parité est comptée scène par scène et publiée.`,
  C17: (p) => `Neuf partenaires ont été sollicités avec une contrepartie écrite pour chacun. Six se sont engagés sur deux ans. À ${p.place}, la collectivité a apporté les navettes plutôt que de l’argent.`,
};

/** What the pieces of a library are called and say, for candidates who brought one dossier, two texts and a link. */
export const DIARY = (p: Profile): string =>
  `Journal de bord, les trois semaines avant ${p.event}.\n\nSemaine 1. Point de quinze minutes chaque matin. Le loueur annonce deux jours de retard : je décale le montage des gradins, sans toucher à l’ouverture. Décision écrite et envoyée à ${p.client}.\n\nSemaine 2. Suivi du budget : la location technique dépasse de 4 %. Une rotation est supprimée, l’écart revient à 1 %. Deux bénévoles ne peuvent plus venir le dimanche ; je double la mission d’accueil.\n\nSemaine 3. Essai d’accès des secours à ${p.place} : quatre minutes. Visite du parcours d’accueil avec un usager de fauteuil : un dévers repris le jour même.\n\nCe que j’en retiens : ce qui est écrit le matin ne se discute plus le soir.`;
export const TEAM_NOTE = (p: Profile): string =>
  `Note d’organisation de l’équipe.\n\nEffectif : ${p.team}. Chacun a dit à l’inscription ce qu’il pouvait et ce qu’il ne pouvait pas faire. Les postes debout sont doublés, les horaires ne dépassent pas huit heures.\n\nDeux désaccords tranchés : l’heure de fermeture du bar (minuit, à cause du voisinage) et la place de la seconde scène (à l’est, pour garder la voie des secours).`;

/** Why a reader marked something down, by printed code. */
export const REMARKS: Readonly<Record<string, string>> = {
  C7: 'La grille existe, mais rien ne montre que les prestataires la connaissaient avant la consultation.', C8: 'Le parcours est décrit jusqu’à l’entrée ; le départ et l’évacuation ne le sont pas.',
  C9: 'Effectifs et voies sont là ; les responsables de zone ne sont pas nommés.', C12: 'Le tableau s’arrête trois semaines avant l’événement.', C11: 'Les désaccords sont dits, leur issue non.', C2: 'Une seule source, sans date.',
};

/** What a candidate brings to a second passage, after a refused bloc. */
export const AGAIN = `Pour l’édition suivante j’ai refait ce qui manquait.

La consultation : la grille de choix (prix, délais, moyens humains, tri des déchets, accueil des personnes handicapées) est partie avec le cahier des charges, dix-huit jours avant la remise des offres. Cinq prestataires ont répondu, trois ont été entendus, et chacun a reçu ses notes.

Le plan de secours : le site est découpé en six zones, chacune avec un responsable nommé, son remplaçant, son point de rassemblement et son canal radio. Nous l’avons joué deux fois avant l’ouverture ; la seconde fois, la zone scène était vide en quatre minutes.`;
