import type { SourceDocument, SourceParagraph } from '../source.js';
import { fold } from '../wording.js';

/** What a heading opens in a référentiel written as sheets: one sheet an activity, one a competency, then the tests and their grid. */
export type SheetKind =
  | 'front' | 'summary' | 'introduction' | 'synopsis' | 'job' | 'activity' | 'competency' | 'transversal' | 'glossary' | 'annex' | 'legal'
  | 'definition' | 'process' | 'context' | 'performance' | 'knowledge' | 'regulation' | 'competencyList' | 'other'
  | 'references' | 'general' | 'session' | 'tests' | 'details' | 'vae' | 'grid' | 'transversalGrid' | 'jury' | 'certificate';

const HEADINGS: readonly (readonly [SheetKind, RegExp])[] = [
  ['summary', /^sommaire$/],
  ['synopsis', /^vue synoptique\b/],
  ['job', /^fiche emploi[ -]type\b/],
  ['activity', /^fiche activites?[ -]types?(?: n ?[°o]? ?(\d+))?/],
  ['competency', /^fiche competences? professionnelles? n ?[°o]? ?(\d+)/],
  ['transversal', /^fiches? (?:des |de la |de )?competences? transversales?\b/],
  ['glossary', /^glossaire\b/],
  ['annex', /^annexe (?:n ?° ?)?\d/],
  ['legal', /^reproduction interdite\b/],
  ['introduction', /^(?:introduction$|presentation de l'evolution|contexte de l'examen|liste des activites$)/],
  ['definition', /^definition(?:,| de l'| et )/],
  ['process', /^description de la competence\b/],
  ['context', /^contextes? ?(?:\(s\))? professionnels? ?(?:\(s\))? de mise en oeuvre/],
  ['performance', /^criteres de performance\b/],
  ['knowledge', /^(?:savoirs?(?:-faire)?(?: techniques?)?,|savoirs associes|(?:(?:savoirs?(?:-faire|-etre)?|connaissances?)(?: (?:techniques?|organisationnels?|relationnels?|associees?|theoriques?))?|techniques?|organisationnels?|relationnels?)\s*:?$)/],
  ['regulation', /^reglementation d'activites?\b/],
  ['competencyList', /^(?:liste des competences professionnelles de l'activite|competences transversales de l'activite)/],
  ['other', /^(?:secteurs? d'activite|equivalences? avec|liste des activites types et|competences transversales de l'emploi|niveau et\/ou domaine|fiche\(?s?\)? rome|obligations reglementaires)/],
  ['references', /^references de la specialite/],
  ['general', /^modalites d'evaluation generales/],
  ['session', /^dispositif d'evaluation\b/],
  ['tests', /^modalites d'evaluation(?: des competences et organisation|\s*:?$)/],
  ['details', /^informations complementaires concernant (.+)$/],
  ['vae', /^precisions? pour le(?:s)? candidats?\b.*\bvae\b/],
  ['grid', /^criteres d'evaluation des competences professionnelles/],
  ['transversalGrid', /^evaluation des competences transversales/],
  ['jury', /^(?:conditions de presence|duree totale de presence|protocole d'intervention|conditions particulieres de composition|conditions de surveillance)/],
  ['certificate', /^(?:ccp|ccs|certificat de competences professionnelles)(?: n ?[°o])? ?(\d{1,2}) ?[:-] ?(?=\p{L})/u],
  ['certificate', /^(?:ccp|ccs|certificat de competences professionnelles|certificat complementaire de specialisation)(?: n ?[°o]? ?(\d+))?\s*:?$/],
  ['front', /^referentiel (?:d'evaluation|de certification|d'?\s?emploi|emploi)\b/],
];

/** What a paragraph opens, with the number or the name it bears; null when it opens nothing. A line of a table of contents opens nothing. */
export function sheetHeading(paragraph: SourceParagraph): { readonly kind: SheetKind; readonly rest: string | null } | null {
  if (paragraph.bullet || paragraph.text.length > 220 || /\.{5}/.test(paragraph.text)) return null;
  const folded = fold(paragraph.text).replace(/^\d{1,2}(?:\.\d{1,2})*\.?\s+/, '');
  for (const [kind, pattern] of HEADINGS) {
    const found = pattern.exec(folded);
    if (found && (kind !== 'front' || /^\W*R[EÉ]F[EÉ]RENTIEL/.test(paragraph.text))) return { kind, rest: found[1]?.replace(/\s*:\s*$/, '') ?? null };
  }
  return null;
}

/** Whether a document is written as sheets: it numbers sheets of activities or of professional competencies, or holds their grid of criteria. */
export function isWrittenAsSheets(source: SourceDocument): boolean {
  return source.blocks.some((block) => {
    if (block.kind === 'table') return false;
    const kind = sheetHeading(block.paragraph)?.kind;
    return kind === 'competency' || kind === 'activity' || (kind === 'grid' && /^3\.2\b/.test(block.paragraph.text.trim()));
  });
}
