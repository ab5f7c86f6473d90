import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Criterion, ReferentielTree } from '@probant/domain-referentiel';
import { CorrectReferentiel, Ids, ImportReferentiel, ReadDocument, Referentiels, Storage } from '@probant/use-cases';
import { MATERIAL, SCHOOL } from './cast.js';
import type { DemoHouse } from './demo-house.js';

const SOURCE = 'referentiel-demo-suite.txt';

/** The next version of the référentiel is read, and its review has begun: one criterion tied again, a doubt accepted, the others waiting. */
export function reviewNextVersion(demo: DemoHouse): void {
  const { scenario, get } = demo;
  let draftId = '';
  scenario.on(6, '15:00', () => demo.as('samir', SCHOOL.slug, async (samir) => {
    const staged = await get(Storage).putStaged(createReadStream(path.join(MATERIAL, SOURCE)));
    draftId = (await get(ImportReferentiel).run(samir, demo.certificationId, { ...staged, name: SOURCE })).id;
    await get(ReadDocument).run(samir, draftId);
  }));
  scenario.on(5, '10:30', () => demo.as('lise', SCHOOL.slug, async (lise) => {
    const draft = await get(Referentiels).find(draftId);
    const reading = draft && (await get(Referentiels).readingOf(draft));
    if (!reading) throw new Error(`the next version of the demo was not read: ${draft?.failure ?? 'unknown'}`);
    const [told, assumed] = ['criterion.modality_missing', 'range.ambiguous'].map((code) => reading.doubts.find((doubt) => doubt.code === code));
    const criterion = criteriaOf(reading.tree).find(({ id }) => id === told?.subjectId);
    const modality = reading.tree.blocs.flatMap(({ modalities }) => modalities).find(({ code }) => code === 'M5');
    if (!criterion || !modality || !assumed) throw new Error('the next version of the demo has lost its doubts');
    const { id: elementId, competencyIds, modalityIds } = criterion;
    await get(CorrectReferentiel).run(lise, draftId, get(Ids).next(), { kind: 'retie', elementId, competencyIds, modalityIds: [modality.id], was: { competencyIds, modalityIds } });
    await get(CorrectReferentiel).run(lise, draftId, get(Ids).next(), { kind: 'doubt', doubtId: assumed.id, was: 'open', state: 'accepted', note: 'C3 à C5 : confirmé par la responsable pédagogique.' });
  }));
}

function criteriaOf(tree: ReferentielTree): readonly Criterion[] {
  return tree.blocs.flatMap(({ criteria }) => criteria);
}
