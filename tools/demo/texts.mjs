/** The dossier of one candidate: what the event was, chapter by chapter, with the words of their own situation. */
export function chapters(p) {
  const she = p.gender === 'woman';
  const capital = p.event[0].toUpperCase() + p.event.slice(1);
  return [
    { heading: '1. La demande et ce qu’elle devenait', paragraphs: [
      `${capital} m’a été confié${/^(la|les) /.test(p.event) ? (/^les /.test(p.event) ? 's' : 'e') : ''} par ${p.client}. La première note tenait en une page : une date, un lieu (${p.place}), une enveloppe. J’ai demandé un entretien de deux heures, préparé avec une trame en cinq points : pour qui, pour quoi, avec qui, avec quoi, et comment on saura que c’est réussi.`,
      'L’entretien a fait apparaître trois attentes qui n’étaient pas écrites : que les habitants du quartier viennent, que rien ne soit jeté qui puisse servir encore, et que les élus puissent rendre compte de la dépense. Je les ai reformulées par écrit et fait valider sous huit jours.',
      `Publics visés : ${p.audience}. Contraintes : un site partagé, une fin à minuit, une jauge fixée par la commission de sécurité.` ] },
    { heading: '2. Le territoire et les publics', paragraphs: [
      `J’ai croisé les données publiques (recensement, transports, établissements recevant du public) avec quatre visites de site à ${p.place}, dont une avec une association de personnes en situation de handicap.`,
      'Les obstacles relevés : un dévers de 6 % à l’entrée est, aucun banc sur 300 mètres, une signalétique illisible la nuit, l’absence de toilettes accessibles. Je les ai situés sur un plan et classés par gêne et par coût.' ],
      table: [['Obstacle', 'Gêne', 'Coût'], ['Dévers de l’entrée est', 'forte', '1 900 €'], ['Toilettes accessibles', 'forte', '2 400 €'], ['Signalétique de nuit', 'moyenne', '650 €'], ['Bancs et ombre', 'moyenne', '800 €']] },
    { heading: '3. Les engagements', paragraphs: [
      'Trois engagements mesurables ont été pris, avec une échéance et une personne qui en répond : 80 % de la restauration servie en vaisselle réemployable ; 45 % des spectateurs venus autrement qu’en voiture seule ; un parcours d’accueil praticable en fauteuil de l’arrivée au départ.',
      'Chaque engagement a son relevé : pesée des déchets, comptage aux portes, visite d’un usager. Les deux premiers ont été tenus ; le deuxième a atteint 41 %, et le bilan dit pourquoi.' ] },
    { heading: '4. Le budget', paragraphs: [`Budget : ${p.budget}. Trois hypothèses de recettes ont été comparées ; la prudente a servi de base à la décision.`],
      table: [['Poste', 'Prévu', 'Réalisé'], ['Artistique et contenus', '38 %', '37 %'], ['Technique et site', '31 %', '33 %'], ['Accueil, sécurité, accessibilité', '16 %', '17 %'], ['Communication', '9 %', '8 %'], ['Imprévus', '6 %', '5 %']] },
    { heading: '5. La production', paragraphs: [
      `Équipe : ${p.team}. Le calendrier découpe le projet en sept lots et vingt-deux jalons, avec une marge de dix jours avant l’ouverture des ventes.`,
      'Les prestataires ont été choisis par une grille connue d’avance : prix 40 %, qualité 35 %, empreinte 25 %. Le moins cher des loueurs n’a pas été retenu : il livrait en trois rotations.',
      `J’ai tenu un point de quinze minutes chaque matin. Deux désaccords ont été consignés et tranchés : l’heure de fermeture du bar, et la place de la seconde scène. ${she ? 'Chargée' : 'Chargé'} d’arbitrer, j’ai écrit la décision et ses raisons.` ] },
    { heading: '6. Le bilan', paragraphs: [
      'Effets sociaux : un tiers des bénévoles n’avait jamais participé. Effets économiques : 62 % des achats dans le département. Effets environnementaux : 38 grammes de déchets par personne et par jour, contre 90 à l’édition précédente.',
      'Ce que je ferais autrement : ouvrir l’inscription des bénévoles deux mois plus tôt, et confier le comptage des transports à une seule personne.' ] },
  ];
}

