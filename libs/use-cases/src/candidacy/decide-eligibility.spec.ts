import { aBloc, aTree } from '@probant/domain-referentiel/testing/tree.builders.js';
import { CandidacyStage, refusedAs } from './testing/candidacy-stage.js';
import { DecideEligibility } from './decide-eligibility.js';

const act = (stage: CandidacyStage) => new DecideEligibility(stage.candidacies, stage.offers, stage.journal, stage.clock);
const submitted = (): CandidacyStage => new CandidacyStage({ status: 'eligibility_submitted', submittedOn: '2026-02-01', acknowledgedOn: '2026-02-01' });
/** The certifier publishes another version meanwhile. */
const publish = (stage: CandidacyStage, ...blocIds: string[]): void => {
  stage.offers.trees.set('newer', aTree({ blocs: blocIds.map((id) => aBloc({ id })) }));
  stage.offers.offers.set('certification', { ...stage.offers.offers.get('certification')!, referentielId: 'newer' });
};

describe('deciding on eligibility', () => {
  it('declares eligible and pins the version', async () => {
    const stage = submitted();
    await act(stage).run(stage.certifier, 'candidacy', 'eligible', null);
    expect(stage.candidacy).toMatchObject({ status: 'eligible', eligibleOn: '2026-03-01', referentielId: 'referentiel', eligibilityReason: null });
    expect(stage.journal.facts).toMatchObject([{ type: 'candidacy.eligible', data: { referentielId: 'referentiel' } }]);
    expect(stage.counter).toBe(1);
  });

  it('pins the newest version published at that moment, as long as the scope still stands on it', async () => {
    const stage = submitted();
    publish(stage, 'left');
    await expect(act(stage).run(stage.certifier, 'candidacy', 'eligible', null)).resolves.toBeUndefined();
    expect(stage.candidacy.referentielId).toBe('newer');
    const moved = submitted();
    publish(moved, 'another');
    await expect(act(moved).run(moved.certifier, 'candidacy', 'eligible', null)).rejects.toEqual(refusedAs('forbidden', 'candidacy.scope_of_older_version'));
    expect(moved.candidacy).toMatchObject({ status: 'eligibility_submitted', referentielId: 'referentiel' });
  });

  it('cannot pin what is no longer published', async () => {
    const stage = submitted();
    stage.offers.offers.delete('certification');
    await expect(act(stage).run(stage.certifier, 'candidacy', 'eligible', null)).rejects.toEqual(refusedAs('forbidden', 'candidacy.no_published_referentiel'));
  });

  it('says what is missing, or why not, with a reason told to the candidate and kept apart in the journal', async () => {
    const stage = submitted();
    await expect(act(stage).run(stage.certifier, 'candidacy', 'incomplete', '  ')).rejects.toEqual(refusedAs('invalid', 'candidacy.reason_missing'));
    await act(stage).run(stage.certifier, 'candidacy', 'incomplete', ' Une attestation manque ');
    expect(stage.candidacy).toMatchObject({ status: 'eligibility_incomplete', acknowledgedOn: null, eligibilityReason: 'Une attestation manque' });
    expect(stage.journal.facts).toMatchObject([{ type: 'candidacy.incomplete', personal: { reason: 'Une attestation manque' } }]);
    await act(stage).run(stage.certifier, 'candidacy', 'ineligible', 'Aucune activité en rapport');
    expect([stage.candidacy.status, stage.journal.types().at(-1)]).toEqual(['ineligible', 'candidacy.ineligible']);
  });

  it('is the certifier’s, once the dossier is there', async () => {
    const stage = submitted();
    await expect(act(stage).run(stage.manager, 'candidacy', 'eligible', null)).rejects.toEqual(refusedAs('forbidden', 'candidacy.certifier_only'));
    await expect(act(stage).run(stage.stranger, 'candidacy', 'eligible', null)).rejects.toEqual(refusedAs('not-found', 'candidacy.unknown'));
    const draft = new CandidacyStage();
    await expect(act(draft).run(draft.certifier, 'candidacy', 'eligible', null)).rejects.toEqual(refusedAs('forbidden', 'candidacy.wrong_status'));
  });
});
