import { aBloc, aCompetency, aCriterion, aModality, aTree } from '../testing/tree.builders.js';
import type { Bloc, ReferentielTree } from '../tree.js';
import type { Change, ChangeKind } from './difference.js';
import { differ } from './differ.js';

const WELCOME = aCompetency({ id: 'c1', code: 'C1', text: 'Accueillir chaque public en tenant compte de sa situation' });
const GUIDE = aCompetency({ id: 'c2', code: 'C2', text: 'Orienter les personnes vers le service compétent' });
const RULED = aCriterion({ id: 'k1', code: 'CR1', text: 'L’accueil est adapté à la situation de la personne reçue', competencyIds: ['c1'] });
const one = (...blocs: readonly Partial<Bloc>[]): ReferentielTree => aTree({ blocs: blocs.map((bloc, index) => aBloc({ id: `b${index + 1}`, number: String(index + 1), title: `Bloc ${index + 1} de la certification`, ...bloc })) });
/** The same tree as another document gives it: not one id in common. */
const retyped = (tree: ReferentielTree): ReferentielTree => JSON.parse(JSON.stringify(tree).replace(/"(b|c|k|m|a)(\d)"/g, '"new-$1$2"')) as ReferentielTree;
const all = (older: ReferentielTree, newer: ReferentielTree): readonly Change[] => differ(older, newer).groups.flatMap(({ changes }) => changes);
const told = (older: ReferentielTree, newer: ReferentielTree): readonly (readonly [string, string | null, readonly ChangeKind[]])[] => all(older, newer).map(({ level, newCode, oldCode, kinds }) => [level, newCode ?? oldCode, kinds]);