export const SAFETY = [
  { heading: '1. Effectifs attendus', paragraphs: ['4 200 spectateurs sur trois jours, 1 900 au plus à la fois. Jauge arrêtée par la commission de sécurité le 12 mai.'], table: [['Zone', 'Effectif', 'Responsable'], ['Grande scène', '1 300', 'N. Kerbrat'], ['Petite scène', '350', 'L. Le Bris'], ['Restauration', '250', 'M. Ollivier']] },
  { heading: '2. Accès des secours', paragraphs: ['Deux voies de quatre mètres restent libres du côté de la Rive. Elles sont gardées par deux agents, relevés toutes les quatre heures, et ne servent à aucune livraison après dix heures.', 'Le poste de secours est au point le plus proche de la route ; son accès a été essayé avec le centre de secours le 2 juin : quatre minutes depuis la caserne.'] },
  { heading: '3. Consignes d’évacuation', paragraphs: ['Les consignes sont données en trois phrases, par haut-parleur, sur écran et par les bénévoles en gilet. Elles ont été relues avec une association de personnes déficientes intellectuelles.', 'Une personne accompagne chaque usager de fauteuil jusqu’au point de rassemblement A.'] },
  { heading: '4. Risques', paragraphs: ['Les risques sont classés par gravité et par fréquence ; chacun a un seuil et une décision écrite d’avance.'], table: [['Risque', 'Gravité', 'Seuil'], ['Vent', 'forte', '60 km/h'], ['Mouvement de foule', 'forte', 'densité 4 / m²'], ['Malaise par chaleur', 'moyenne', '32 °C'], ['Coupure d’énergie', 'moyenne', '3 minutes']] },
];
export const TESTIMONY = [
  { heading: 'Attestation', paragraphs: ['Je soussignée, Hélène Le Dantec, présidente de l’association Les Rives, atteste que Madame Nadège Kerbrat y travaille comme chargée de production depuis le 1er février 2019, à temps plein.', 'Elle a conduit cinq éditions du festival Les Rives en fête, de la demande de la communauté de communes au bilan. Elle encadre six permanents et quarante bénévoles, prépare et suit le budget, et représente l’association devant la commission de sécurité.', 'Fait à Saint-Aubin-des-Rives, pour servir et valoir ce que de droit.'] },
];
export const INTERVIEW = [
  { heading: 'Avant l’entretien', paragraphs: ['Trame envoyée cinq jours avant : pour qui, pour quoi, avec qui, avec quoi, comment saura-t-on que c’est réussi. La commanditaire est venue avec la vice-présidente au tourisme.'] },
  { heading: 'Ce qui a été dit', paragraphs: ['« On veut que les gens d’ici viennent, pas seulement ceux qui lisent le programme. » L’an passé, un habitant sur vingt.', 'La question du bruit est revenue trois fois. J’ai demandé de la dater : deux plaintes en 2023, aucune en 2024. La contrainte devient une heure de fin et un plan de mesure.', 'La phrase « faire plus écologique » est devenue : peser les déchets, compter les voitures, et publier les deux chiffres.'] },
  { heading: 'Ce qui a été retenu', paragraphs: ['Relevé validé par écrit le 14 janvier.'], table: [['Attente', 'Mesure'], ['Les habitants viennent', 'un sur dix, par code postal'], ['Moins de déchets', 'moins de 50 g par personne'], ['Une dépense dont on rend compte', 'bilan publié avant le 30 septembre']] },
];
export const CHARTER = [
  { heading: 'Nos engagements', paragraphs: ['Cette charte a été écrite avec les bénévoles, les artistes et trois prestataires. Chaque engagement a une mesure, une échéance et quelqu’un qui en répond.'], table: [['Engagement', 'Mesure', 'Échéance'], ['Vaisselle réemployable', '80 % des repas', 'ouverture'], ['Venir sans voiture seule', '45 % des spectateurs', 'chaque soir'], ['Un parcours pour tous', 'visite d’un usager', 'J – 7']] },
  { heading: 'Pour les artistes', paragraphs: ['La parité est comptée scène par scène et publiée. Un tiers de la programmation n’a jamais joué devant plus de trois cents personnes.'] },
];
export const DIARY_FILES = [
  { name: 'releve-dechets.txt', lines: ['Relevé des déchets, Les Rives en fête', 'Vendredi : 61 kg pour 1 240 personnes, soit 49 g. Le point de tri du camping débordait à 22 h.', 'Samedi : 58 kg pour 1 690 personnes, soit 34 g. Deux personnes de plus au retour de vaisselle.', 'Dimanche : 41 kg pour 1 270 personnes, soit 32 g.', 'Moyenne : 38 g par personne et par jour. Édition précédente : 90 g.'] },
];
