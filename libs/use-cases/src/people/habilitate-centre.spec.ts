import { person } from '../testing/fakes.js';
import { HabilitateCentre, type HabilitationAsked } from './habilitate-centre.js';
import { CENTRE, CERTIFIER, PeopleStage, SCHOOL } from './testing/people-stage.js';

const asked = (part: Partial<HabilitationAsked> = {}): HabilitationAsked => ({ certificationId: 'certification', centreSlug: 'centre', scope: 'both', validFrom: '2026-01-01', validTo: null, ...part });

describe('habilitating a centre', () => {
  let stage: PeopleStage;
  let habilitate: HabilitateCentre;
  const manager = person('manager', SCHOOL.id, 'manager');
  beforeEach(() => {
    stage = new PeopleStage();
    habilitate = new HabilitateCentre(stage.organisations, stage.journal, stage.clock, stage.ids);
  });
  const refusal = (act: Promise<unknown>): Promise<string> => act.then(() => 'done', (error: Error) => error.message);

  it('is seen by who gives it and who receives it, and recorded', async () => {
    const id = await habilitate.grant(manager, asked({ scope: 'accompany', validTo: '2026-12-31' }));
    for (const side of [manager, person('receiver', CENTRE.id, 'administrator')]) expect(await habilitate.list(side)).toMatchObject([{ id, certification: 'Médiation culturelle', certifier: SCHOOL, centre: CENTRE, scope: 'accompany', validFrom: '2026-01-01', validTo: '2026-12-31' }]);
    expect(stage.journal.facts).toMatchObject([{ type: 'people.habilitation_granted', organisationId: SCHOOL.id, subjectId: id, data: { centreId: CENTRE.id, validTo: '2026-12-31' } }]);
  });
  it('ends yesterday when it is ended today, and only once', async () => {
    const id = await habilitate.grant(manager, asked());
    await habilitate.end(manager, id);
    expect((await habilitate.list(manager))[0]?.validTo).toBe('2026-02-28');
    expect(await refusal(habilitate.end(manager, id))).toBe('not-found: people.habilitation_unknown');
    expect(stage.journal.types()).toEqual(['people.habilitation_granted', 'people.habilitation_ended']);
  });
  it('may last one day, and not end before it begins', async () => {
    expect(await refusal(habilitate.grant(manager, asked({ validFrom: '2026-03-02', validTo: '2026-03-01' })))).toBe('invalid: people.dates_cross');
    expect(await refusal(habilitate.grant(manager, asked({ validFrom: '2026-03-02', validTo: '2026-03-02' })))).toBe('done');
  });
  it.each([
    ['beginning while another runs', { validFrom: '2026-06-01', validTo: null }],
    ['ending while another runs', { validFrom: '2025-01-01', validTo: '2026-01-01' }],
    ['around another', { validFrom: '2025-01-01', validTo: null }],
  ])('is one at a time for a centre and a certification: refuses one %s', async (_name, dates) => {
    await habilitate.grant(manager, asked({ validTo: '2026-12-31' }));
    expect(await refusal(habilitate.grant(manager, asked(dates)))).toBe('conflict: people.already_habilitated');
  });
  it('may follow another, or be given again once ended', async () => {
    const id = await habilitate.grant(manager, asked({ validTo: '2026-12-31' }));
    expect(await refusal(habilitate.grant(manager, asked({ validFrom: '2027-01-01' })))).toBe('done');
    await habilitate.end(manager, id);
    expect(await refusal(habilitate.grant(manager, asked({ scope: 'organise', validFrom: '2026-03-01', validTo: '2026-12-31' })))).toBe('done');
  });
  it.each([['nobody', 'inconnu'], ['a certifier that is no centre', CERTIFIER.slug], ['itself', SCHOOL.slug]])('refuses %s', async (_name, centreSlug) => {
    expect(await refusal(habilitate.grant(manager, asked({ centreSlug })))).toBe('invalid: people.centre_unknown');
  });
  it('is given for one’s own certifications alone, by a manager', async () => {
    expect(await refusal(habilitate.grant(person('m', CERTIFIER.id, 'manager'), asked()))).toBe('not-found: people.certification_unknown');
    for (const role of ['administrator', 'juror', 'candidate'] as const) expect(await refusal(habilitate.grant(person('x', SCHOOL.id, role), asked()))).toBe('not-found: people.organisation_unknown');
  });
  it('is ended by who gave it, not by who received it', async () => {
    const id = await habilitate.grant(manager, asked());
    expect(await refusal(habilitate.end(person('receiver', CENTRE.id, 'manager'), id))).toBe('not-found: people.habilitation_unknown');
  });
  it('is read by the staff alone', async () => {
    for (const actor of [person('x', SCHOOL.id, 'juror'), { ...manager, organisationId: null }]) expect(await refusal(habilitate.list(actor))).toBe('not-found: people.organisation_unknown');
  });
});
