import { idOf } from '../testing/fakes.js';
import { ListCertifications } from './list-certifications.js';
import { CERTIFICATION, ELSEWHERE, aCertification, referentielWorld } from './testing/referentiel-world.js';

describe('listing certifications', () => {
  const world = () => {
    const all = referentielWorld();
    all.certifications.kept.set(idOf(602), aCertification({ id: idOf(602), certifierId: ELSEWHERE }));
    all.kept({ id: idOf(901), status: 'published', version: 1 });
    all.kept({ id: idOf(902), status: 'draft', importedAt: '2026-02-20T09:00:00.000Z' });
    const list = new ListCertifications(all.certifications, all.referentiels, all.progress);
    const seen = async (actor: (typeof all)['samir']) => (await list.run(actor)).map(({ certification, mine, referentiels }) => ({ id: certification.id, mine, versions: referentiels.map(({ id }) => id) }));
    return { ...all, seen };
  };

  it('gives the certifier its own with every version, the newest first', async () => {
    const { seen, samir } = world();
    expect(await seen(samir)).toEqual([{ id: CERTIFICATION, mine: true, versions: [idOf(902), idOf(901)] }]);
  });

  it('gives a habilitated centre, and the certifier’s jurors and candidates, what is published', async () => {
    const { seen, atCentre, candidate } = world();
    expect(await seen(atCentre)).toEqual([{ id: CERTIFICATION, mine: false, versions: [idOf(901)] }]);
    expect(await seen(candidate)).toEqual([{ id: CERTIFICATION, mine: true, versions: [idOf(901)] }]);
  });

  it('gives others nothing of it', async () => {
    const { seen, stranger } = world();
    expect(await seen(stranger)).toEqual([{ id: idOf(602), mine: true, versions: [] }]);
  });
});
