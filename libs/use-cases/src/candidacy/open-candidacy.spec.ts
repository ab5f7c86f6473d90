import { CandidacyStage, refusedAs } from './testing/candidacy-stage.js';
import { OpenCandidacy, type CandidacyAsked } from './open-candidacy.js';

const act = (stage: CandidacyStage) => new OpenCandidacy(stage.candidacies, stage.cohorts, stage.offers, stage.invitations, stage.journal, stage.clock, stage.ids);
const asked = (part: Partial<CandidacyAsked> = {}): CandidacyAsked => ({ email: 'luc@exemple.fr', givenName: 'Luc', familyName: 'Armengaud', certificationId: 'certification', cohortId: null, route: 'vae', ...part });

describe('opening a candidacy', () => {
  it('invites the person to it, on the newest published référentiel', async () => {
    const stage = new CandidacyStage();
    const id = await act(stage).run(stage.manager, asked());
    expect(stage.invitations.asked).toEqual([{ organisationId: 'centre', email: 'luc@exemple.fr', givenName: 'Luc', familyName: 'Armengaud', role: 'candidate', candidacyId: id, certification: 'Événementiel' }]);
    expect(stage.file(id).candidacy).toMatchObject({ organisationId: 'centre', certifierId: 'certifier', candidateId: 'invited', referentielId: 'referentiel', status: 'draft', scope: { kind: 'all' }, revision: 0, createdAt: '2026-03-01T09:00:00.000Z' });
    expect(stage.candidacies.prospects.get(id)).toEqual({ waitingFor: 'candidate', nextDue: null });
    expect(stage.journal.facts).toMatchObject([{ type: 'candidacy.opened', candidacyId: id, data: { candidateId: 'invited', route: 'vae' } }]);
    expect(await stage.candidacies.passagesOf(id)).toEqual([]);
  });

  it('starts by building where the route has no gate, its passage there at once', async () => {
    const stage = new CandidacyStage();
    const id = await act(stage).run(stage.manager, asked({ route: 'formation' }));
    expect(stage.file(id).candidacy.status).toBe('building');
    expect(await stage.candidacies.passagesOf(id)).toMatchObject([{ number: 1, state: 'preparing', blocIds: [] }]);
  });

  it('may stand in a cohort of the organisation, open to this certification', async () => {
    const stage = new CandidacyStage();
    for (const [id, certificationId] of [['any', null], ['own', 'certification'], ['other', 'another']] as const) await stage.cohorts.add({ id, organisationId: 'centre', name: id, certificationId, depositDueOn: null, createdAt: 'then' });
    for (const cohortId of ['any', 'own']) expect(stage.file(await act(stage).run(stage.manager, asked({ cohortId, email: `${cohortId}@exemple.fr` }))).cohort?.id).toBe(cohortId);
    await expect(act(stage).run(stage.manager, asked({ cohortId: 'other' }))).rejects.toEqual(refusedAs('invalid', 'candidacy.cohort_of_another_certification'));
    await expect(act(stage).run(stage.manager, asked({ cohortId: 'unknown' }))).rejects.toEqual(refusedAs('invalid', 'candidacy.cohort_unknown'));
  });

  it.each([
    ['without an habilitation open today', { entitled: false }, 'candidacy.no_habilitation'],
    ['before a référentiel is published', { referentielId: null }, 'candidacy.no_published_referentiel'],
    ['after the end of registration', { registrationEndsOn: '2026-02-28' }, 'candidacy.registration_ended'],
  ])('is refused %s', async (_when, part, code) => {
    const stage = new CandidacyStage();
    stage.offers.offers.set('certification', { ...stage.offers.offers.get('certification')!, ...part });
    await expect(act(stage).run(stage.manager, asked())).rejects.toEqual(refusedAs('forbidden', code));
    expect(stage.invitations.asked).toEqual([]);
  });

  it('is refused for a certification one does not see, for who has one under way, and to who is no manager', async () => {
    const stage = new CandidacyStage();
    await expect(act(stage).run(stage.manager, asked({ certificationId: 'unknown' }))).rejects.toEqual(refusedAs('invalid', 'candidacy.certification_unknown'));
    await expect(act(stage).run(stage.manager, asked({ email: 'nadege@exemple.fr' }))).rejects.toEqual(refusedAs('conflict', 'candidacy.already_open'));
    await expect(act(stage).run(stage.candidate, asked())).rejects.toEqual(refusedAs('not-found', 'people.organisation_unknown'));
  });
});
