import { until } from '../client.mjs';

/** A certification, its document imported, read, ruled and published; another draft thrown away. */
export async function tellReferentiel(told) {
  const { manager, slug, document } = told;
  const org = { org: slug };
  const { id: certification } = await manager.call('createCertification', { params: org, body: { title: 'Responsable de projets', rncp: 'RNCP99998', level: 6, regime: 'portal', registrationEndsOn: null } });
  const imported = async (bytes) => {
    const { id } = await manager.call('importReferentiel', { params: { ...org, certification }, file: { bytes, name: 'referentiel.txt' } });
    return until(() => manager.call('readReferentiel', { params: { ...org, referentiel: id } }), ({ status }) => status !== 'reading');
  };
  const draft = await imported(Buffer.concat([document, Buffer.from('\n')]));
  await manager.call('deleteReferentiel', { params: { ...org, referentiel: draft.id } });
  const { id: referentiel, tree, revision } = await imported(document);
  await manager.call('readReferentielSource', { params: { ...org, referentiel } });
  await manager.call('setRules', {
    params: { ...org, referentiel },
    body: { route: 'vae', partlyMetWorth: 0.5, competencyRule: { kind: 'all' }, blocRule: { kind: 'all' }, blocOverrides: [], eliminatoryCriterionIds: [], eliminatoryCompetencyIds: [], requirementIds: [], evidenceRules: [], limits: { maxPages: null, maxPagesEliminatory: false } },
  });
  await manager.call('setAdaptation', { params: { ...org, referentiel }, body: { route: 'vae', items: [] } });
  await manager.call('publishReferentiel', { params: { ...org, referentiel }, body: { revision } });
  await manager.call('listCertifications', { params: org });
  Object.assign(told, { certification, tree });
}
