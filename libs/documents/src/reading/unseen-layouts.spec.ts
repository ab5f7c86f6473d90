import { describeLayouts, table, type Layout } from './testing/layouts.js';

const LAYOUTS: readonly Layout[] = [
  [
    'a column that no tree holds',
    `BLOC 1 : Tenir un potager\n\n${table('Activités | Compétences | Modalités d’évaluation | Critères d’évaluation | Savoirs associés', 'A1. Semis | C1. Semer en ligne | Épreuve au jardin | Les rangs sont droits | Les saisons')}`,
    ['1 Tenir un potager', 'A A1 Semis', 'C C1 Semer en ligne < A1', 'M Épreuve au jardin', 'K Les rangs sont droits = C1 / Épreuve au jardin'],
  ],
  [
    'activities in rows of their own, the same test printed on each row',
    `${table('Compétences | Modalités d’évaluation | Critères d’évaluation', 'BLOC DE COMPÉTENCES 1 : Gérer un chantier | · | ·', 'Activité 1 : Préparer le chantier | · | ·', 'C.1.1 Lire un plan | Épreuve pratique | CE1 : Le plan est compris', 'C.1.2 Commander les plants | Épreuve pratique | <p>CE2 : Les quantités sont justes</p><p>CE3 : Les délais sont tenus</p>', 'Activité 2 : Conduire le chantier | · | ·', 'C.1.3 Coordonner les équipes | Épreuve orale | CE4 : Les consignes sont comprises')}`,
    ['1 Gérer un chantier', 'A A1 Préparer le chantier', 'A A2 Conduire le chantier', 'C C.1.1 Lire un plan < A1', 'C C.1.2 Commander les plants < A1', 'C C.1.3 Coordonner les équipes < A2', 'M Épreuve pratique', 'M Épreuve orale', 'K CE1 Le plan est compris = C.1.1 / Épreuve pratique', 'K CE2 Les quantités sont justes = C.1.2 / Épreuve pratique', 'K CE3 Les délais sont tenus = C.1.2 / Épreuve pratique', 'K CE4 Les consignes sont comprises = C.1.3 / Épreuve orale'],
  ],
  [
    'the test told above the table',
    `Bloc 1 : Manager une équipe\n\nModalité d’évaluation : mise en situation reconstituée de 2 heures.\n\n${table('Compétences évaluées | Critères d’évaluation', 'C1. Fixer des objectifs | <p>• Les objectifs sont mesurables</p><p>• Ils sont négociés</p>', 'C2. Conduire un entretien | • L’écoute est active')}`,
    ['1 Manager une équipe', 'C C1 Fixer des objectifs', 'C C2 Conduire un entretien', 'M mise en situation reconstituée de 2 heures.', 'K Les objectifs sont mesurables = C1 / mise en situation reconstituée de 2 heures', 'K Ils sont négociés = C1 / mise en situation reconstituée de 2 heures', 'K L’écoute est active = C2 / mise en situation reconstituée de 2 heures'],
  ],
  [
    'activities in one part, competencies and evaluation in another',
    `RÉFÉRENTIEL D’ACTIVITÉS\n\nBloc 1 – Cuisiner\n\n${table('Activités | Tâches', 'A1. Préparer | <p>T1. Peser</p><p>T2. Éplucher</p>', 'A2. Cuire | T3. Régler le four')}\n\nBloc 2 – Servir\n\n${table('Activités | Tâches', 'A3. Dresser la table | T4. Plier les serviettes')}\n\nRÉFÉRENTIEL DE COMPÉTENCES ET D’ÉVALUATION\n\nBloc 1 – Cuisiner\n\n${table('Compétences | Modalités | Critères', 'C1. Appliquer une recette | Épreuve de 3 heures | La recette est respectée', 'C2. Maîtriser les cuissons | · | La cuisson est juste')}\n\nBloc 2 – Servir\n\n${table('Compétences | Modalités | Critères', 'C3. Dresser une table | Épreuve de 30 minutes | La table est alignée')}`,
    ['1 Cuisiner', 'A A1 Préparer - T1. Peser - T2. Éplucher', 'A A2 Cuire - T3. Régler le four', 'C C1 Appliquer une recette', 'C C2 Maîtriser les cuissons', 'M Épreuve de 3 heures', 'K La recette est respectée = C1 / Épreuve de 3 heures', 'K La cuisson est juste = C2 / Épreuve de 3 heures', '2 Servir', 'A A3 Dresser la table - T4. Plier les serviettes', 'C C3 Dresser une table', 'M Épreuve de 30 minutes', 'K La table est alignée = C3 / Épreuve de 30 minutes'],
  ],
  [
    'titles under the numbers of blocs, codes above lists of criteria',
    `${table('Activités | Compétences | Modalités d’évaluation | Critères d’évaluation', 'BLOC DE COMPETENCES N° 1 | · | · | ·', 'Intitulé : Élaborer la stratégie RH | · | · | ·', 'A1 : Analyse | C1 : Réaliser un diagnostic | <p>M1 : Dossier individuel</p><p>M2 : Soutenance de 20 minutes</p> | <p>C1 :</p><p>• Le diagnostic s’appuie sur des données (M1)</p><p>• L’exposé est clair (M2)</p>')}`,
    ['1 Élaborer la stratégie RH', 'A A1 Analyse', 'C C1 Réaliser un diagnostic < A1', 'M M1 Dossier individuel', 'M M2 Soutenance de 20 minutes', 'K Le diagnostic s’appuie sur des données = C1 / M1', 'K L’exposé est clair = C1 / M2'],
  ],
  [
    'columns of the evaluation named in full, the same test told by idem',
    `${table('Référentiel d’activités | Référentiel de compétences | Référentiel d’évaluation – Modalités | Référentiel d’évaluation – Critères', 'Bloc 1. Assurer l’accueil | · | · | ·', 'Accueillir | Orienter le visiteur | Mise en situation | La demande est reformulée', '· | Répondre au téléphone | idem | Le message est transmis dans l’heure')}`,
    ['1 Assurer l’accueil', 'A Accueillir', 'C Orienter le visiteur < Accueillir', 'C Répondre au téléphone < Accueillir', 'M Mise en situation', 'K La demande est reformulée = Orienter le visiteur / Mise en situation', 'K Le message est transmis dans l’heure = Répondre au téléphone / Mise en situation'],
  ],
  [
    'bare numbers in a column of their own',
    `BLOC 1 – COMPÉTENCES TRANSVERSALES\n\n${table('N° | Compétence | Activité associée | Modalité | Critères de réussite | Coefficient', '1.1 | Communiquer en anglais | Réunions | Oral | <p>- Vocabulaire adapté</p><p>- Aisance</p> | 2', '1.2 | Travailler en équipe | Projet | Observation | - Écoute | 1')}`,
    ['1 COMPÉTENCES TRANSVERSALES', 'A Réunions', 'A Projet', 'C 1.1 Communiquer en anglais < Réunions', 'C 1.2 Travailler en équipe < Projet', 'M Oral', 'M Observation', 'K Vocabulaire adapté = 1.1 / Oral', 'K Aisance = 1.1 / Oral', 'K Écoute = 1.2 / Observation'],
  ],
  [
    'the same test under its code on each row',
    `${table('Activités | Compétences | Modalités d’évaluation | Critères d’évaluation', 'BC01 - Concevoir une offre | · | · | ·', 'A1. Veille | C1.1 Analyser les tendances | MSP1 : dossier | CE1.1.1 Les tendances sont sourcées', 'A2. Création | C2.1 Construire un circuit | MSP1 : dossier | CE2.1.1 Le circuit est réalisable')}`,
    ['1 Concevoir une offre', 'A A1 Veille', 'A A2 Création', 'C C1.1 Analyser les tendances < A1', 'C C2.1 Construire un circuit < A2', 'M MSP1 dossier', 'K CE1.1.1 Les tendances sont sourcées = C1.1 / MSP1', 'K CE2.1.1 Le circuit est réalisable = C2.1 / MSP1'],
  ],
  [
    'several codes said in words above a criterion',
    `Bloc 1 : Tenir un relais\n\n${table('Activités | Compétences | Modalités | Critères', 'Activité 1 : Tenue | <p>Compétence 1 : Ranger</p><p>Compétence 2 : Compter</p> | Oral | <p>Compétences 1 et 2 : Le stock est juste.</p><p>Compétence 2 : Le total est exact.</p>')}`,
    ['1 Tenir un relais', 'A A1 Tenue', 'C C1 Ranger < A1', 'C C2 Compter < A1', 'M Oral', 'K Le stock est juste. = C1+C2 / Oral', 'K Le total est exact. = C2 / Oral'],
  ],
  [
    'criteria under the bold code of each competency',
    `${table('Blocs de compétences | Compétences attestées | Modalités d’évaluation | Critères d’évaluation', 'RNCP45678BC01 - Cadrer un projet | <p>C1.1 – Analyser le besoin</p><p>C1.2 – Rédiger le cahier des charges</p> | <p><strong>Mise en situation individuelle</strong></p><p>Le candidat présente son travail pendant 15 minutes.</p> | <p><strong>C1.1</strong></p><ul><li>Le besoin est reformulé</li><li>Les parties sont identifiées</li></ul><p><strong>C1.2</strong></p><ul><li>Le cahier est complet</li></ul>')}`,
    ['1 Cadrer un projet', 'C C1.1 Analyser le besoin', 'C C1.2 Rédiger le cahier des charges', 'M Mise en situation individuelle ¶ Le candidat présente son travail pendant 15 minutes.', 'K Le besoin est reformulé = C1.1 / Mise en situation individuelle', 'K Les parties sont identifiées = C1.1 / Mise en situation individuelle', 'K Le cahier est complet = C1.2 / Mise en situation individuelle'],
  ],
  [
    'one cell for the evaluation, its parts named by letters',
    `Bloc 1 : Gérer la paie\n\n${table('Activités | Compétences | Modalités et critères d’évaluation', 'Collecte | Collecter les variables | <p>ME : cas pratique de 2 h</p><p>CE : les variables sont exactes</p>', 'Calcul | Calculer les cotisations | <p>ME : cas pratique de 2 h</p><p>CE : les taux sont justes</p>')}`,
    ['1 Gérer la paie', 'A Collecte', 'A Calcul', 'C Collecter les variables < Collecte', 'C Calculer les cotisations < Calcul', 'M cas pratique de 2 h', 'K les variables sont exactes = Collecter les variables / cas pratique de 2 h', 'K les taux sont justes = Calculer les cotisations / cas pratique de 2 h'],
  ],
  [
    'options told in words, letters inside codes',
    `${table('Compétences | Critères d’évaluation | Modalités d’évaluation', 'BLOC 3 : Option A – Marketing | · | ·', 'C3A.1 Construire un plan marketing | Le plan est chiffré | Projet', 'BLOC 3 : Option B – Finance | · | ·', 'C3B.1 Construire un budget | Le budget est équilibré | Projet')}`,
    ['3/A Marketing', 'C C3A.1 Construire un plan marketing', 'M Projet', 'K Le plan est chiffré = C3A.1 / Projet', '3/B Finance', 'C C3B.1 Construire un budget', 'M Projet', 'K Le budget est équilibré = C3B.1 / Projet'],
  ],
  [
    'indicators beside criteria',
    `BLOC 1 – Accompagner la personne\n\n${table('Activité | Compétence | Modalité d’évaluation | Critères d’évaluation | Indicateurs', 'AT1 Toilette | CP1 Réaliser la toilette | Mise en situation | Respect de la pudeur | <p>Frappe avant d’entrer</p><p>Couvre la personne</p>', '· | · | · | Sécurité | Freine le lit', 'AT2 Repas | CP2 Aider au repas | Mise en situation | Respect du rythme | Attend la fin de la bouchée')}`,
    ['1 Accompagner la personne', 'A AT1 Toilette', 'A AT2 Repas', 'C CP1 Réaliser la toilette < AT1', 'C CP2 Aider au repas < AT2', 'M Mise en situation', 'K Respect de la pudeur = CP1 / Mise en situation', 'K Sécurité = CP1 / Mise en situation', 'K Respect du rythme = CP2 / Mise en situation'],
  ],
  [
    'a column of blocs, bare numbers in the texts',
    `${table('Bloc de compétences | Activités | Compétences | Modalités d’évaluation | Critères d’évaluation', '1. Concevoir | 1.1 Étude | 1.1.1 Analyser le site | Dossier | Le site est décrit', '· | · | 1.1.2 Esquisser un plan | · | L’esquisse est cotée', '2. Réaliser | 2.1 Chantier | 2.1.1 Planter | Pratique | Les plants sont droits')}`,
    ['1 Concevoir', 'A 1.1 Étude', 'C 1.1.1 Analyser le site < 1.1', 'C 1.1.2 Esquisser un plan < 1.1', 'M Dossier', 'K Le site est décrit = 1.1.1 / Dossier', 'K L’esquisse est cotée = 1.1.2 / Dossier', '2 Réaliser', 'A 2.1 Chantier', 'C 2.1.1 Planter < 2.1', 'M Pratique', 'K Les plants sont droits = 2.1.1 / Pratique'],
  ],
  [
    'merged cells given once in each of their columns',
    `${table('Activités | Compétences | Modalités d’évaluation | Critères d’évaluation', 'BLOC 1 : Vendre | BLOC 1 : Vendre | BLOC 1 : Vendre | BLOC 1 : Vendre', 'A1 Accueil | C1 Recevoir | Jeu de rôle | L’accueil est courtois', 'A1 Accueil | C1 Recevoir | Jeu de rôle | Le client est salué', 'A1 Accueil | C2 Écouter | Jeu de rôle | La demande est reformulée')}`,
    ['1 Vendre', 'A A1 Accueil', 'C C1 Recevoir < A1', 'C C2 Écouter < A1', 'M Jeu de rôle', 'K L’accueil est courtois = C1 / Jeu de rôle', 'K Le client est salué = C1 / Jeu de rôle', 'K La demande est reformulée = C2 / Jeu de rôle'],
  ],
  [
    'criteria ticked one after the other, competencies counted',
    `Bloc 1 : Vendre\n\n${table('Activités | Compétences | Modalités d’évaluation | Critères d’évaluation', 'Accueil | 1. Recevoir le client | Jeu de rôle | ✓ L’accueil est courtois ✓ Le client est salué', '· | 2. Écouter sa demande | · | ✓ La demande est reformulée')}`,
    ['1 Vendre', 'A Accueil', 'C 1 Recevoir le client < Accueil', 'C 2 Écouter sa demande < Accueil', 'M Jeu de rôle', 'K L’accueil est courtois = 1 / Jeu de rôle', 'K Le client est salué = 1 / Jeu de rôle', 'K La demande est reformulée = 2 / Jeu de rôle'],
  ],
  [
    'other names for blocs, and for columns',
    `CCP 1 – Vendre\n\n${table('Missions | Être capable de | Situation d’évaluation | Exigences', 'Accueil | C1. Recevoir | Jeu de rôle | L’accueil est courtois')}\n\nCCP 2 – Gérer\n\n${table('Missions | Être capable de | Situation d’évaluation | Exigences', 'Stock | C2. Compter | Cas pratique | → Le compte est juste')}`,
    ['1 Vendre', 'A Accueil', 'C C1 Recevoir < Accueil', 'M Jeu de rôle', 'K L’accueil est courtois = C1 / Jeu de rôle', '2 Gérer', 'A Stock', 'C C2 Compter < Stock', 'M Cas pratique', 'K Le compte est juste = C2 / Cas pratique'],
  ],
  [
    'headings that nobody knows',
    `BLOC 1 : Vendre\n\n${table('Quoi | Compétences | Comment | Sur quoi', 'Accueil | C1. Recevoir | Jeu de rôle | L’accueil est courtois', 'Vente | C2. Conclure | Cas pratique | Le prix est annoncé')}`,
    ['1 Vendre', 'A Accueil', 'A Vente', 'C C1 Recevoir < Accueil', 'C C2 Conclure < Vente', 'M Jeu de rôle', 'M Cas pratique', 'K L’accueil est courtois = C1 / Jeu de rôle', 'K Le prix est annoncé = C2 / Cas pratique'],
  ],
];

describeLayouts(LAYOUTS);
