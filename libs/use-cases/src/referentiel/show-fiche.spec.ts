import { idOf } from '../testing/fakes.js';
import { ficheWorld } from './testing/fiche-world.js';
import { FICHE } from './testing/in-memory-fiches.js';
import { BLOC, CERTIFICATION } from './testing/referentiel-world.js';

describe('the fiche of a certification', () => {
  it('is none before a file is received', async () => {
    const { show, samir } = ficheWorld();
    expect(await show.run(samir, CERTIFICATION)).toMatchObject({ joined: null, received: null, versions: [], actions: [{ action: 'receive', permission: { allowed: true } }, { action: 'join', permission: { allowed: false, code: 'referentiel.fiche_not_read' } }] });
  });

  it('proposes the official code of each bloc, of the drafts and of the version in force', async () => {
    const { show, samir, kept, there } = ficheWorld();
    const [draft, published] = [kept(), kept({ id: idOf(902), status: 'published', version: 1 })];
    kept({ id: idOf(903), status: 'retired', version: 0 });
    there({ status: 'read', fiche: FICHE });
    const { versions, received } = await show.run(samir, CERTIFICATION);
    expect(received?.fiche?.number).toBe('RNCP12345');
    expect(versions.map(({ referentiel, blocs }) => [referentiel.id, blocs.map(({ bloc, code, by }) => [bloc.id, code, by])]).sort()).toEqual([draft, published].map(({ id }) => [id, [[BLOC, 'RNCP12345BC01', 'number']]]).sort());
  });

  it('keeps what was confirmed, on this fiche or the one before it', async () => {
    const { show, samir, kept, there } = ficheWorld();
    const draft = kept();
    there({ id: idOf(956), status: 'joined', fiche: FICHE, matches: [{ referentielId: draft.id, blocId: BLOC, code: 'RNCP12345BC02' }], receivedAt: '2026-01-01T00:00:00.000Z' });
    there({ status: 'read', fiche: { ...FICHE, level: 6 } });
    const { versions, joined } = await show.run(samir, CERTIFICATION);
    expect([versions[0]?.blocs[0], joined?.fiche?.level]).toMatchObject([{ code: 'RNCP12345BC02', by: 'confirmed' }, 7]);
  });

  it('tells the school what becomes of the registration', async () => {
    const { show, samir, there, certifications, clock } = ficheWorld();
    there({ status: 'joined', fiche: FICHE });
    expect((await show.run(samir, CERTIFICATION)).watch).toEqual({ code: 'registration_replaced', on: '2029-12-31', replacedBy: ['RNCP20000'] });
    certifications.kept.set(CERTIFICATION, { ...certifications.kept.get(CERTIFICATION)!, registrationEndsOn: clock.today() });
    expect((await show.run(samir, CERTIFICATION)).watch).toMatchObject({ code: 'registration_ends' });
  });

  it('is read by a centre once joined; what is being prepared is the certifier’s', async () => {
    const { show, atCentre, stranger, there, kept } = ficheWorld();
    kept();
    there({ id: idOf(956), status: 'joined', fiche: FICHE });
    there({ status: 'choosing' });
    expect(await show.run(atCentre, CERTIFICATION)).toMatchObject({ joined: { fiche: { number: 'RNCP12345' } }, received: null, versions: [], mine: false });
    await expect(show.run(stranger, CERTIFICATION)).rejects.toMatchObject({ refusal: 'not-found' });
  });
});
