import type { DeliberationView } from '@probant/contract';
import { counted, frNumber } from '@probant/ui';

type Proposal = DeliberationView['proposals'][number];
export type ProposalLine = Proposal['lines'][number];
type Labels = ReadonlyMap<string, string>;

export const OUTCOME_WORDS: Readonly<Record<ProposalLine['outcome'], string>> = { acquired: 'Acquise', not_acquired: 'Non acquise', pending: 'En attente', exempt: 'Dispensée', unspecified: 'Sans règle' };
export const PROPOSAL_WORDS: Readonly<Record<Proposal['outcome'], string>> = { validated: 'validé', not_validated: 'non validé', pending: 'en attente', unspecified: 'sans conclusion' };

const join = (ids: readonly string[], labels: Labels): string => ids.flatMap((id) => labels.get(id) ?? []).join(', ');

/** Why a competency is acquired or not: `2 critères atteints sur 3, il en faut 2`. */
export function competencySentence(line: ProposalLine, labels: Labels): string {
  if (line.total === 0) return line.because.includes('all_exempted') ? 'tous ses critères sont dispensés' : 'aucun critère n’en relève ici';
  const met = `${counted(line.met, 'critère atteint', 'critères atteints', 'aucun critère atteint')} sur ${line.total}`;
  const partly = line.partly > 0 ? `, ${line.partly} en partie` : '';
  const needed = line.needed !== null && line.rule !== 'all' ? `, il en faut ${frNumber(line.needed, 2)}` : '';
  return [`${met}${partly}${needed}`, ...(line.undecided.length > 0 ? [`${join(line.undecided, labels)} ${line.undecided.length > 1 ? 'restent' : 'reste'} à trancher`] : []), ...line.because.flatMap((code) => becauseSentence(code, labels))].join(', ');
}

/** The rule of a bloc and what it gives: `toutes les compétences doivent être acquises`. */
export function blocSentence(line: ProposalLine, labels: Labels): string {
  const rule = ruleSentence(line);
  const why = line.because.flatMap((code) => becauseSentence(code, labels));
  const reach = line.undecided.length > 0 ? reachSentence(line, labels) : null;
  return [rule, ...why.map(capital), ...(reach ? [reach] : [])].map((sentence) => `${sentence}.`).join(' ');
}

function ruleSentence(line: ProposalLine): string {
  const [kind, value] = line.rule.split(':');
  const unit = line.because.some((code) => code.startsWith('component_')) ? 'composantes' : 'compétences';
  if (kind === 'all') return `Règle du bloc : toutes les ${unit} sont acquises ; ${line.met} sur ${line.total} le sont`;
  if (kind === 'at_least') return `Règle du bloc : au moins ${value} ${unit} acquises ; ${line.met} sur ${line.total} le sont`;
  return 'La règle du bloc n’est pas fixée';
}

function reachSentence(line: ProposalLine, labels: Labels): string | null {
  const open = line.undecided.length > 3 ? `les ${line.undecided.length} critères à trancher` : join(line.undecided, labels);
  if (line.because.includes('already_reached')) return `C’est déjà acquis, quoi qu’il en soit de ${open}`;
  if (line.because.includes('out_of_reach')) return `Ce ne peut plus l’être, quoi qu’il en soit de ${open}`;
  return `Il reste à trancher : ${open}`;
}

function becauseSentence(code: string, labels: Labels): readonly string[] {
  const [name, id = ''] = code.split(':');
  const label = labels.get(id) ?? '';
  switch (name) {
    case 'exempted': return [`${label} dispensé`];
    case 'eliminatory_criterion': return [`${label} est éliminatoire`];
    case 'eliminatory_competency': return [`${label} est éliminatoire et n’est pas acquise`];
    case 'rule_unspecified': return ['la règle n’est pas fixée'];
    case 'nothing_to_judge': return ['rien n’est à juger ici'];
    default: return [];
  }
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
