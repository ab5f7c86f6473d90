import type { RequirementKind } from '@probant/domain-referentiel';
import { currentFile, type Evidence, type EvidenceKind } from '../evidence.js';
import { finding, type Finding } from './finding.js';
import { tiesOf, type Grounds } from './subject.js';

/** Kinds of evidence that stand for a requirement outside the blocs. Kinds absent here are heard or decided, never handed in. */
const HANDED_IN: Partial<Record<RequirementKind, readonly EvidenceKind[]>> = {
  thesis: ['thesis'],
  writtenWork: ['dossier', 'report', 'thesis', 'livret'],
  internship: ['certificate', 'testimony', 'report'],
};

/** The closed list of what forbids a deposit. A limit that is not eliminatory is a warning. */
export function blockersFor(grounds: Grounds): readonly Finding[] {
  return [...statements(grounds), ...adaptation(grounds), ...files(grounds), ...blocs(grounds), ...requirements(grounds), ...pages(grounds)];
}

/** The evidence tied in the blocs presented: what a deposit would copy. */
export function evidenceTied(grounds: Grounds): readonly Evidence[] {
  const ids = new Set([...grounds.tiesOfCompetency.values()].flat().map(({ evidenceId }) => evidenceId));
  return [...grounds.evidence.values()].filter(({ id }) => ids.has(id));
}

function statements({ subject }: Grounds): readonly Finding[] {
  return [
    ...(subject.consented ? [] : [finding('consent_missing', 'consent')]),
    ...(subject.sworn ? [] : [finding('sworn_missing', 'sign')]),
    ...(subject.identityStated ? [] : [finding('identity_missing', 'state_identity')]),
  ];
}

/** On VAE the certifier says which modalities are kept: until then nobody knows what is asked. */
function adaptation({ subject, blocs: presented }: Grounds): readonly Finding[] {
  const asked = subject.route === 'vae' && presented.some(({ modalities }) => modalities.length > 0);
  return asked && !subject.adaptation ? [finding('adaptation_missing', 'ask_school')] : [];
}

function files(grounds: Grounds): readonly Finding[] {
  return evidenceTied(grounds).flatMap((evidence) => {
    const file = currentFile(evidence);
    if (!file || file.state === 'ready') return [];
    const where = { evidenceId: evidence.id };
    const facts = { evidence: evidence.title, number: evidence.number, file: file.name };
    return [file.state === 'refused' ? finding('file_refused', 'replace_file', where, { ...facts, fault: file.fault ?? 'unreadable' }) : finding('file_checking', 'wait', where, facts)];
  });
}

/** A bloc asks for a tie as soon as one of its criteria is neither heard nor without need of evidence. */
function blocs(grounds: Grounds): readonly Finding[] {
  return grounds.blocs.flatMap((bloc) => {
    const asks = grounds.criteria.some(({ criterion, bloc: own, standing }) => own.id === bloc.id && standing === 'in_scope' && !grounds.oral.has(criterion.id) && !criterion.competencyIds.every((id) => grounds.needless.has(id)));
    const asksByCompetency = bloc.criteria.length === 0 && bloc.competencies.some(({ id }) => !grounds.needless.has(id));
    const tied = bloc.competencies.some(({ id }) => tiesOf(grounds, id).length > 0);
    return (asks || asksByCompetency) && !tied ? [finding('bloc_without_tie', 'tie_evidence', { blocId: bloc.id }, { bloc: bloc.number, title: bloc.title })] : [];
  });
}

function requirements(grounds: Grounds): readonly Finding[] {
  const { ruleSet, route } = grounds.subject;
  return (ruleSet?.requirementIds ?? []).flatMap((id) => {
    const requirement = grounds.index.requirements.get(id);
    if (!requirement || (requirement.route !== 'both' && requirement.route !== route)) return [];
    const kinds = HANDED_IN[requirement.kind];
    const present = !kinds || [...grounds.evidence.values()].some(({ kind }) => kinds.includes(kind));
    return present ? [] : [finding('requirement_absent', 'add_evidence', { requirementId: id }, { requirement: requirement.kind })];
  });
}

function pages(grounds: Grounds): readonly Finding[] {
  const limits = grounds.subject.ruleSet?.limits;
  if (!limits?.maxPages) return [];
  const total = evidenceTied(grounds).reduce((sum, evidence) => sum + (currentFile(evidence)?.pages ?? 0), 0);
  if (total <= limits.maxPages) return [];
  return [finding(limits.maxPagesEliminatory ? 'limit_exceeded' : 'pages_over_limit', 'shorten', {}, { pages: total, maxPages: limits.maxPages })];
}
