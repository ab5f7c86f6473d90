import type { RecordElement } from '../fiche/fiche.js';

/** An element with its words. */
export function word(name: string, text: string): RecordElement {
  return { name, text, children: [] };
}

/** An element with what stands inside. */
export function element(name: string, ...children: readonly RecordElement[]): RecordElement {
  return { name, text: '', children };
}

/** A bloc of a fiche. */
export function aFicheBloc(code: string, label: string, competencies = '', modalities = ''): RecordElement {
  return element('BLOC_COMPETENCES', word('CODE', code), word('LIBELLE', label), word('LISTE_COMPETENCES', competencies), word('MODALITES_EVALUATION', modalities));
}

/** A fiche with these elements, besides its number, title and activity. */
export function aFicheRecord(...more: readonly RecordElement[]): RecordElement {
  return element('FICHE', word('NUMERO_FICHE', 'RNCP99001'), word('INTITULE', 'Responsable de l’accueil'), word('ACTIF', 'Oui'), ...more);
}
