import { idOf } from '../testing/fakes.js';
import { ficheWorld } from './testing/fiche-world.js';
import { FICHE } from './testing/in-memory-fiches.js';
import { BLOC, CERTIFICATION } from './testing/referentiel-world.js';

describe('joining a fiche to its certification', () => {
  const world = () => {
    const all = ficheWorld();
    const draft = all.kept();
    const read = all.there({ status: 'read', fiche: FICHE, updatedOn: '2026-03-01', sourceKey: '', revision: 1 });
    return { ...all, draft, read, match: (code: string | null, blocId = BLOC, referentielId = draft.id) => ({ referentielId, blocId, code }) };
  };

  it('takes level and end of registration from it, keeps the codes confirmed, and says so', async () => {
    const { join, samir, read, match, certifications, journal, clock } = world();
    expect(await join.run(samir, read.id, { revision: 1, matches: [match('RNCP12345BC01')] })).toMatchObject({ status: 'joined', joinedBy: samir.personId, joinedAt: clock.now(), matches: [{ blocId: BLOC, code: 'RNCP12345BC01' }] });
    expect(certifications.kept.get(CERTIFICATION)).toMatchObject({ level: 7, registrationEndsOn: '2030-06-30', rncp: 'RNCP12345', title: 'Chef de projet' });
    expect(journal.facts).toMatchObject([{ type: 'referentiel.fiche_joined', data: { certificationId: CERTIFICATION, number: 'RNCP12345', codes: 1 } }]);
  });

  it('done again corrects the codes, without touching what was typed since', async () => {
    const { join, samir, read, match, certifications } = world();
    await join.run(samir, read.id, { revision: 1, matches: [match('RNCP12345BC01')] });
    certifications.kept.set(CERTIFICATION, { ...certifications.kept.get(CERTIFICATION)!, level: 6 });
    expect(await join.run(samir, read.id, { revision: 2, matches: [match('RNCP12345BC02')] })).toMatchObject({ matches: [{ code: 'RNCP12345BC02' }], revision: 3 });
    expect(certifications.kept.get(CERTIFICATION)).toMatchObject({ level: 6 });
  });

  it('refuses the fiche of another number, what moved on, and codes or blocs that are not there', async () => {
    const { join, samir, administrator, read, match, there } = world();
    const other = there({ id: idOf(955), status: 'read', fiche: { ...FICHE, number: 'RNCP1' } });
    await expect(join.run(samir, other.id, { revision: 0, matches: [] })).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.other_fiche' });
    await expect(join.run(administrator, read.id, { revision: 1, matches: [] })).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.certifier_only' });
    await expect(join.run(samir, read.id, { revision: 0, matches: [] })).rejects.toMatchObject({ refusal: 'conflict', code: 'referentiel.fiche_stale' });
    await expect(join.run(samir, read.id, { revision: 1, matches: [match('RNCP12345BC09')] })).rejects.toMatchObject({ refusal: 'invalid', code: 'referentiel.bloc_code_unknown' });
    await expect(join.run(samir, read.id, { revision: 1, matches: [match('RNCP12345BC01', idOf(999))] })).rejects.toMatchObject({ refusal: 'invalid', code: 'referentiel.bloc_foreign' });
    await expect(join.run(samir, read.id, { revision: 1, matches: [match('RNCP12345BC01', BLOC, idOf(998))] })).rejects.toMatchObject({ refusal: 'invalid', code: 'referentiel.bloc_foreign' });
  });
});
