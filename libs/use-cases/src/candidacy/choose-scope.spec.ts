import { aBloc, aTree } from '@probant/domain-referentiel/testing/tree.builders.js';
import { CandidacyStage, refusedAs } from './testing/candidacy-stage.js';
import { ChooseScope } from './choose-scope.js';

const act = (stage: CandidacyStage) => new ChooseScope(stage.candidacies, stage.offers, stage.journal, stage.clock, stage.ids);
const all = (revision: number, ...optionBlocIds: string[]) => ({ kind: 'all' as const, blocIds: [], optionBlocIds, revision });
const named = (...blocIds: string[]) => ({ kind: 'blocs' as const, blocIds, optionBlocIds: [], revision: 0 });

describe('choosing what is presented', () => {
  it('keeps all blocs with an option, or named ones', async () => {
    const stage = new CandidacyStage();
    expect(await act(stage).run(stage.candidate, 'candidacy', all(0, 'right'))).toEqual({ revision: 1 });
    expect(stage.candidacy.scope).toEqual({ kind: 'all', blocIds: [], optionBlocIds: ['right'] });
    await act(stage).run(stage.candidate, 'candidacy', { ...named('one', 'left'), revision: 1 });
    expect([stage.candidacy.scope, stage.counter]).toEqual([{ kind: 'blocs', blocIds: ['one', 'left'], optionBlocIds: ['left'] }, 2]);
    expect(stage.journal.types()).toEqual(['candidacy.scope_chosen', 'candidacy.scope_chosen']);
  });

  it('is made on the newest published version, until one is pinned', async () => {
    const stage = new CandidacyStage();
    stage.offers.trees.set('newer', aTree({ blocs: [aBloc({ id: 'new' })] }));
    stage.offers.offers.set('certification', { ...stage.offers.offers.get('certification')!, referentielId: 'newer' });
    await act(stage).run(stage.candidate, 'candidacy', all(0));
    expect([stage.candidacy.referentielId, stage.candidacy.scope.optionBlocIds]).toEqual(['newer', []]);
    await expect(act(stage).run(stage.candidate, 'candidacy', { ...named('one'), revision: 1 })).rejects.toEqual(refusedAs('invalid', 'candidacy.bloc_unknown'));
  });

  it('leaves out what is held already', async () => {
    const stage = new CandidacyStage();
    stage.sealed(1, ['one']);
    await expect(act(stage).run(stage.candidate, 'candidacy', named('one', 'two'))).rejects.toEqual(refusedAs('invalid', 'candidacy.bloc_held'));
  });

  it('on a route without a gate, gives its blocs to the passage being prepared', async () => {
    const stage = new CandidacyStage({ route: 'formation', status: 'building' });
    await stage.candidacies.openPassage(stage.candidacy, 'passage', []);
    await act(stage).run(stage.candidate, 'candidacy', all(0, 'left'));
    expect(await stage.candidacies.passagesOf('candidacy')).toMatchObject([{ id: 'passage', blocIds: ['one', 'two', 'left'] }]);
  });

  it('refuses what was chosen on an older one, with the present one, and once it is pinned', async () => {
    const stage = new CandidacyStage({ revision: 2 });
    await expect(act(stage).run(stage.candidate, 'candidacy', all(1, 'left'))).rejects.toMatchObject({ refusal: 'conflict', code: 'candidacy.stale_edit', details: { current: { scope: { optionBlocIds: ['left'] } } } });
    const pinned = new CandidacyStage({ status: 'eligible' });
    await expect(act(pinned).run(pinned.candidate, 'candidacy', all(0, 'left'))).rejects.toEqual(refusedAs('forbidden', 'candidacy.wrong_status'));
  });
});
