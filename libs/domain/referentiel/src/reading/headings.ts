import { fold } from './wording.js';
import { leadingCode } from './codes.js';

/** What the columns of an evaluation table hold. `evaluation` waits for a second header row, else holds modalities and criteria; `numbers` holds the codes of the next column; `aside` holds nothing of the tree. */
export type ColumnRole = 'activities' | 'competencies' | 'modalities' | 'criteria' | 'evaluation' | 'numbers' | 'aside';

const HEAD = /^(?:(?:referentiels?|tableau|liste|intitules?|libelles?|description|codes?|numeros?|n\s?°|type|format|nature)\s+(?:d'|de\s+|des\s+|du\s+|l')*)?(?:principales?\s+)?(?:l'|les\s+|le\s+|la\s+)?(blocs?|activites?|taches?|situations?|competences?|modalites?|criteres?|evaluations?|indicateurs?|epreuves?|preuves?|capacites?|savoir-faire|missions?|fonctions?|durees?|productions?|livrables?|resultats? attendus?)\b(?!\s*(?:n\s?°\s*)?\d)/;
const ROLES: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(?:bloc|activite|tache|situation|mission|fonction)/, 'activities'],
  [/^(?:competence|capacite|savoir-faire)/, 'competencies'],
  [/^(?:modalite|epreuve|preuve|production|livrable|duree)/, 'modalities'],
  [/^(?:critere|indicateur|resultat)/, 'criteria'],
  [/^evaluation/, 'evaluation'],
];

