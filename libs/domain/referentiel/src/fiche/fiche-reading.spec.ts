import { toInterchange } from '../export/interchange.js';
import { aFicheBloc, aFicheRecord, element, word } from '../testing/fiche.builders.js';
import type { RecordElement } from './fiche.js';
import { readFicheReferentiel } from './fiche-reading.js';

const read = (...more: readonly RecordElement[]) => {
  let count = 0;
  return readFicheReferentiel(aFicheRecord(...more), () => `id-${(count += 1)}`);
};
const blocs = (...all: ReturnType<typeof aFicheBloc>[]) => element('BLOCS_COMPETENCES', ...all);

describe('a fiche as a référentiel', () => {
  it('gives blocs and competencies, no criteria, and says that the register has none', () => {
    const out = toInterchange(read(blocs(aFicheBloc('RNCP99001BC02', 'Accueil', 'C1. Accueillir    C2. Orienter', 'Étude de cas écrite'))).reading);
    expect(out).toMatchObject({ title: 'Responsable de l’accueil', rncp: 'RNCP99001', blocs: [{ number: '2', title: 'Accueil', competencies: [{ code: 'C1', text: 'Accueillir' }, { code: 'C2' }], modalities: [{ text: 'Étude de cas écrite', written: true, formats: [] }], criteria: [] }] });
    expect(out.doubts.map(({ code }) => code)).toEqual(['fiche.no_criteria']);
  });

  it('makes an activity of an item with deeper ones under it', () => {
    const { tree } = read(blocs(aFicheBloc('BC01', 'Parc', '* Gérer le parc    o Recenser    o Entretenir    * Répondre'))).reading;
    const [activity] = tree.blocs[0]?.activities ?? [];
    expect(activity?.title).toBe('Gérer le parc');
    expect(tree.blocs[0]?.competencies.map(({ text, activityId }) => [text, activityId])).toEqual([['Recenser', activity?.id], ['Entretenir', activity?.id], ['Répondre', null]]);
  });

  it('says which lines it joined, and which may be headings, at their lines', () => {
    const long = 'Analyser les besoins de chaque public pour lui proposer un accueil qui convienne à son attente';
    const { reading, lines } = read(blocs(aFicheBloc('BC01', 'Accueil', `Recueillir les besoins    ${long}    Choisir une solution    technique    ${long}`)));
    const told = reading.doubts.filter(({ code }) => code !== 'fiche.no_criteria').map(({ code, where }) => [code, lines[(where.line ?? 0) - 1]]);
    expect(told).toEqual([['fiche.heading_or_competency', 'Recueillir les besoins'], ['fiche.joined_line', 'Choisir une solution'], ['fiche.heading_or_competency', 'Choisir une solution']]);
  });

  it('reads a first line of another form as the description, and doubts', () => {
    const { reading } = read(blocs(aFicheBloc('BC01', 'Accueil', 'Dans le respect de chacun, savoir :    C1. Accueillir    C2. Orienter')));
    expect(reading.tree.blocs[0]).toMatchObject({ description: 'Dans le respect de chacun, savoir :', competencies: [{ code: 'C1' }, { code: 'C2' }] });
    expect(reading.doubts[0]).toMatchObject({ code: 'fiche.lead', subjectId: reading.tree.blocs[0]?.id });
  });

  it('keeps formats apart for the experience and for trainings', () => {
    const { tree } = read(blocs(aFicheBloc('BC01', 'Accueil', 'Accueillir', 'Étude de cas    Pour les apprentis : un oral    Pour les candidats à la VAE : un livret'))).reading;
    expect(tree.blocs[0]?.modalities[0]?.formats.map(({ route, text }) => [route, text])).toEqual([['formation', 'Pour les apprentis : un oral'], ['vae', 'Pour les candidats à la VAE : un livret']]);
  });

  it('reads what a fiche without blocs attests as one bloc', () => {
    const { tree, doubts } = read(word('CAPACITES_ATTESTEES', '* C1. Accueillir    * C2.  Orienter')).reading;
    expect(tree.blocs).toMatchObject([{ number: '1', title: 'Responsable de l’accueil', competencies: [{ code: 'C1' }, { code: 'C2', text: 'Orienter' }] }]);
    expect(doubts.map(({ code }) => code)).toContain('fiche.no_bloc');
  });

  it('drops no word: what is no bloc is left over, its own words apart from the register’s labels', () => {
    const { unplaced } = read(word('ACTIVITES_VISEES', 'Accueil    Orientation'), element('CODES_ROME', element('ROME', word('CODE', 'M1601'), word('LIBELLE', 'Accueil et renseignements')))).reading;
    expect(unplaced.map(({ text, boilerplate }) => [text, boilerplate])).toEqual([['Oui', true], ['Accueil · Orientation', false], ['M1601 · Accueil et renseignements', true]]);
  });

  it('tells an option, an empty bloc, and a code borne twice', () => {
    const codes = read(blocs(aFicheBloc('BC01', 'Accueil (bloc optionnel)', ''), aFicheBloc('BC01', 'Suivi', 'Suivre'))).reading.doubts.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['fiche.optional_bloc', 'bloc.empty', 'code.duplicate']));
  });
});
