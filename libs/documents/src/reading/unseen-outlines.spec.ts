import { describeLayouts, type Layout } from './testing/layouts.js';

const OUTLINES: readonly Layout[] = [
  [
    'plain lines, a test under a list of competencies',
    `Bloc 1 – Élaborer une stratégie d’achat

A1. Analyser les besoins

C1.1. Recueillir les besoins internes
C1.2. Cartographier les fournisseurs

Modalité d’évaluation
Étude de cas individuelle écrite – 4 heures

Critères d’évaluation
- Les besoins sont classés
- La cartographie est à jour

A2. Négocier

C1.3. Conduire une négociation

Modalité d’évaluation
Jeu de rôle de 30 minutes

Critères d’évaluation
- Les arguments sont préparés

Bloc 2 – Piloter la performance

A3. Suivre les contrats

C2.1. Mesurer la performance

Modalité d’évaluation
Rapport de 10 pages

Critères d’évaluation
- Les indicateurs sont choisis`,
    ['1 Élaborer une stratégie d’achat', 'A A1 Analyser les besoins', 'A A2 Négocier', 'C C1.1 Recueillir les besoins internes < A1', 'C C1.2 Cartographier les fournisseurs < A1', 'C C1.3 Conduire une négociation < A2', 'M Étude de cas individuelle écrite – 4 heures', 'M Jeu de rôle de 30 minutes', 'K Les besoins sont classés = C1.1+C1.2 / Étude de cas individuelle écrite – 4 heures', 'K La cartographie est à jour = C1.1+C1.2 / Étude de cas individuelle écrite – 4 heures', 'K Les arguments sont préparés = C1.3 / Jeu de rôle de 30 minutes', '2 Piloter la performance', 'A A3 Suivre les contrats', 'C C2.1 Mesurer la performance < A3', 'M Rapport de 10 pages', 'K Les indicateurs sont choisis = C2.1 / Rapport de 10 pages'],
  ],
  [
    'headings and numbered lists',
    `# RÉFÉRENTIEL DE CERTIFICATION

Intitulé : Technicien de scène
Certificateur : CFA du Spectacle

### BLOC DE COMPÉTENCES 1 — Monter un décor

**Activités**
- Lire un plan
- Assembler les éléments

**Compétences**
1. Lire un plan de scène en identifiant les points d'accroche
2. Assembler les éléments en respectant les règles de sécurité

**Modalités d'évaluation**
Épreuve pratique de 3 h sur plateau.

**Critères d'évaluation**
1. Les points d'accroche sont repérés
2. Les règles de sécurité sont respectées

### BLOC DE COMPÉTENCES 2 — Régler la lumière

**Activités**
- Implanter les projecteurs

**Compétences**
1. Implanter les projecteurs selon le plan de feu

**Modalités d'évaluation**
Épreuve pratique de 2 h.

**Critères d'évaluation**
1. Le plan de feu est respecté`,
    ['1 Monter un décor', 'A Lire un plan', 'A Assembler les éléments', 'C Lire un plan de scène en identifiant les points d\'accroche', 'C Assembler les éléments en respectant les règles de sécurité', 'M Épreuve pratique de 3 h sur plateau.', 'K Les points d\'accroche sont repérés = Lire un plan de scène en identifiant les points d\'accroche+Assembler les éléments en respectant les règles de sécurité / Épreuve pratique de 3 h sur plateau', 'K Les règles de sécurité sont respectées = Lire un plan de scène en identifiant les points d\'accroche+Assembler les éléments en respectant les règles de sécurité / Épreuve pratique de 3 h sur plateau', '2 Régler la lumière', 'A Implanter les projecteurs', 'C Implanter les projecteurs selon le plan de feu < Implanter les projecteurs', 'M Épreuve pratique de 2 h.', 'K Le plan de feu est respecté = Implanter les projecteurs selon le plan de feu / Épreuve pratique de 2 h'],
  ],
  [
    'criteria that name their competency',
    `# Référentiel – Manager de la transition écologique

**Certificateur :** Campus Vert

**BLOC 1 : Diagnostiquer les impacts**

**Activité 1.1 : Réaliser un bilan carbone**

Compétences :
- C1.1.1 : Collecter les données
- C1.1.2 : Calculer les émissions

Modalités d'évaluation : étude de cas individuelle, rapport de 15 pages

Critères d'évaluation :
- C1.1.1 : les sources sont tracées
- C1.1.2 : les facteurs d'émission sont justifiés

**BLOC 2 : Piloter un plan d'action**

**Activité 2.1 : Construire le plan**

Compétences :
- C2.1.1 : Prioriser les actions

Modalités d'évaluation : soutenance de 20 minutes

Critères d'évaluation :
- C2.1.1 : les gains sont chiffrés`,
    ['1 Diagnostiquer les impacts', 'A A1.1 Réaliser un bilan carbone', 'C C1.1.1 Collecter les données < A1.1', 'C C1.1.2 Calculer les émissions < A1.1', 'M étude de cas individuelle, rapport de 15 pages', 'K les sources sont tracées = C1.1.1 / étude de cas individuelle, rapport de 15 pages', 'K les facteurs d\'émission sont justifiés = C1.1.2 / étude de cas individuelle, rapport de 15 pages', '2 Piloter un plan d\'action', 'A A2.1 Construire le plan', 'C C2.1.1 Prioriser les actions < A2.1', 'M soutenance de 20 minutes', 'K les gains sont chiffrés = C2.1.1 / soutenance de 20 minutes'],
  ],
];

// The PDF written here sets its lines one under the other, headings and all, where a word processor leaves room.
describeLayouts(OUTLINES, ['DOCX', 'HTML']);
