import type { Id } from '@probant/domain-kernel';
import { CENTRE, profiles, SCHOOL, type Profile } from './cast.js';
import { personOf, Story, type Person } from './candidacies.js';
import type { DemoHouse } from './demo-house.js';
import { nadegeWrites } from './nadege.js';
import { reviewNextVersion } from './next-version.js';
import { openCohorts, openOrganisations } from './opening.js';
import { Panel, type Verdict } from './panels.js';
import { AGAIN } from './words.js';

const THREE = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C13'];
const codesOf = (option: 'A' | 'B' | null): readonly string[] => [...THREE, ...(option === 'A' ? ['C14', 'C15'] : option === 'B' ? ['C16', 'C17'] : [])];
const FLAGS = [{ code: 'unreadable', reason: 'La page 3 du dossier est de travers et coupée : redonnez-la entière.' }, { code: 'missing', reason: 'L’attestation de l’employeur annoncée n’est pas jointe.' }];
const WELL: Omit<Verdict, 'number' | 'codes'> = { validated: true, motive: 'Les critères sont atteints et les preuves parlent d’elles-mêmes ; l’oral les confirme.' };
const REFUSED: Verdict = { number: '2', validated: false, codes: ['C7', 'C9'], motive: 'La consultation des prestataires et le plan de secours ne permettent pas de dire la compétence acquise.', wouldSuffice: 'Une consultation où la grille est connue d’avance, et un plan de secours qui nomme un responsable par zone.' };
const OTHERS: Readonly<Record<string, Person>> = {
  luc: { key: 'luc', given: 'Luc', family: 'Armengaud', gender: 'man', born: '1976-02-11', birthPlace: 'Albi' }, fatou: { key: 'fatou', given: 'Fatou', family: 'Diarra', gender: 'woman', born: '1988-07-05', birthPlace: 'Montreuil' },
  nour: { key: 'nour', given: 'Nour', family: 'El Khatib', gender: 'woman', born: '1992-10-21', birthPlace: 'Lille' }, joelle: { key: 'joelle', given: 'Joëlle', family: 'Mercadier', gender: 'woman', born: '1981-03-14', birthPlace: 'Pau' },
  vasseur: { key: 'vasseur', given: 'Odette', family: 'Vasseur', gender: 'woman', born: '1979-09-30', birthPlace: 'Amiens' }, gregory: { key: 'gregory', given: 'Grégory', family: 'Maillet', gender: 'man', born: '1995-01-08', birthPlace: 'Metz' },
};

/** The whole demo, candidacy by candidacy; the scenario puts every day in order. Returns the candidacies. */
export function tell(demo: DemoHouse): readonly Story[] {
  const cohorts = new Map<string, Id>();
  openOrganisations(demo);
  openCohorts(demo, cohorts);
  reviewNextVersion(demo);
  const all = profiles();
  const of = (slug: string): Profile => {
    const found = all.get(slug);
    if (!found) throw new Error(`no profile ${slug}`);
    return found;
  };
  const begin = (person: Person, slug: string): Story => new Story(demo, person, slug, cohorts);
  return [...beforeTheBooklet(begin), ...building(demo, begin, of), ...deposited(begin, of), onASecondPassage(demo, begin, of('melanie-roussel')), ...beforeTheJury(demo, begin, of)];
}

type Begin = (person: Person, slug: string) => Story;
const other = (key: string): Person => OTHERS[key] ?? { key, given: key, family: key, gender: 'woman', born: '1980-01-01', birthPlace: 'Paris' };

function beforeTheBooklet(begin: Begin): readonly Story[] {
  return [
    begin(other('luc'), SCHOOL.slug).opened(52).came(50, { option: 'A' }),
    begin(other('fatou'), CENTRE.slug).opened(40).came(36, { option: 'B' }).judged(20, 'incomplete', 'Il manque l’attestation des heures de bénévolat : une lettre de l’association suffit.'),
    begin(other('nour'), CENTRE.slug).opened(75).came(70, { option: 'A' }).judged(45, 'eligible'),
    begin(other('joelle'), CENTRE.slug).opened(3),
    begin(other('vasseur'), SCHOOL.slug).opened(110).came(104, { option: 'B' }).judged(80, 'eligible').withdraws(31),
    begin(other('gregory'), SCHOOL.slug).opened(95, false).came(92, { option: 'A' }).judged(60, 'ineligible', 'L’expérience déclarée n’a pas de rapport avec les activités du référentiel : voir la formation courte proposée.'),
  ];
}

function building(demo: DemoHouse, begin: Begin, of: (slug: string) => Profile): readonly Story[] {
  const [nadege, joel] = [of('nadege-kerbrat'), of('joel-picard')];
  return [
    begin(personOf(nadege), SCHOOL.slug).opened(150).came(148, { option: 'B' }).judged(120, 'eligible').accompanied(119).builds(116).writes(40, (library) => nadegeWrites(library, nadege, (ago) => demo.scenario.day(ago))),
    begin(personOf(joel), CENTRE.slug).opened(90).came(88, { blocs: ['2'], option: null }).judged(70, 'eligible').builds(68).writes(12, async (library) => {
      const dossier = await library.file('dossier-joel-picard.pdf', { title: 'Dossier de régie, marché de Noël', kind: 'dossier' });
      await library.tie(dossier, ['C6', 'C9'], joel, { paged: true, criteria: 1 });
    }),
  ];
}

