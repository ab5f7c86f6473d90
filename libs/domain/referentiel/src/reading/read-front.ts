import type { SourceParagraph } from './source.js';
import { leadingCode } from './codes.js';
import { doubt, type Margin } from './draft.js';
import { fold } from './wording.js';

/** Title, certifier and register code, as the first lines print them. */
export interface Front {
  readonly title: string | null;
  readonly certifier: string | null;
  readonly rncp: string | null;
  /** What remains to be read for requirements. */
  readonly rest: readonly SourceParagraph[];
}

const LEGAL = /^(?:article l ?\.? ?6113|["«*\s]*les certifications professionnelles enregistrees|cree par|code du travail|le cas echeant, description de tout autre document)/;
const ORGANISATION = /\b(?:school|ecole|universite|institut|groupe|academy|academie|cci|chambre|ministere|college|campus|association|formation|cesi|business|centre|conservatoire|federation)\b/;
const SECTION_TITLE = /^(?:\d+\s*[-–.)]?\s*)?referentiels?(?:\s+(?:d'|de\s|des\s)?(?:activites?|competences?|evaluation|certification)(?:\s*(?:,|et|\/|-)\s*(?:d'|de\s)?(?:activites?|competences?|evaluation|certification))*)?(?:\s+et\s+d'evaluation)?$/;

/** `RNCP12345 - Title`. */
const TITLE_AFTER_CODE = /^(?:RNCP|RS)\s?n?[°º]?\s?\d{3,6}\s*[-–—:]\s*(\p{L}[^.;]{4,180})$/u;

/** Whether a paragraph is text that the law prescribes, the same in every document. */
export function isLegalText(text: string): boolean {
  return LEGAL.test(fold(text));
}

/** Reads the head of a document; `heads` are the lines its pages repeat. Lines used or prescribed are noted as such; the others are left to the requirements. */
export function readFront(paragraphs: readonly SourceParagraph[], margin: Margin, heads: readonly SourceParagraph[] = []): Front {
  let title: string | null = null;
  let certifier: string | null = null;
  let rncp: string | null = null;
  const rest: SourceParagraph[] = [];
  const setAside = (paragraph: SourceParagraph): void => void margin.unplaced.push({ where: paragraph.where, text: paragraph.text, boilerplate: true });
  for (const paragraph of paragraphs) {
    const folded = fold(paragraph.text).replace(/^#+\s*/, '');
    const code = /\b(?:rncp|rs)\s?n?[°º]?\s?(\d{3,6})\b/i.exec(paragraph.text);
    if (code) rncp ??= `${/^rs/i.test(code[0]) ? 'RS' : 'RNCP'}${code[1] ?? ''}`;
    const named: ReturnType<typeof namedWithCode> = title === null && code ? namedWithCode(paragraph, code[0]) : null;
    if (named) {
      title = named.title;
      certifier ??= named.certifier;
      setAside(paragraph);
    } else if (isLegalText(paragraph.text) || SECTION_TITLE.test(folded)) setAside(paragraph);
    else if (title === null && isTitleLine(paragraph)) {
      const parts = titleParts(paragraph.text);
      title = parts.title;
      certifier ??= parts.certifier;
      setAside(paragraph);
    } else if (/^(?:certificateur|organisme certificateur|autorite)s?\s*:/.test(folded)) {
      certifier ??= paragraph.text.replace(/^[^:]*:\s*/, '');
      setAside(paragraph);
    } else rest.push(paragraph);
  }
  title ??= titleInHeads(heads);
  const first = title === null ? rest.findIndex(mayBeTitle) : -1;
  const [assumed] = first === -1 || first > 2 ? [] : rest.splice(first, 1);
  if (assumed) {
    setAside(assumed);
    doubt(margin, 'referentiel.title_assumed', assumed.where, 'Rien n’annonce l’intitulé de la certification : une des premières lignes a été prise pour lui.', 'Le confirmer, ou le corriger.');
  }
  return { title: title ?? assumed?.text ?? null, certifier, rncp, rest };
}

/** A short line that states nothing: it may name what is certified. */
function mayBeTitle({ text, bullet }: SourceParagraph): boolean {
  const folded = fold(text);
  return !bullet && leadingCode(text) === null && text.length < 110 && /^\p{Lu}.*\P{L}\p{L}{3,}/u.test(text) && !/[.:;,?!]\s*$/.test(text) && !/^(?:rncp|rs|niveau|code|nsf|date|version|annexe|page|sommaire|arrete)\b|\b(?:enregistre|enregistrement|blocs?|candidats?|validation|certifi(?:e|ee|cateur)|jury|vae)\b/.test(folded);
}

/** What a line names beside its register code: `RNCP12345 - Title`, `Title – RNCP 12345 – School`, `Certification RS 6789 : Title`. */
function namedWithCode(paragraph: SourceParagraph, code: string): { readonly title: string; readonly certifier: string | null } | null {
  const after = TITLE_AFTER_CODE.exec(paragraph.text)?.[1];
  if (after) return { title: after, certifier: null };
  if (paragraph.bullet || paragraph.text.length > 200 || /[.;]\s*$/.test(paragraph.text)) return null;
  const rest = paragraph.text.replace(code, ' ').replace(/^\s*(?:titre|certification)(?=\s{2,})/iu, '').replace(/\(\s*\)/g, ' ').replace(/^[\s:–—-]+|[\s:–—-]+$/gu, '').replace(/\s[–—-]\s+(?=[–—-]\s)/gu, ' ').replace(/\s{2,}/g, ' ');
  if (!/\p{L}{3,}.*\P{L}\p{L}{3,}/u.test(rest) || /\b(?:fiche|numero|code|enregistre|enregistrement|date|niveau|repertoire|arrete|decision)\b/.test(fold(rest))) return null;
  return titleParts(rest);
}

/** What is certified, as the head of each page names it. */
function titleInHeads(heads: readonly SourceParagraph[]): string | null {
  return heads.map((one) => /^(?:certification|titre(?: professionnel)?)\s*(?:[:–—-]\s*)?(?:d['’]|de\s|du\s)?(\p{Lu}.{4,140})$/iu.exec(one.text)?.[1]).find((found) => found !== undefined && !/\d{2}/.test(found)) ?? null;
}

function isTitleLine(paragraph: SourceParagraph): boolean {
  if (paragraph.bullet || paragraph.text.length > 200 || /[.;]\s*$/.test(paragraph.text) || /^(?:voies? d'acces|acces par|(?:les )?(?:conditions|modalites|regles) )/.test(fold(paragraph.text))) return false;
  const letters = paragraph.text.replace(/[^\p{L}]/gu, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  return paragraph.strong || /^r[ée]f[ée]rentiel\s+[–—:-]\s+\p{L}/iu.test(paragraph.text) || capitals > letters.length * 0.7 || /^(?:titre|certification|intitule)\b[^:]*:/.test(fold(paragraph.text));
}

/** `5 – REFERENTIEL - TITLE - SCHOOL`: the title is the first part that is neither a number nor the word référentiel; an organisation may follow. */
function titleParts(text: string): { title: string; certifier: string | null } {
  const parts = text
    .replace(/^(?:titre|certification|intitul[ée])[^:]*:\s*/i, '')
    .split(/\s+[-–—|]\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^\d+$/.test(part) && !SECTION_TITLE.test(fold(part)));
  const organisation = parts.length > 1 ? parts.findLast((part) => ORGANISATION.test(fold(part))) : undefined;
  const title = parts.filter((part) => part !== organisation).join(' - ');
  return { title: title === '' ? (organisation ?? text) : title, certifier: organisation ?? null };
}
