import { describeLayouts, table, type Layout } from './testing/layouts.js';

const LAYOUTS: readonly Layout[] = [
  [
    'columns in another order, a title of their own',
    `BLOC 1 : Animer un jardin partagé\n\n${table('Référentiel de compétences | Référentiel d’activités | Critères d’évaluation | Modalités d’évaluation', 'C1.1 Écouter les habitants<br>C1.2 Réunir les jardiniers | A1.1 Accueil<br>A1.2 Réunions | <ul><li>Les envies sont notées (C1.1)</li><li>La réunion laisse parler chacun (C1.2)</li></ul> | E1 : Mise en situation orale de 20 minutes')}`,
    ['1 Animer un jardin partagé', 'A A1.1 Accueil', 'A A1.2 Réunions', 'C C1.1 Écouter les habitants', 'C C1.2 Réunir les jardiniers', 'M E1 Mise en situation orale de 20 minutes', 'K Les envies sont notées = C1.1 / E1', 'K La réunion laisse parler chacun = C1.2 / E1'],
  ],
  [
    'blocs in a column of their own, one table for all',
    table('Blocs de compétences | Activités | Compétences | Modalités d’évaluation | Critères d’évaluation', 'Bloc 1 - Surveiller la rivière | A1. Relevé | C1. Relever le niveau | Étude de cas écrite | Le relevé est daté<br>Le relevé est signé', '· | A2. Alerte | C2. Prévenir les riverains | Simulation d’alerte | L’alerte part à temps', 'Bloc 2 - Entretenir les berges | A3. Taille | C3. Tailler les saules | Dossier de 5 pages | La taille respecte l’arbre'),
    ['1 Surveiller la rivière', 'A A1 Relevé', 'A A2 Alerte', 'C C1 Relever le niveau < A1', 'C C2 Prévenir les riverains < A2', 'M Étude de cas écrite', 'M Simulation d’alerte', 'K Le relevé est daté = C1 / Étude de cas écrite', 'K Le relevé est signé = C1 / Étude de cas écrite', 'K L’alerte part à temps = C2 / Simulation d’alerte', '2 Entretenir les berges', 'A A3 Taille', 'C C3 Tailler les saules < A3', 'M Dossier de 5 pages', 'K La taille respecte l’arbre = C3 / Dossier de 5 pages'],
  ],
  [
    'three columns, blocs named by their code of the register, criteria to tick',
    `RNCP45678BC01 – Conduire un atelier\n\n${table('Compétences | Modalités d’évaluation | Critères d’évaluation', 'C1 – Préparer les tissus | Dossier technique | ☐ Les tissus sont triés<br>☐ Les tissus sont repassés', 'C2 – Coudre un ourlet | Épreuve pratique de 2 heures | ☐ L’ourlet est droit')}\n\nRNCP45678BC02 – Vendre ses créations\n\n${table('Compétences | Modalités d’évaluation | Critères d’évaluation', 'C3 – Fixer un prix | Oral de 15 min | ☐ Le prix couvre les coûts')}`,
    ['1 Conduire un atelier', 'C C1 Préparer les tissus', 'C C2 Coudre un ourlet', 'M Dossier technique', 'M Épreuve pratique de 2 heures', 'K Les tissus sont triés = C1 / Dossier technique', 'K Les tissus sont repassés = C1 / Dossier technique', 'K L’ourlet est droit = C2 / Épreuve pratique de 2 heures', '2 Vendre ses créations', 'C C3 Fixer un prix', 'M Oral de 15 min', 'K Le prix couvre les coûts = C3 / Oral de 15 min'],
  ],
  [
    'no code at all, blocs in rows of their own',
    table('ACTIVITÉS | COMPÉTENCES | MODALITÉS | CRITÈRES', 'BC01 : Préparer un voyage | · | · | ·', 'Tracer l’itinéraire | Choisir un chemin sûr | Dossier d’itinéraire | Le chemin est sûr', '· | Prévoir les étapes | · | Les étapes tiennent en un jour', 'BC02 : Guider un groupe | · | · | ·', 'Mener la marche | Régler l’allure du groupe | Mise en situation | Personne n’est laissé derrière'),
    ['1 Préparer un voyage', 'A Tracer l’itinéraire', 'C Choisir un chemin sûr < Tracer l’itinéraire', 'C Prévoir les étapes < Tracer l’itinéraire', 'M Dossier d’itinéraire', 'K Le chemin est sûr = Choisir un chemin sûr / Dossier d’itinéraire', 'K Les étapes tiennent en un jour = Prévoir les étapes / Dossier d’itinéraire', '2 Guider un groupe', 'A Mener la marche', 'C Régler l’allure du groupe < Mener la marche', 'M Mise en situation', 'K Personne n’est laissé derrière = Régler l’allure du groupe / Mise en situation'],
  ],
  [
    'eleven columns, codes and texts apart, each row said in full',
    table('N° | Bloc | Code activité | Activité | Code compétence | Compétence | Modalité | Durée | Code critère | Critère | Observations', '1 | Bloc 1 : Tenir une ruche | A1 | Visite | C1 | Ouvrir la ruche | Épreuve au rucher | 1 h | CR1 | Les abeilles restent calmes | Voile porté', '2 | Bloc 1 : Tenir une ruche | A1 | Visite | C2 | Repérer la reine | · | · | CR2 | La reine est vue | ·', '3 | Bloc 2 : Récolter le miel | A2 | Récolte | C3 | Extraire le miel | Épreuve à la miellerie | 2 h | CR3 | Le miel est filtré | ·'),
    ['1 Tenir une ruche', 'A A1 Visite', 'C C1 Ouvrir la ruche < A1', 'C C2 Repérer la reine < A1', 'M Épreuve au rucher ¶ 1 h', 'K CR1 Les abeilles restent calmes = C1 / Épreuve au rucher', 'K CR2 La reine est vue = C2 / Épreuve au rucher', '2 Récolter le miel', 'A A2 Récolte', 'C C3 Extraire le miel < A2', 'M Épreuve à la miellerie ¶ 2 h', 'K CR3 Le miel est filtré = C3 / Épreuve à la miellerie'],
  ],
  [
    'one column for the whole evaluation',
    `BLOC DE COMPETENCES N°1 : Tenir une librairie\n\n${table('Activités et tâches | Compétences associées | Évaluation', 'A1 – Achat des livres<ul><li>choisir les titres</li><li>négocier les remises</li></ul> | C1.1 Choisir des livres | <p>Modalités : dossier écrit</p><p>Critères :</p><ul><li>Le choix est varié</li><li>Le choix est argumenté</li></ul>', 'A2 – Vente | C1.2 Conseiller un lecteur | <p>Modalités : jeu de rôle</p><p>Critères :</p><ul><li>Le conseil répond à la demande</li></ul>')}`,
    ['1 Tenir une librairie', 'A A1 Achat des livres - choisir les titres - négocier les remises', 'A A2 Vente', 'C C1.1 Choisir des livres < A1', 'C C1.2 Conseiller un lecteur < A2', 'M dossier écrit', 'M jeu de rôle', 'K Le choix est varié = C1.1 / dossier écrit', 'K Le choix est argumenté = C1.1 / dossier écrit', 'K Le conseil répond à la demande = C1.2 / jeu de rôle'],
  ],
  [
    'codes said in words, blocs counted in roman numbers',
    `Bloc de compétences n° I – Accueillir au refuge\n\n${table('Activités | Compétences | Modalités d’évaluation | Critères d’évaluation', 'Activité 1 : Accueil | Compétence 1.1 : Recevoir | Épreuve 1 : Jeu de rôle | Critère 1 : L’accueil est chaleureux', 'Activité 2 : Repas | Compétence 1.2 : Cuisiner | Épreuve 2 : Cuisine sur place | Critère 2 : Le repas est chaud')}`,
    ['I Accueillir au refuge', 'A A1 Accueil', 'A A2 Repas', 'C C1.1 Recevoir < A1', 'C C1.2 Cuisiner < A2', 'M M1 Jeu de rôle', 'M M2 Cuisine sur place', 'K Critère 1 L’accueil est chaleureux = C1.1 / M1', 'K Critère 2 Le repas est chaud = C1.2 / M2'],
  ],
  [
    'codes that say all they stand under',
    `Bloc 1 : Écrire un conte\n\n${table('Activités | Compétences | Modalités | Critères', 'BC1.A1 – Écriture | BC1.A1.C1 – Inventer un personnage | BC1.E1 – Texte de 3 à 5 pages | BC1.A1.C1.CR1 – Le personnage a un nom<br>BC1.A1.C1.CR2 – Le personnage agit', 'BC1.A2 – Lecture | BC1.A2.C1 – Lire à voix haute | BC1.E2 – Lecture publique | BC1.A2.C1.CR1 – La voix porte')}`,
    ['1 Écrire un conte', 'A BC1.A1 Écriture', 'A BC1.A2 Lecture', 'C BC1.A1.C1 Inventer un personnage < BC1.A1', 'C BC1.A2.C1 Lire à voix haute < BC1.A2', 'M BC1.E1 Texte de 3 à 5 pages', 'M BC1.E2 Lecture publique', 'K BC1.A1.C1.CR1 Le personnage a un nom = BC1.A1.C1 / BC1.E1', 'K BC1.A1.C1.CR2 Le personnage agit = BC1.A1.C1 / BC1.E1', 'K BC1.A2.C1.CR1 La voix porte = BC1.A2.C1 / BC1.E2'],
  ],
  [
    'labels that count the criteria of each row',
    `BLOC A : Réparer un vélo\n\n${table('Activités | Compétences | Modalités | Critères', 'A1 Diagnostic | C1 Repérer une panne | Mise en situation à l’atelier | Cr1 La panne est repérée<br>Cr2 La panne est nommée', 'A2 Réparation | C2 Changer une roue | Mise en situation sur la route | Cr1 La roue tourne<br>Cr2 La roue tient')}`,
    ['A Réparer un vélo', 'A A1 Diagnostic', 'A A2 Réparation', 'C C1 Repérer une panne < A1', 'C C2 Changer une roue < A2', 'M Mise en situation à l’atelier', 'M Mise en situation sur la route', 'K Cr1 La panne est repérée = C1 / Mise en situation à l’atelier', 'K Cr2 La panne est nommée = C1 / Mise en situation à l’atelier', 'K Cr1 La roue tourne = C2 / Mise en situation sur la route', 'K Cr2 La roue tient = C2 / Mise en situation sur la route'],
  ],
  [
    'competencies listed, without codes',
    `Bloc 1 : Écrire un conte\n\n${table('Activités | Compétences | Modalités | Critères', 'Écriture | - Inventer un personnage<br>- Nommer un lieu | Texte écrit | - Le personnage a un nom<br>- Le lieu se voit', 'Lecture | - Lire à voix haute | Lecture publique | - La voix porte')}`,
    ['1 Écrire un conte', 'A Écriture', 'A Lecture', 'C Inventer un personnage < Écriture', 'C Nommer un lieu < Écriture', 'C Lire à voix haute < Lecture', 'M Texte écrit', 'M Lecture publique', 'K Le personnage a un nom = Inventer un personnage+Nommer un lieu / Texte écrit', 'K Le lieu se voit = Inventer un personnage+Nommer un lieu / Texte écrit', 'K La voix porte = Lire à voix haute / Lecture publique'],
  ],
];

describeLayouts(LAYOUTS);
