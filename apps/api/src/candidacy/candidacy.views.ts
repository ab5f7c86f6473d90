import type { CandidacyView } from '@probant/contract';
import type { CandidacyRead } from '@probant/use-cases';
import { actionView } from '../http/action-view.js';

/** A candidacy as screens read it. */
export function candidacyView({ file, actions, timeline, clocks, contacts, completeness, standing, passages }: CandidacyRead): CandidacyView {
  const { candidacy, organisation, certifier, candidate, certification, cohort, identity } = file;
  const { id, referentielId, route, status, revision, consentedAt, swornAt, eligibleOn, eligibilityReason, passageNumber, scope } = candidacy;
  return {
    id, organisation, certifier, candidate, referentielId, route, status, revision, consentedAt, swornAt, eligibleOn, eligibilityReason, passageNumber,
    certification: { id: certification.id, title: certification.title, rncp: certification.rncp }, cohort: cohort && { id: cohort.id, name: cohort.name }, identity: identity && { ...identity },
    scope: { kind: scope.kind, blocIds: [...scope.blocIds], optionBlocIds: [...scope.optionBlocIds] },
    actions: actions.map(({ action, permission }) => actionView(action, permission)), timeline: timeline.map((step) => ({ ...step })),
    clocks: clocks.map(({ code, dueOn, daysLeft, article }) => ({ code, dueOn, daysLeft, article })), people: contacts.map((contact) => ({ ...contact })),
    completeness: {
      ...completeness, findings: completeness.findings.map((finding) => ({ ...finding, where: { ...finding.where }, facts: { ...finding.facts } })),
      blocs: completeness.blocs.map((bloc) => ({ ...bloc, criteria: bloc.criteria.map((one) => ({ ...one })) })),
    },
    standing: { complete: standing.complete, heldBlocIds: [...standing.heldBlocIds], missingBlocIds: [...standing.missingBlocIds], missingRequirementIds: [...standing.missingRequirementIds] },
    passages: passages.map(({ id: passage, number, state, result, hearingAt }) => ({ id: passage, number, state, result, hearingOn: hearingAt })),
  };
}
