import { InMemoryOrganisations, PeopleStore } from '../people/testing/in-memory-people.js';
import { CreateCertification } from './create-certification.js';
import { CENTRE, CERTIFIER, referentielWorld } from './testing/referentiel-world.js';

describe('declaring a certification', () => {
  const world = () => {
    const all = referentielWorld();
    const store = new PeopleStore();
    store.organisations.set(CERTIFIER, { id: CERTIFIER, slug: 'belvedere', name: 'École du Belvédère', kind: 'certifier' }).set(CENTRE, { id: CENTRE, slug: 'ouest', name: 'Centre', kind: 'centre' });
    return { ...all, create: new CreateCertification(all.certifications, new InMemoryOrganisations(store), all.journal, all.clock, all.ids) };
  };
  const asked = { title: 'Manager', rncp: 'RNCP99', level: 7, regime: 'own' as const, registrationEndsOn: null };

  it('keeps it for the certifier, and says so', async () => {
    const { create, samir, certifications, journal } = world();
    const id = await create.run(samir, asked);
    expect(await certifications.find(id)).toMatchObject({ certifierId: CERTIFIER, title: 'Manager', regime: 'own' });
    expect(journal.facts).toMatchObject([{ type: 'referentiel.certification_created', subjectId: id, data: { rncp: 'RNCP99' } }]);
  });

  it('refuses the code declared already, and tells which certification bears it', async () => {
    const { create, samir } = world();
    await expect(create.run(samir, { ...asked, rncp: 'RNCP12345' })).rejects.toMatchObject({ refusal: 'conflict', code: 'referentiel.certification_exists' });
    await expect(create.run(samir, { ...asked, rncp: null })).resolves.toBeDefined();
  });

  it('is for a manager of an organisation that certifies', async () => {
    const { create, administrator, atCentre } = world();
    await expect(create.run(administrator, asked)).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.certifier_only' });
    await expect(create.run(atCentre, asked)).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.not_a_certifier' });
  });
});
