import type { Candidacy } from '../candidacy.js';
import type { Surroundings } from '../guards.js';
import { aBloc, aTree } from '@probant/domain-referentiel/testing/tree.builders.js';

/** Two required blocs, a group of two options, one to choose, and a thesis outside them. */
export const OPTIONS_TREE = aTree({
  optionGroups: [{ id: 'group', title: 'Option', choose: 1 }],
  blocs: [aBloc({ id: 'one' }), aBloc({ id: 'two', number: '2' }), aBloc({ id: 'left', number: '3', option: 'A', optionGroupId: 'group' }), aBloc({ id: 'right', number: '3', option: 'B', optionGroupId: 'group' })],
  requirements: [{ id: 'thesis', route: 'both', routeBasis: 'printed', kind: 'thesis', text: 'Un mémoire', contents: [], criteria: [], months: null, minutes: null, evaluators: [], indispensable: null }],
});

/** A candidacy just opened, with its statements made and an option chosen. */
export function aCandidacy(part: Partial<Candidacy> = {}): Candidacy {
  return {
    id: 'candidacy', organisationId: 'centre', certifierId: 'certifier', candidateId: 'candidate', accompagnateurId: null, certificationId: 'certification', referentielId: 'referentiel', cohortId: null, route: 'vae',
    status: 'draft', statusSince: '2026-01-19', statusBeforeWithdrawal: null, scope: { kind: 'all', blocIds: [], optionBlocIds: ['left'] }, identityStated: true, consentedAt: '2026-01-19T09:00:00.000Z', swornAt: null,
    submittedOn: null, acknowledgedOn: null, eligibilityReason: null, eligibleOn: null, lastStepOn: null, depositedOn: null, passageNumber: 1, createdAt: '2026-01-19T09:00:00.000Z', revision: 0, ...part,
  };
}

export function someSurroundings(part: Partial<Surroundings> = {}): Surroundings {
  return { today: '2026-03-01', regime: 'portal', registrationEndsOn: null, tree: OPTIONS_TREE, heldBlocIds: [], blockers: 0, handedIn: [], ...part };
}
