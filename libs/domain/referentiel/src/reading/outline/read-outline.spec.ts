import { toInterchange, type Interchange } from '../../export/interchange.js';
import { aSource, aTable } from '../../testing/source.builders.js';
import { readReferentiel } from '../read-referentiel.js';
import type { SourceTable } from '../source.js';

const read = (...blocks: readonly (string | SourceTable)[]): Interchange => {
  let count = 0;
  return toInterchange(readReferentiel(aSource(...blocks), () => String((count += 1))));
};

describe('a référentiel written as headings and lists', () => {
  it('takes the outer headings for blocs, the inner ones for activities, the items under a competency for its criteria', () => {
    const { blocs } = read('# 1 - Tenir un atelier\n## 1.1 - Préparer\n### 1.1A - Référentiel d’activités\n- Ranger les outils\n### 1.1B - Référentiel de compétences & d’évaluation\n- [ ] C1 - Choisir le bois\n  - [ ] Le bois est sec\n  - [ ] Le bois est droit\n# 2 - Vendre\n## 2.1 - Recevoir\n- [ ] C2 - Saluer\n  - [ ] Chacun est salué\n- [ ] C3 - Compter');
    expect(blocs.map(({ number, title }) => [number, title])).toEqual([['1', 'Tenir un atelier'], ['2', 'Vendre']]);
    expect(blocs[0]).toMatchObject({ activities: [{ code: '1.1', title: 'Préparer', tasks: ['Ranger les outils'] }], competencies: [{ code: 'C1', text: 'Choisir le bois', activity: '1.1' }] });
    expect(blocs.flatMap((bloc) => bloc.criteria.map((one) => [one.text, one.competencies]))).toEqual([['Le bois est sec', ['C1']], ['Le bois est droit', ['C1']], ['Chacun est salué', ['C2']]]);
  });

  it('reads labels under each competency: criteria, and how it is judged', () => {
    const { blocs, title, requirements } = read('# Certification : Artisan du bois\n## Bloc 1 : Tenir un atelier\n### Activité A1 : Préparer\n#### C1. Choisir le bois\nCritères d’évaluation :\n- Le bois est sec\nModalités d’évaluation : étude de cas écrite\n#### C2. Couper\nCritères d’évaluation : la coupe est droite\n## Bloc 2 : Vendre\n#### C3. Saluer\nCritères :\n- Chacun est salué\n## VAE\nLe candidat à la VAE remet un livret de preuves.');
    expect(title).toBe('Artisan du bois');
    expect(blocs.map((bloc) => [bloc.number, bloc.title, bloc.competencies.map((one) => one.code)])).toEqual([['1', 'Tenir un atelier', ['C1', 'C2']], ['2', 'Vendre', ['C3']]]);
    expect(blocs[0]).toMatchObject({ activities: [{ code: 'A1', title: 'Préparer' }], modalities: [{ text: 'étude de cas écrite', competencies: ['C1'] }] });
    expect(blocs[0]?.criteria.map((one) => [one.text, one.competencies])).toEqual([['Le bois est sec', ['C1']], ['la coupe est droite', ['C2']]]);
    expect(requirements).toMatchObject([{ route: 'vae', kind: 'evidenceBooklet' }]);
  });

  it('takes items for competencies where none bears a code, and gives them all what the bloc says once', () => {
    const { blocs, doubts } = read('## Bloc 1 : Tenir un atelier\n### Compétences\n1. Choisir le bois\n2. Couper\n### Modalités d’évaluation\nMise en situation\n### Critères d’évaluation\n- Tout est droit\n## Bloc 2 : Vendre\n### Compétences visées\n- Saluer');
    expect(blocs.map((bloc) => bloc.competencies.map((one) => one.text))).toEqual([['Choisir le bois', 'Couper'], ['Saluer']]);
    expect(blocs[0]).toMatchObject({ modalities: [{ title: 'Mise en situation', competencies: ['Choisir le bois', 'Couper'] }], criteria: [{ text: 'Tout est droit', competencies: ['Choisir le bois', 'Couper'], modalities: ['Mise en situation'] }] });
    expect(doubts.filter((one) => one.code === 'competency.code_missing')).toHaveLength(2);
  });

  it('leaves to tables what stands in tables', () => {
    const { blocs } = read('C1, C2 et C3 : voir le tableau\nC2 est neuve\nC3 aussi', aTable([['Activités', 'Compétences', 'Modalités', 'Critères'], ['BLOC 1 : Vendre'], ['A1. Recevoir', 'C1. Saluer', 'Modalité 1 : oral', 'C1 Chacun est salué (M1).']]));
    expect(blocs.map((bloc) => [bloc.title, bloc.competencies.length])).toEqual([['Vendre', 1]]);
  });
});
