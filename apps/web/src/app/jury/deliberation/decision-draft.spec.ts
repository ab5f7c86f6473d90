import { judgedBlocs } from '../model/judged-tree';
import { IDS, TREE } from '../testing/a-sitting';
import { citedIn, DecisionDraft } from './decision-draft';

const CRITERIA = judgedBlocs(TREE, { blocIds: [IDS.bloc1], criterionIds: [IDS.a, IDS.b, IDS.c], adapted: [] })[0]!.criteria;
const storage = () => { const all = new Map<string, string>(); return { getItem: (key: string) => all.get(key) ?? null, setItem: (key: string, value: string) => void all.set(key, value), removeItem: (key: string) => void all.delete(key) }; };

describe('a decision being written', () => {
  it('begins with nothing chosen, and says what is missing, one thing at a time', () => {
    const draft = new DecisionDraft('p', 'b', CRITERIA, storage());
    expect(draft.value()).toMatchObject({ verdict: null, motive: '', criterionIds: [], agreement: null });
    const missing: (string | null)[] = [];
    const say = (act: () => void): void => { missing.push(draft.missing()); act(); };
    say(() => draft.change({ verdict: 'not_validated' }));
    say(() => draft.write('Il manque des sources.'));
    say(() => draft.toggle(IDS.c, true));
    say(() => draft.change({ wouldSuffice: 'Des sources datées' }));
    say(() => draft.change({ agreement: 'unanimous' }));
    expect([...missing, draft.missing()].map((each) => each?.slice(0, 12) ?? null)).toEqual(['Choisissez l', 'Écrivez le m', 'Nommez au mo', 'Un refus dit', 'Dites commen', null]);
  });
  it('names the criteria whose code the motive writes, and lets them go when told', () => {
    const draft = new DecisionDraft('p', 'b', CRITERIA, storage());
    draft.write('C1.1 : incomplet. C2.1, de même');
    expect(draft.value().criterionIds).toEqual([IDS.a, IDS.c]);
    draft.toggle(IDS.a, false);
    draft.write('C1.1 : incomplet. C2.1, de même.');
    expect(draft.value().criterionIds).toEqual([IDS.c]);
  });
  it('reads a whole code and not its beginning', () => expect(citedIn('Voir C1.12 et C1.2.', CRITERIA)).toEqual([IDS.b]));
  it('is kept on the device until the bloc is decided', () => {
    const kept = storage();
    new DecisionDraft('p', 'b', CRITERIA, kept).write('Gardé');
    const again = new DecisionDraft('p', 'b', CRITERIA, kept);
    expect(again.value().motive).toBe('Gardé');
    again.done();
    expect(new DecisionDraft('p', 'b', CRITERIA, kept).value().motive).toBe('');
  });
});
