import { idOf } from '../testing/fakes.js';
import { CompareReferentiels } from './compare-referentiels.js';
import { aCertification, CERTIFICATION, CERTIFIER, READING, referentielWorld, TREE } from './testing/referentiel-world.js';

describe('comparing two versions', () => {
  const world = () => {
    const all = referentielWorld();
    const bloc = TREE.blocs[0]!;
    const changed = { ...TREE, blocs: [{ ...bloc, competencies: bloc.competencies.map((each) => ({ ...each, text: `${each.text} jusqu’au bout` })) }] };
    const [before, draft] = [all.kept({ id: idOf(921), status: 'published', version: 1 }), all.kept({ id: idOf(922) }, { ...READING, tree: changed })];
    return { ...all, before, draft, compare: new CompareReferentiels(all.referentiels, all.certifications) };
  };

  it('tells what the draft changes in what is published', async () => {
    const { compare, samir, before, draft } = world();
    const { difference, from, to } = await compare.run(samir, CERTIFICATION, before.id, draft.id);
    expect([from.id, to.id, difference.counts.reworded]).toEqual([before.id, draft.id, 1]);
    expect(difference.groups[0]?.changes[0]?.words).toEqual([{ kind: 'same', text: 'Conduire un projet' }, { kind: 'added', text: ' jusqu’au bout' }]);
  });

  it('is for those who read both: a draft is its certifier’s', async () => {
    const { compare, atCentre, administrator, before, draft } = world();
    await expect(compare.run(administrator, CERTIFICATION, before.id, draft.id)).resolves.toBeDefined();
    await expect(compare.run(atCentre, CERTIFICATION, before.id, draft.id)).rejects.toMatchObject({ refusal: 'not-found', code: 'referentiel.unknown' });
    await expect(compare.run(atCentre, CERTIFICATION, before.id, before.id)).resolves.toMatchObject({ difference: { groups: [] } });
  });

  it('refuses versions of two certifications, and one that was not read', async () => {
    const { compare, samir, certifications, before, kept } = world();
    const other = aCertification({ id: idOf(602), certifierId: CERTIFIER });
    certifications.kept.set(other.id, other);
    const foreign = kept({ id: idOf(923), certificationId: other.id });
    await expect(compare.run(samir, CERTIFICATION, before.id, foreign.id)).rejects.toMatchObject({ refusal: 'invalid', code: 'referentiel.other_certification' });
    const unread = kept({ id: idOf(924), status: 'reading', counts: null }, null);
    await expect(compare.run(samir, CERTIFICATION, before.id, unread.id)).rejects.toMatchObject({ refusal: 'forbidden', code: 'referentiel.no_tree' });
  });
});