/** Deposits waiting for the school: to check, given back, verified. */
function deposited(begin: Begin, of: (slug: string) => Profile): readonly Story[] {
  const to = (slug: string, at: { readonly opened: number; readonly deposited: number }, where: string = SCHOOL.slug): Story => {
    const p = of(slug);
    return begin(personOf(p), where).opened(at.opened).came(at.opened - 3, { option: p.option }).judged(at.opened - 30, 'eligible').builds(at.opened - 32).writes(at.deposited + 6, (library) => library.everything(p, codesOf(p.option))).deposits(at.deposited);
  };
  return [to('etienne-faivre', { opened: 170, deposited: 4 }), to('amandine-coste', { opened: 165, deposited: 22 }, CENTRE.slug).checked(15, FLAGS)];
}

/** Three blocs obtained, the fourth prepared again: verified, and waiting for a jury. */
function onASecondPassage(demo: DemoHouse, begin: Begin, p: Profile): Story {
  const codes = codesOf(p.option);
  const story = begin(personOf(p), SCHOOL.slug).opened(385).came(382, { option: p.option }).judged(355, 'eligible').builds(353).writes(300, (library) => library.everything(p, codes)).deposits(290).checked(284);
  const first = new Panel(demo, story, ['helene', 'paul', 'aicha'], codes).convoked(270, { ago: 225, time: '13:00' }).accepted(266);
  for (const key of ['helene', 'paul', 'aicha']) first.reads(236, key, { 'C7.1': ['not_met', 'not_met', 'partly_met'], 'C9.2': ['not_met', 'not_met', 'not_met'] });
  first.heard(225, {}).deliberates(225, [{ ...WELL, number: '1', codes: ['C2'] }, REFUSED, { ...WELL, number: '3', codes: ['C12'] }, { ...WELL, number: '4', option: 'A', codes: ['C15'] }]);
  return story.comesBack(190, ['2']).writes(34, async (library) => {
    const again = await library.text({ title: 'Consultation et plan de secours, refaits', kind: 'report' }, AGAIN);
    await library.tie(again, ['C7', 'C9'], p, { mute: true });
  }).deposits(16).checked(9, [], 2);
}

function beforeTheJury(demo: DemoHouse, begin: Begin, of: (slug: string) => Profile): readonly Story[] {
  const verified = (slug: string, opened: number, depositedAgo: number): { readonly story: Story; readonly codes: readonly string[]; readonly p: Profile } => {
    const p = of(slug);
    const codes = codesOf(p.option);
    const story = begin(personOf(p), SCHOOL.slug).opened(opened).came(opened - 3, { option: p.option }).judged(opened - 28, 'eligible').builds(opened - 30).writes(depositedAgo + 8, (library) => library.everything(p, codes)).deposits(depositedAgo).checked(depositedAgo - 5);
    return { story, codes, p };
  };
  const maelle = verified('maelle-guillou', 210, 40);
  new Panel(demo, maelle.story, ['helene', 'thomas', 'aicha'], maelle.codes).convoked(28, { ago: -9, time: '13:00' }).accepted(26, ['helene', 'thomas'])
    .reads(6, 'thomas', { 'C2.1': ['met', 'partly_met'], 'C7.1': ['met', 'not_met'] }, ['C1', 'C2', 'C3', 'C4', 'C6', 'C7']).asks(5, 'thomas', 'C7', 'À quel moment les prestataires ont-ils reçu la grille ?', true).reads(3, 'helene', {}, ['C1', 'C2']);
  const ignacio = verified('ignacio-lozano', 240, 60);
  const divided = { 'C7.2': ['partly_met', 'not_met', 'partly_met'], 'C9.1': ['met', 'partly_met', 'met'], 'C12.1': ['partly_met', 'met', 'not_met'], 'C14.1': ['met', 'partly_met', 'met'] } as const;
  const hearing = new Panel(demo, ignacio.story, ['helene', 'paul', 'marguerite'], ignacio.codes).convoked(45, { ago: 1, time: '13:00' }).accepted(42);
  for (const key of ['helene', 'paul', 'marguerite']) hearing.reads(8, key, divided);
  hearing.heard(1, {}).deliberates(1, null);
  const yannick = verified('yannick-thevenet', 300, 95);
  const partial = new Panel(demo, yannick.story, ['helene', 'thomas', 'aicha'], yannick.codes).convoked(75, { ago: 34, time: '13:00' }).accepted(72);
  for (const key of ['helene', 'thomas', 'aicha']) partial.reads(45, key, { 'C7.1': ['not_met', 'not_met', 'partly_met'], 'C7.2': ['not_met', 'not_met', 'not_met'], 'C9.1': ['not_met', 'partly_met', 'not_met'], 'C9.2': ['not_met', 'not_met', 'not_met'] });
  partial.heard(34, {}).deliberates(34, [{ ...WELL, number: '1', codes: ['C1', 'C3'] }, REFUSED, { ...WELL, number: '3', codes: ['C10', 'C13'] }, { ...WELL, number: '4', option: 'B', codes: ['C16'] }]);
  const sophie = verified('sophie-bellanger', 380, 190);
  const complete = new Panel(demo, sophie.story, ['helene', 'paul', 'aicha'], sophie.codes).convoked(175, { ago: 130, time: '13:00' }).accepted(172);
  for (const key of ['helene', 'paul', 'aicha']) complete.reads(140, key, {});
  complete.heard(130, {}).deliberates(130, [{ ...WELL, number: '1', codes: ['C1'] }, { ...WELL, number: '2', codes: ['C6'] }, { ...WELL, number: '3', codes: ['C11'] }, { ...WELL, number: '4', option: 'A', codes: ['C14'] }]);
  return [maelle.story, ignacio.story, yannick.story, sophie.story];
}
