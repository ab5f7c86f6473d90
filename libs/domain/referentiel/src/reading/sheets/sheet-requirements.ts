import type { RequirementKind, Route } from '../../tree.js';
import type { DraftRequirement } from '../draft.js';
import { durationsOf } from '../modality-facts.js';
import type { SourceParagraph } from '../source.js';
import { fold } from '../wording.js';
import type { ToldTest } from './sheet-modalities.js';

interface Asked { readonly kind: RequirementKind; readonly route: Route | 'both'; readonly lines: readonly SourceParagraph[]; readonly contents?: readonly string[]; readonly criteria?: readonly string[] }

/** A requirement of the session, as printed. */
export function asked({ kind, route, lines, contents = [], criteria = [] }: Asked): DraftRequirement {
  const text = lines.map((one) => one.text.replace(/\s*[;,]\s*$/, '')).join('\n');
  return {
    route, routeBasis: 'printed', kind, text, contents, criteria, months: null, minutes: durationsOf(text)[0]?.minutes ?? null,
    evaluators: /\bjury\b/.test(fold(text)) ? ['jury'] : [], indispensable: /\bobligatoire/.test(fold(text)) ? true : null, provenance: lines[0]?.where ?? {},
  };
}

/** What a jury judges upon: the line that names the candidates gives the route, each lettered line under it is a requirement. */
export function sessionRequirements(paragraphs: readonly SourceParagraph[]): readonly DraftRequirement[] {
  let route: Route | 'both' = 'both';
  const built: { route: Route | 'both'; lines: SourceParagraph[] }[] = [];
  for (const paragraph of paragraphs) {
    const folded = fold(paragraph.text);
    const lettered = paragraph.bullet || /^[a-z]\)/.test(folded);
    if (!lettered) route = routeOf(folded) ?? 'both';
    const last = built.at(-1);
    if (!lettered && /:$/.test(folded)) built.push({ route, lines: [paragraph] });
    else if (lettered && last && built.length === 1 && last.lines.length === 1 && /:$/.test(fold(last.lines[0]?.text ?? ''))) last.lines.push(paragraph);
    else built.push({ route: (lettered ? routeOf(folded) : null) ?? route, lines: [paragraph] });
  }
  return built.map(({ route: printed, lines }) => asked({ kind: kindOf(fold(lines.map((one) => one.text).join(' '))), route: printed, lines }));
}

function routeOf(folded: string): Route | 'both' | null {
  const vae = /\bvae\b|\bvalidation des acquis\b/.test(folded);
  const training = /\bparcours (?:continu )?de formation\b|\bissus de la formation\b/.test(folded);
  return vae && training ? 'both' : vae ? 'vae' : training ? 'formation' : null;
}

function kindOf(folded: string): RequirementKind {
  if (/\bcapitalisation\b/.test(folded)) return 'allBlocs';
  if (/\bdossier professionnel\b/.test(folded)) return 'evidenceBooklet';
  if (/\bentretien\b/.test(folded)) return 'oral';
  return 'other';
}

/** A test of the whole session, which no bloc holds. */
export function sessionTest(test: ToldTest): DraftRequirement {
  const name = fold(test.name);
  const kind: RequirementKind = /\bentretien\b/.test(name) ? 'oral' : /\bquestionnaire\b/.test(name) ? 'writtenWork' : /\b(?:mise en situation|presentation d'un projet|projet)\b/.test(name) ? 'finalCase' : 'other';
  return asked({ kind, route: 'both', lines: [...test.lines, ...test.duration, ...test.details], contents: test.more.map((one) => (one.bullet ? `${'  '.repeat(one.level)}- ${one.text}` : one.text)) });
}
