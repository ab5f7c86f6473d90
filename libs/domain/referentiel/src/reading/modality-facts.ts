import type { Duration, Range } from '../tree.js';
import { fold } from './wording.js';

/** What the words of a modality say of its work and form; null where they say nothing. */
export interface ModalityFacts {
  readonly individual: boolean | null;
  readonly group: boolean | null;
  readonly written: boolean | null;
  readonly oral: boolean | null;
  readonly observed: boolean | null;
  readonly pages: Range | null;
  readonly durations: readonly Duration[];
}

const WORD_NUMBERS: Readonly<Record<string, number>> = { une: 1, un: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, huit: 8, dix: 10 };

/** Reads the facts of a modality from its words. */
export function modalityFacts(text: string): ModalityFacts {
  const folded = fold(text);
  const said = (pattern: RegExp): boolean | null => (pattern.test(folded) ? true : null);
  return {
    individual: said(/\bindividuel|\bindividuellement\b/),
    group: said(GROUP),
    written: said(/\becrits?e?s?\b|\brapports?\b|\bdossiers?\b|\bredige|\bredaction\b|\bnote\b|\bmemoire\b|\bbrief\b|\bcahier des charges\b/),
    oral: said(/\borale?s?\b|\boralement\b|\boraux\b|\bsoutenances?\b|\bpitch\b|\bentretien\b/),
    observed: said(/\bmises? en situation professionnelles?\b|\bsimulations?\b|\bobserv(?:e|ee|es|ees|ation|ations)\b|\bjeux? de roles?\b/),
    pages: pagesOf(folded),
    durations: durationsOf(text),
  };
}

const GROUP = /\b(?:en|de|par) (?:sous-)?groupes?\b|\bcollecti(?:f|fs|ve|ves|vement)\b|\ben equipes?\b|\bmode equipe\b|\bchaque equipe\b|\bequipe projet\b|\bles candidats se repartissent\b/;

function pagesOf(folded: string): Range | null {
  const about = /\b(environ|a peu pres|une dizaine|dizaine|vingtaine|quinzaine|trentaine)\b/.exec(folded)?.[1] ?? null;
  const between = /(\d+)\s*(?:a|-|et)\s*(\d+)\s*pages?\b/.exec(folded);
  if (between) return { min: Number(between[1]), max: Number(between[2]), approx: false };
  const tens = /\b(dizaine|quinzaine|vingtaine|trentaine) de pages\b/.exec(folded)?.[1];
  if (tens) {
    const number = { dizaine: 10, quinzaine: 15, vingtaine: 20, trentaine: 30 }[tens] ?? 10;
    return { min: number, max: number, approx: true };
  }
  const one = /(\d+)\s*pages?\b(\s+(?:minimum|au moins|maximum|au plus))?/.exec(folded);
  if (!one) return null;
  const number = Number(one[1]);
  const before = folded.slice(Math.max(0, (one.index ?? 0) - 14), one.index);
  const bound = `${one[2] ?? ''} ${before}`;
  return { min: /maximum|au plus/.test(bound) ? null : number, max: /minimum|au moins/.test(bound) ? null : number, approx: about === 'environ' };
}

const DURATION = /(?:^|[^\p{L}\p{N}])(?:(\d{1,2})\s?h(?:eures?)?\s?(\d{2})?|(\d{1,3})\s?(?:min|mn|minutes?)|(une|deux|trois|quatre|cinq|six|huit)\s+(heures?|minutes?))(?![\p{L}])/giu;

/** Durations of an event in minutes, with the noun they measure when it stands just before. */
export function durationsOf(text: string): readonly Duration[] {
  return [...text.matchAll(DURATION)].map((match) => {
    const word = WORD_NUMBERS[(match[4] ?? '').toLowerCase()] ?? 0;
    const minutes = match[3] ? Number(match[3]) : match[1] ? Number(match[1]) * 60 + Number(match[2] ?? 0) : /^h/i.test(match[5] ?? '') ? word * 60 : word;
    const before = fold(text.slice(Math.max(0, match.index - 60), match.index));
    const of = /(soutenance|presentation|oral|entretien|echange|questions?|epreuve|preparation)[^.]*$/.exec(before)?.[1] ?? null;
    return { minutes, text: match[0].replace(/^[^\p{L}\p{N}]/u, '').trim(), of };
  });
}

const TOGETHER = /\b(?:en (?:groupe|equipe|sous-groupes?)|collecti(?:f|fs|ve|ves|vement))\b/g;
const ALONE = /\bindividuel(?:le|s|les|lement)?\b/g;
/** Words that give each its own share: a collective work with an individual part contradicts nothing. */
const SHARED = /[,;.:()+/]|\b(?:et|puis|ou|avec|dont|evaluation|notation|note|partie|soutenance|oral|bilan)\b/;

/** Whether one sentence calls the same work collective and individual. */
export function contradicts(sentence: string): boolean {
  const folded = fold(sentence);
  const [together] = folded.matchAll(TOGETHER);
  const [alone] = folded.matchAll(ALONE);
  if (!together || !alone) return false;
  const [first, second] = together.index < alone.index ? [together, alone] : [alone, together];
  return !SHARED.test(folded.slice(first.index + first[0].length, second.index));
}
