import { person } from '../testing/fakes.js';
import { aDossier } from '../portfolio/testing/portfolio-world.js';
import { InMemoryDossiers, InMemorySnapshots } from '../portfolio/testing/in-memory-ports.js';
import { OPTIONS_TREE } from '@probant/domain-candidacy/testing/candidacy.builders.js';
import type { Candidacy } from '@probant/domain-candidacy';
import type { Ground } from '../portfolio/ports/dossiers.js';
import { CandidacyStage, refusedAs } from './testing/candidacy-stage.js';
import { ReadCandidacy } from './read-candidacy.js';

const RULES = { requirementIds: ['thesis'] } as unknown as Ground['ruleSet'];
function read(stage: CandidacyStage, passageBlocIds: readonly string[] | null = null) {
  const snapshots = new InMemorySnapshots();
  const dossiers = new InMemoryDossiers(snapshots);
  const dossier = aDossier({ id: 'candidacy', referentielId: 'referentiel', scope: stage.candidacy.scope, contentCounter: 2, passageBlocIds });
  dossiers.put(dossier, { tree: OPTIONS_TREE, adaptation: null, ruleSet: RULES, exemptedCriterionIds: [] });
  const bloc = (blocId: string) => ({ blocId, number: '1', option: null, title: 'Bloc', criteria: [], mapped: 1, total: 2, checked: 1 });
  return { snapshots, dossier, act: new ReadCandidacy(stage.candidacies, dossiers, stage.clock), blocs: ['one', 'two', 'left', 'right'].map(bloc) };
}
const of = (part: Partial<Candidacy>): CandidacyStage => new CandidacyStage(part);

describe('reading a candidacy', () => {
  it('says where it is, what may be done, the clocks and who to write to', async () => {
    const stage = of({ status: 'building', eligibleOn: '2026-02-01' });
    stage.candidacies.contacts.push({ id: 'claire', givenName: 'Claire', familyName: 'Aubanel', email: 'claire@exemple.fr', role: 'accompagnateur' });
    const view = await read(stage).act.run(stage.candidate, 'candidacy');
    expect(view.timeline.find(({ state }) => state === 'current')?.step).toBe('building');
    expect(view.clocks).toMatchObject([{ code: 'first_step', dueOn: '2026-08-31' }]);
    expect(view.contacts).toMatchObject([{ id: 'claire' }]);
    expect(view.actions.find(({ action }) => action === 'deposit')?.permission).toMatchObject({ allowed: false, code: 'candidacy.not_looked_at_yet' });
    expect(view.standing).toMatchObject({ complete: false, heldBlocIds: [], missingBlocIds: ['one', 'two', 'left'], missingRequirementIds: ['thesis'] });
  });

  it('tells the last completeness, whether it is behind, and apart from it what the jury decided', async () => {
    const stage = of({ status: 'building', passageNumber: 2 });
    stage.sealed(1, ['one'], ['one', 'two', 'left']);
    await stage.candidacies.openPassage(stage.candidacy, 'second', ['two']);
    const { act, snapshots, dossier, blocs } = read(stage, ['two']);
    expect((await act.run(stage.candidate, 'candidacy')).completeness).toEqual({ computedAt: null, stale: true, findings: [], blocs: [] });
    await snapshots.keep(dossier, { completeness: { findings: [], blocs }, counterSeen: 2, computedAt: '2026-02-28T09:00:00.000Z' });
    const { completeness, passages } = await act.run(stage.candidate, 'candidacy');
    expect(completeness).toMatchObject({ stale: false, computedAt: '2026-02-28T09:00:00.000Z' });
    expect(completeness.blocs.map(({ blocId, verdict, held, presented }) => [blocId, verdict, held, presented])).toEqual([['one', 'validated', true, false], ['two', 'not_validated', false, true], ['left', 'not_validated', false, false], ['right', null, false, false]]);
    expect(passages.map(({ number, result }) => [number, result])).toEqual([[1, 'partial'], [2, null]]);
  });

  it('is complete with every bloc held and what is asked outside blocs presented', async () => {
    const stage = of({ status: 'decided' });
    stage.sealed(1, ['one', 'two', 'left']);
    const { standing, passages, timeline } = await read(stage).act.run(stage.candidate, 'candidacy');
    expect([standing.complete, standing.missingRequirementIds, passages[0]?.result]).toEqual([true, [], 'full']);
    expect(timeline.at(-1)).toMatchObject({ step: 'decision', state: 'done', on: '2026-02-16' });
  });

  it('gives no result before the minutes are sealed, and one at once when the candidate did not come', async () => {
    const stage = of({ status: 'decided' });
    stage.sealed(1, ['one']);
    const [passage] = await stage.candidacies.passagesOf('candidacy');
    for (const [part, result] of [[{ sealed: false }, null], [{ sealed: false, attendance: 'absent' as const, verdicts: [] }, 'absent'], [{ attendance: null }, null]] as const) {
      stage.candidacies.passages.set('candidacy', [{ ...passage!, ...part }]);
      expect((await read(stage).act.run(stage.candidate, 'candidacy')).passages[0]?.result).toBe(result);
    }
  });

  it('tells the hearing to come with its place', async () => {
    const stage = of({ status: 'convoked' });
    stage.candidacies.passages.set('candidacy', [{ id: 'p', number: 1, state: 'convoked', blocIds: ['one'], hearingAt: '2026-05-04T22:30:00.000Z', place: 'Salle Garance', heldOn: null, notifiedOn: null, sealed: false, attendance: null, verdicts: [] }]);
    expect((await read(stage).act.run(stage.candidate, 'candidacy')).timeline.find(({ step }) => step === 'hearing')).toEqual({ step: 'hearing', state: 'current', on: '2026-05-05', detail: 'Salle Garance' });
  });

  it('is nobody else’s to read', async () => {
    const stage = of({});
    const { act } = read(stage);
    for (const actor of [stage.stranger, person('ines', 'centre', 'juror'), person('other', 'centre', 'candidate')]) await expect(act.run(actor, 'candidacy')).rejects.toEqual(refusedAs('not-found', 'candidacy.unknown'));
    await expect(act.run(stage.candidate, 'unknown')).rejects.toEqual(refusedAs('not-found', 'candidacy.unknown'));
    for (const actor of [stage.manager, stage.certifier]) await expect(act.run(actor, 'candidacy')).resolves.toBeTruthy();
  });
});