describe('the differences between two versions', () => {
  const base = one({ competencies: [WELCOME, GUIDE], criteria: [RULED] });

  it('are none between a version and itself, by ids or without one in common', () => {
    expect(all(base, base)).toEqual([]);
    const again = differ(base, retyped(base));
    expect([again.groups, again.same]).toEqual([[], 4]);
  });

  it('see no change in another space, apostrophe or dash', () => {
    expect(all(base, one({ competencies: [WELCOME, GUIDE], criteria: [{ ...RULED, text: RULED.text.replace('’', "'").replace(' à ', '\u00a0à  ') }] }))).toEqual([]);
  });

  it('tell a part added and a part gone, with their words', () => {
    const other = aCompetency({ id: 'c9', code: 'C3', text: 'Tenir le registre des visites' });
    expect(all(base, one({ competencies: [WELCOME, other], criteria: [RULED] }))).toMatchObject([{ kinds: ['gone'], oldCode: 'C2', newId: null, text: GUIDE.text }, { kinds: ['added'], newCode: 'C3', oldId: null, text: other.text }]);
  });

  it('tell a part reworded, word by word', () => {
    const [change] = all(base, retyped(one({ competencies: [{ ...WELCOME, text: 'Accueillir chaque personne en tenant compte de sa situation' }, GUIDE], criteria: [RULED] })));
    expect(change).toMatchObject({ level: 'competency', kinds: ['reworded'], words: [{ kind: 'same', text: 'Accueillir chaque' }, { kind: 'gone', text: ' public' }, { kind: 'added', text: ' personne' }, { kind: 'same', text: ' en tenant compte de sa situation' }] });
  });

  it('tell a part moved to another bloc or activity, and from where', () => {
    const before = one({ competencies: [WELCOME, GUIDE] }, {});
    const [change] = all(before, retyped(one({ competencies: [WELCOME] }, { competencies: [GUIDE] })));
    expect(change).toMatchObject({ kinds: ['moved'], from: [{ level: 'bloc', code: '1' }], to: [{ level: 'bloc', code: '2' }] });
    const activities = [{ id: 'a1', code: 'A1', title: 'Accueil', description: null, tasks: [], componentId: null }, { id: 'a2', code: 'A2', title: 'Orientation', description: null, tasks: [], componentId: null }];
    const under = (activityId: string) => one({ activities, competencies: [{ ...WELCOME, activityId }] });
    expect(all(under('a1'), under('a2'))).toMatchObject([{ kinds: ['moved'], from: [{ code: '1' }, { code: 'A1' }], to: [{ code: '1' }, { code: 'A2' }] }]);
  });

  it('tell another code apart from other words', () => {
    expect(told(base, retyped(one({ competencies: [{ ...WELCOME, code: 'C1.1' }, GUIDE], criteria: [RULED] })))).toEqual([['competency', 'C1.1', ['recoded']]]);
  });

  it('follow words and never a code alone: codes repeat, and are given to another', () => {
    const swapped = retyped(one({ competencies: [{ ...WELCOME, code: 'C2' }, { ...GUIDE, code: 'C1' }], criteria: [RULED] }));
    expect(told(base, swapped)).toEqual([['competency', 'C2', ['recoded']], ['competency', 'C1', ['recoded']]]);
    const replaced = retyped(one({ competencies: [aCompetency({ id: 'c8', code: 'C1', text: 'Dresser un bilan comptable annuel' }), GUIDE], criteria: [{ ...RULED, competencyIds: ['c8'] }] }));
    expect(told(base, replaced)).toEqual([['competency', 'C1', ['gone']], ['competency', 'C1', ['added']], ['criterion', 'CR1', ['retied']]]);
  });

  it('tell ties that came and went, and take a renamed part for the same tie', () => {
    expect(all(base, retyped(one({ competencies: [WELCOME, GUIDE], criteria: [{ ...RULED, competencyIds: ['c2'] }] })))).toMatchObject([{ kinds: ['retied'], ties: [{ level: 'competency', added: [{ code: 'C2' }], gone: [{ code: 'C1' }] }] }]);
    expect(told(base, retyped(one({ competencies: [{ ...WELCOME, code: 'C7' }, GUIDE], criteria: [RULED] })))).toEqual([['competency', 'C7', ['recoded']]]);
  });

  it('tell what is said of a modality besides its words', () => {
    const dossier = aModality({ id: 'm1', text: 'Dossier professionnel', pages: { min: 20, max: 30, approx: false } });
    const [change] = all(one({ modalities: [dossier] }), one({ modalities: [{ ...dossier, pages: { min: null, max: 40, approx: true }, oral: true }] }));
    expect(change).toMatchObject({ kinds: ['facts'], facts: [{ name: 'pages', before: '20–30', after: '≈ ≤ 40' }, { name: 'oral', before: null, after: 'oui' }] });
  });

  it('say a title once where the text only repeats it', () => {
    const report = aModality({ id: 'm1', title: 'Rapport de dix pages', text: 'Rapport de dix pages.' });
    const [change] = all(one({ modalities: [report] }), one({ modalities: [{ ...report, title: 'Rapport de douze pages', text: 'Rapport de douze pages.' }] }));
    expect(change?.text).toBe('Rapport de douze pages');
  });

  it('stand bloc by bloc in the new order, what went last, and what is outside the blocs after', () => {
    const before = aTree({ blocs: [aBloc({ id: 'b1', number: '1', title: 'Accueillir les publics' }), aBloc({ id: 'b2', number: '2', title: 'Gérer la caisse' })], glossary: [{ id: 't1', term: 'Public', definition: 'Toute personne' }] });
    const after = aTree({ blocs: [aBloc({ id: 'b9', number: '1', title: 'Conduire une équipe' }), aBloc({ id: 'b8', number: '2', title: 'Accueillir tous les publics' })], glossary: [] });
    expect(differ(before, after).groups.map(({ before: left, after: right, changes }) => [left?.text ?? null, right?.text ?? null, changes.map(({ kinds }) => kinds.join())])).toEqual([
      [null, 'Conduire une équipe', ['added']], ['Accueillir les publics', 'Accueillir tous les publics', ['reworded,recoded']], ['Gérer la caisse', null, ['gone']], [null, null, ['gone']],
    ]);
  });

  it('count each kind, and what stayed', () => {
    const { counts, same } = differ(base, one({ competencies: [WELCOME, { ...GUIDE, code: 'C3', text: `${GUIDE.text} et les suivre` }], criteria: [] }));
    expect([counts, same]).toEqual([{ added: 0, gone: 1, moved: 0, reworded: 1, recoded: 1, retied: 0, facts: 0 }, 2]);
  });

  it('hold on a référentiel of five hundred criteria that share their words', () => {
    const many = (shift: number): ReferentielTree => one(...Array.from({ length: 5 }, (_, bloc) => ({
      competencies: Array.from({ length: 20 }, (__, rank) => aCompetency({ id: `x${shift}-${bloc}-${rank}`, code: `C${rank}`, text: `Compétence ${bloc} ${rank} menée avec méthode dans le respect des règles du métier` })),
      criteria: Array.from({ length: 100 }, (__, rank) => aCriterion({ id: `y${shift}-${bloc}-${rank}`, code: `CR${rank}`, text: `Le résultat numéro ${rank} du bloc ${bloc} est conforme aux règles du métier${rank === 7 ? (shift ? ' et aux usages' : ' et à la loi') : ''}`, competencyIds: [`x${shift}-${bloc}-${rank % 20}`] })),
    })));
    const { counts, same } = differ(many(0), many(1));
    expect([counts, same]).toEqual([{ added: 0, gone: 0, moved: 0, reworded: 5, recoded: 0, retied: 0, facts: 0 }, 600]);
  });
});