/** Whole headings that people give to a column besides the trade's own words. */
const OTHER_HEADS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(?:etre capable de|savoirs? agir|acquis d'apprentissage)\b/, 'competencies'],
  [/^(?:situations? d'evaluation|modes? d'evaluation|methodes? d'evaluation|outils? d'evaluation|supports? d'evaluation|dispositifs? d'evaluation|moyens d'evaluation)\b/, 'modalities'],
  [/^(?:exigences?|attendus?|observables?|niveaux? d'exigence|performances? attendues?|seuils? de reussite|elements? d'appreciation|points? d'evaluation)\b/, 'criteria'],
];

/** The role a header cell announces by its first words, or null when it is not a header. */
export function columnRole(text: string): ColumnRole | null {
  if (text.length > 320) return null;
  const folded = fold(text);
  const other = text.length < 60 && !/[.;!?]$/.test(text) ? OTHER_HEADS.find(([pattern]) => pattern.test(folded)) : undefined;
  if (other) return other[1];
  const word = HEAD.exec(folded)?.[1];
  if (word && /^evaluation/.test(word) && text.length < 80 && /\bmodalite/.test(folded) !== /\bcritere/.test(folded)) return /\bmodalite/.test(folded) ? 'modalities' : 'criteria';
  if (word && text.length < 120 && /\bmodalites?\b/.test(folded) && /\bcriteres?\b/.test(folded)) return 'evaluation';
  return word ? (ROLES.find(([pattern]) => pattern.test(word))?.[1] ?? null) : null;
}

const ASIDE = /^(?:n\s?°|numero|no|#|rang|ordre|observations?|remarques?|commentaires?|oui|non|oui ?\/ ?non|acquis|non acquis|valide|points?|bareme|coefficients?|coef\.?|ponderation|note|niveau|volume horaire|heures|ects|credits?)\.?$/;

const NUMBERING = /^(?:n\s?°|numero|no|#|codes?|ref(?:erence)?s?\.?|reperes?)(?: (?:de |des |de la )?(?:competences?|criteres?|activites?))?\.?$/;

/** Whether a header cell announces the codes of what the next column tells. */
export function isNumbering(text: string): boolean {
  return NUMBERING.test(fold(text));
}

/** Whether a header cell announces what is beside the tree: numbers of rows, marks, remarks. */
export function isAside(text: string): boolean {
  return ASIDE.test(fold(text));
}

/** The heading of a bloc: its number, the letter or number of its option, its title, and what follows in the same paragraph. */
export interface BlocHeading {
  readonly number: string;
  readonly option: string | null;
  readonly title: string;
  readonly rest: string;
}

const BLOC = /^(?:(?:RNCP|RS)\s?\d+\s?[-–]?\s?)?(?:BLOC|Bloc|bloc|BC|DC(?=\s?\d{1,2}\s*[:–-])|(?:DOMAINE|Domaine)(?=\s+(?:DE|de)\s+(?:COMP|comp)))(?:\s+(?:DE|de)\s+(?:COMP[EÉ]TENCES?|comp[eé]tences?))?\s*(?:N\s?[°ºo]\s*|n\s?[°ºo]\s*)?(?:(\d{1,2})(?!\.?\s?[A-Z]{1,3}\.?\d)\s?([A-Z](?![\p{L}\p{N}]))?\s*(?:[:.)\-–—]+\s*)?|([IVX]{1,4}|[A-H])\s*[:.)\-–—]+\s*)/u;
const OPTION = /^(?:\(?\s*optionnel(?:le)?\s*\)?\s*[:.\-–—]*\s*)?\(?\s*option\s+(?:n\s?[°ºo]\s*)?([A-Z]|\d{1,2})\s*\)?\s*[:.\-–—]*\s*/iu;
const NUMBERED = /^(\d{1,2})\s?\/\s?(?=\p{L})/u;
const CODED = /\s(?=(?:A|AS)\.?\s?\d{1,2}(?:[.\-]\d{1,2})*\.?\s+(?:[:–-]\s+)?\p{Lu})|\s(?=(?:Principales\s+)?(?:activit[ée]s|t[âa]ches)(?:\s+principales)?\s*:)/iu;

/** Reads the heading of a bloc at the start of a paragraph, or null. */
export function blocHeading(text: string): BlocHeading | null {
  const bloc = BLOC.exec(text) ?? NUMBERED.exec(text);
  if (!bloc) return null;
  const after = text.slice(bloc[0].length);
  const option = OPTION.exec(after);
  const body = option ? after.slice(option[0].length) : after;
  const cut = CODED.exec(` ${body}`);
  const title = (cut ? body.slice(0, Math.max(0, cut.index)) : body).trim();
  if (title === '' && !/bloc|domaine/i.test(bloc[0])) return null;
  return { number: (bloc[1] ?? bloc[3] ?? '').replace(/^0+(?=\d)/, ''), option: option?.[1] ?? bloc[2] ?? null, title, rest: cut ? body.slice(Math.max(0, cut.index)).trim() : '' };
}

const LIKE_A_BLOC = /^(?:activit[ée]s?[- ]types?|domaine(?:\s+de\s+comp[ée]tences?)?|unit[ée](?:\s+de\s+(?:comp[ée]tences?|certification))?|uc|module|ccp|certificat\s+de\s+comp[ée]tences\s+professionnelles|intitul[ée]\s+du\s+bloc|p[ôo]le(?:\s+d['’]activit[ée]s?)?)\s*(?:n\s?[°ºo]\s*)?(\d{1,2}|[IVX]{1,4}|[A-H](?=\s*[:–—-]))\s*[:.)–—-]+\s*(\p{L}.*)$/iu;

/** What stands for a bloc under another name, where a document names none so: `Domaine 1 – Weigh`, `CCP 2 : Sell`. */
export function likeBlocHeading(text: string): BlocHeading | null {
  const found = text.length < 200 ? LIKE_A_BLOC.exec(text) : null;
  return found ? { number: (found[1] ?? '').replace(/^0+(?=\d)/, ''), option: null, title: (found[2] ?? '').trim(), rest: '' } : null;
}

/** The head of a modality: its code, as printed and made plain, and the rest of the line. */
export interface ModalityHeading {
  readonly printedCode: string;
  readonly numbers: readonly number[];
  readonly rest: string;
}

const MODALITY = /^(?:modalit[ée](?:\s+d['’][ée]valuation)?|[ée]preuve)\s+(?:n\s?[°ºo]\s*)?(\d{1,2})(?![\p{L}\p{N}])\s*[:.\-–—]*\s*/iu;

/** Reads the head of a coded modality (`Modalité 1 :`, `E.1.1.`, `E1 -`, `M2`), or null. */
export function modalityHeading(text: string): ModalityHeading | null {
  const worded = MODALITY.exec(text);
  if (worded) return { printedCode: worded[0].replace(/\s*[:.\-–—]*\s*$/u, ''), numbers: [Number(worded[1])], rest: text.slice(worded[0].length) };
  const coded = leadingCode(text);
  return coded?.code.kind === 'modality' ? { printedCode: coded.code.printed, numbers: coded.code.numbers, rest: coded.rest } : null;
}
