import { aWholeDraft, newIds } from '../testing/draft.builders.js';
import type { Bloc, Criterion, ReferentielReading } from '../tree.js';
import { applyCorrection, undoChanges } from './apply-correction.js';
import type { Correction } from './correction.js';
import { correctedAs, draftDifference, madeCorrection } from './made-correction.js';
import { aDraft } from '../testing/referentiel.builders.js';
import { progressOf } from './progress.js';

const correct = (correction: Correction, draft = aWholeDraft()) => applyCorrection(draft, correction, newIds(), 'samir');
const after = (correction: Correction, draft?: ReferentielReading): ReferentielReading => correct(correction, draft).draft;
const bloc = ({ tree }: ReferentielReading, id = 'b1'): Bloc => tree.blocs.find((each) => each.id === id)!;
const criterion = (draft: ReferentielReading, id: string): Criterion => draft.tree.blocs.flatMap(({ criteria }) => criteria).find((each) => each.id === id)!;
const refusal = (correction: Correction): unknown => {
  try {
    return correct(correction).changes;
  } catch (error) {
    return error;
  }
};

describe('editing in place', () => {
  it('writes a field again, and the doubts about it are corrected', () => {
    const draft = after({ kind: 'edit', elementId: 'k2', field: 'text', was: criterion(aWholeDraft(), 'k2').text, becomes: '  La demande est reformulée.  ' });
    expect(criterion(draft, 'k2').text).toBe('La demande est reformulée.');
    expect(draft.doubts.map(({ id, state, by }) => [id, state, by])).toEqual([['q1', 'corrected', 'samir'], ['q2', 'postponed', null]]);
  });

  it('holds what each field holds: facts of a modality, the title of the document, an emptied code', () => {
    expect(bloc(after({ kind: 'edit', elementId: 'm1', field: 'pages', was: { min: null, max: 3, approx: false }, becomes: { min: 2, max: 3, approx: true } })).modalities[0]?.pages).toEqual({ min: 2, max: 3, approx: true });
    expect(bloc(after({ kind: 'edit', elementId: 'm2', field: 'oral', was: null, becomes: true })).modalities[1]?.oral).toBe(true);
    expect(after({ kind: 'edit', elementId: null, field: 'rncp', was: null, becomes: 'RNCP12' }).tree.rncp).toBe('RNCP12');
    expect(criterion(after({ kind: 'edit', elementId: 'k1', field: 'code', was: 'CR1', becomes: ' ' }), 'k1').code).toBeNull();
  });

  it('refuses what is not what the person saw, with what stands', () => {
    expect(refusal({ kind: 'edit', elementId: 'k3', field: 'text', was: 'Autre', becomes: 'Encore' })).toMatchObject({ refusal: 'conflict', code: 'referentiel.draft_changed_meanwhile', details: { elementId: 'k3', field: 'text', stands: 'Le bilan est écrit' } });
    expect(refusal({ kind: 'edit', elementId: 'nothing', field: 'text', was: '', becomes: 'x' })).toMatchObject({ refusal: 'conflict', details: { elementId: 'nothing', stands: null } });
  });

  it('refuses a field of another level, a value of another kind, and what changes nothing', () => {
    expect(refusal({ kind: 'edit', elementId: 'k3', field: 'pages', was: null, becomes: null })).toMatchObject({ refusal: 'invalid', code: 'referentiel.field_unknown' });
    expect(refusal({ kind: 'edit', elementId: 'm1', field: 'pages', was: { min: null, max: 3, approx: false }, becomes: 'trois' })).toMatchObject({ refusal: 'invalid', code: 'referentiel.value_not_of_field' });
    expect(refusal({ kind: 'edit', elementId: 'b1', field: 'number', was: '1', becomes: '' })).toMatchObject({ refusal: 'invalid', code: 'referentiel.value_not_of_field' });
    expect(refusal({ kind: 'edit', elementId: 'k3', field: 'text', was: 'Le bilan est écrit', becomes: 'Le bilan est écrit' })).toMatchObject({ refusal: 'conflict', code: 'referentiel.nothing_to_correct' });
  });

  it('of an option groups the blocs of one number, of which one is chosen, and lets the others go', () => {
    const lone = after({ kind: 'edit', elementId: 'b3B', field: 'option', was: 'B', becomes: null });
    expect([lone.tree.optionGroups, bloc(lone, 'b3A').optionGroupId]).toEqual([[], null]);
    const grouped = after({ kind: 'edit', elementId: 'b2', field: 'option', was: null, becomes: 'C' }, after({ kind: 'edit', elementId: 'b2', field: 'number', was: '2', becomes: '3' }));
    expect(['b2', 'b3A', 'b3B'].map((id) => bloc(grouped, id).optionGroupId)).toEqual(['o3', 'o3', 'o3']);
  });
});

describe('removing', () => {
  it('gives the words of an element and of what it holds back to the unplaced texts, where they were read', () => {
    const { unplaced, tree, doubts } = after({ kind: 'remove', elementId: 'k1', was: 'Le projet est conduit jusqu’à son terme' });
    expect(tree.blocs[0]?.criteria.map(({ id }) => id)).toEqual(['k2', 'k3']);
    expect(unplaced.slice(2).map(({ text, where, boilerplate }) => [text, where, boilerplate])).toEqual([['CR1 Conduite\nLe projet est conduit jusqu’à son terme', { line: 12 }, false], ['les délais sont tenus', { line: 12 }, false], ['le budget est tenu', { line: 12 }, false]]);
    expect(doubts[1]).toMatchObject({ id: 'q2', subjectId: null, state: 'corrected' });
  });

  it('lets go of the ties to it', () => {
    const draft = after({ kind: 'remove', elementId: 'c1', was: 'Analyser une demande' });
    expect(criterion(draft, 'k1')).toMatchObject({ competencyIds: [], subCriteria: [{ competencyIds: [] }, {}] });
    expect(bloc(draft).modalities[0]).toMatchObject({ competencyIds: ['c2'], parts: [{ competencyIds: [] }] });
    const { changes } = correct({ kind: 'remove', elementId: 'c1', was: 'Analyser une demande' });
    expect(undoChanges(draft, changes).draft).toEqual(aWholeDraft());
  });

  it('an element somebody wrote again meanwhile is refused', () => {
    expect(refusal({ kind: 'remove', elementId: 'c1', was: 'Une autre' })).toMatchObject({ refusal: 'conflict', code: 'referentiel.draft_changed_meanwhile' });
  });
});

describe('moving', () => {
  it('changes the order among those seen under one parent', () => {
    expect(bloc(after({ kind: 'move', elementId: 'k3', fromId: 'g1', parentId: 'g1', afterId: null })).criteria.map(({ id }) => id)).toEqual(['k3', 'k1', 'k2']);
    expect(bloc(after({ kind: 'move', elementId: 'k1', fromId: 'b1', parentId: 'b1', afterId: 'gone' })).criteria.map(({ id }) => id)).toEqual(['k2', 'k3', 'k1']);
  });

  it('from one competency to another changes that tie alone', () => {
    expect(criterion(after({ kind: 'move', elementId: 'k2', fromId: 'c1', parentId: 'c2', afterId: null }), 'k2')).toMatchObject({ competencyIds: ['c2'], basis: 'explicit' });
    expect(criterion(after({ kind: 'move', elementId: 'k2', fromId: 'c1', parentId: 'b1', afterId: null }), 'k2').competencyIds).toEqual(['c2']);
  });

  it('makes a sub-criterion of a criterion, its own coming after it, and back', () => {
    const draft = after({ kind: 'move', elementId: 'k1', fromId: 'c1', parentId: 'k3', afterId: null });
    expect(criterion(draft, 'k3').subCriteria.map(({ id, text }) => [id, text])).toEqual([['k1', 'CR1 Conduite\nLe projet est conduit jusqu’à son terme'], ['s1', 'les délais sont tenus'], ['s2', 'le budget est tenu']]);
    const back = after({ kind: 'move', elementId: 's2', fromId: 'k1', parentId: 'b1', afterId: 'k1' });
    expect(bloc(back).criteria.map(({ id }) => id)).toEqual(['k1', 's2', 'k2', 'k3']);
    expect(criterion(back, 's2')).toMatchObject({ text: 'le budget est tenu', competencyIds: ['c1'], modalityIds: ['m1'], provenance: { line: 12 } });
  });

  it('to another bloc takes along the criteria of a competency alone, and no tie crosses', () => {
    const draft = after({ kind: 'move', elementId: 'c1', fromId: 'a1', parentId: 'b2', afterId: 'c3' });
    expect(bloc(draft, 'b2').competencies.map(({ id, activityId }) => [id, activityId])).toEqual([['c3', null], ['c1', null]]);
    expect(bloc(draft, 'b2').criteria.map(({ id, competencyIds, modalityIds, groupId }) => [id, competencyIds, modalityIds, groupId])).toEqual([['k4', ['c3'], [], null], ['k1', ['c1'], [], null]]);
    expect(criterion(draft, 'k2').competencyIds).toEqual(['c2']);
  });

  it('of an activity takes its competencies along', () => {
    const draft = after({ kind: 'move', elementId: 'a1', fromId: 'p1', parentId: 'b2', afterId: null });
    expect(bloc(draft, 'b2').competencies.find(({ id }) => id === 'c1')).toMatchObject({ activityId: 'a1', componentId: null });
  });

  it('refuses a place where nothing of the kind stands, and one it has left meanwhile', () => {
    expect(refusal({ kind: 'move', elementId: 'c1', fromId: 'b1', parentId: 'k1', afterId: null })).toMatchObject({ refusal: 'invalid', code: 'referentiel.cannot_stand_there', details: { level: 'competency', parentLevel: 'criterion' } });
    expect(refusal({ kind: 'move', elementId: 'k1', fromId: 'c1', parentId: 'k1', afterId: null })).toMatchObject({ code: 'referentiel.cannot_stand_there' });
    expect(refusal({ kind: 'move', elementId: 'c2', fromId: 'a1', parentId: 'b2', afterId: null })).toMatchObject({ refusal: 'conflict', details: { elementId: 'c2', field: 'parent', stands: 'b1' } });
  });
});

describe('splitting and merging', () => {
  const text = 'La demande est reformulée. Les besoins sont classés.';
  const split: Correction = { kind: 'split', elementId: 'k2', at: 27, was: text };

  it('cuts a criterion in two, tied alike; merged again it is what it was', () => {
    const draft = after(split);
    expect(bloc(draft).criteria.slice(1, 3)).toMatchObject([{ id: 'k2', text: 'La demande est reformulée.' }, { id: 'new-1', code: null, text: 'Les besoins sont classés.', competencyIds: ['c1', 'c2'], modalityIds: ['m1'], basis: 'row', scope: 'à l’écrit' }]);
    const merged = after({ kind: 'merge', elementId: 'new-1', intoId: 'k2', was: 'Les besoins sont classés.', intoWas: 'La demande est reformulée.', joint: 'space' }, draft);
    expect(merged.tree).toEqual(aWholeDraft().tree);
  });

  it('merges in printed order, the code of what goes kept before its text, with ties and parts of both', () => {
    const merged = after({ kind: 'merge', elementId: 'k1', intoId: 'k3', was: 'Le projet est conduit jusqu’à son terme', intoWas: 'Le bilan est écrit', joint: 'line' });
    expect(criterion(merged, 'k3')).toMatchObject({ code: 'CR3', text: 'CR1 Le projet est conduit jusqu’à son terme\nLe bilan est écrit', heading: 'Conduite', competencyIds: ['c2', 'c1'], subCriteria: [{ id: 's1' }, { id: 's2' }] });
  });

  it('merges competencies: what was tied to the one that goes is tied to the one that stays', () => {
    const merged = after({ kind: 'merge', elementId: 'c2', intoId: 'c1', was: 'Tenir un budget', intoWas: 'Analyser une demande', joint: 'space' });
    expect([criterion(merged, 'k2').competencyIds, criterion(merged, 'k3').competencyIds]).toEqual([['c1'], ['c1']]);
  });

  it('refuses to leave a side empty, to merge unlike things, and to cut what is not cut', () => {
    expect(refusal({ ...split, at: text.length })).toMatchObject({ refusal: 'invalid', code: 'referentiel.split_leaves_nothing' });
    expect(refusal({ kind: 'merge', elementId: 'k1', intoId: 'c1', was: '', intoWas: '', joint: 'space' })).toMatchObject({ refusal: 'invalid', code: 'referentiel.merge_unlike' });
    expect(refusal({ kind: 'split', elementId: 'b1', at: 3, was: 'Conduire un projet' })).toMatchObject({ refusal: 'invalid', code: 'referentiel.not_for_this_level' });
  });
});

describe('retying', () => {
  it('says again what a criterion bears on: the tie is then explicit', () => {
    const draft = after({ kind: 'retie', elementId: 'k2', competencyIds: ['c2'], modalityIds: ['m1', 'm2'], was: { competencyIds: ['c2', 'c1'], modalityIds: ['m1'] } });
    expect(criterion(draft, 'k2')).toMatchObject({ competencyIds: ['c2'], modalityIds: ['m1', 'm2'], basis: 'explicit' });
    expect(draft.doubts[0]?.state).toBe('corrected');
  });

  it('stays within the bloc, and on competencies', () => {
    const was = { competencyIds: ['c1', 'c2'], modalityIds: ['m1'] };
    expect(refusal({ kind: 'retie', elementId: 'k2', competencyIds: ['c3'], modalityIds: [], was })).toMatchObject({ refusal: 'invalid', code: 'referentiel.tie_elsewhere', details: { foreign: ['c3'] } });
    expect(refusal({ kind: 'retie', elementId: 'k2', competencyIds: ['c1'], modalityIds: [], was: { ...was, competencyIds: ['c1'] } })).toMatchObject({ refusal: 'conflict', details: { field: 'competencyIds', stands: ['c1', 'c2'] } });
    expect(refusal({ kind: 'retie', elementId: 'm1', competencyIds: ['c1'], modalityIds: ['m2'], was: { competencyIds: ['c1', 'c2'], modalityIds: [] } })).toMatchObject({ code: 'referentiel.not_for_this_level' });
  });
});

describe('texts without a place', () => {
  it('become an element where the person puts them, where they were read; what is left stays', () => {
    const draft = after({ kind: 'place', unplacedId: 'u1', level: 'competency', parentId: 'a1', afterId: 'c1', code: 'C9', text: 'Animer une équipe.' });
    expect(bloc(draft).competencies.map(({ id }) => id)).toEqual(['c1', 'new-1', 'c2']);
    expect(bloc(draft).competencies[1]).toEqual({ id: 'new-1', code: 'C9', text: 'Animer une équipe.', activityId: 'a1', componentId: 'p1', provenance: { line: 9 } });
    expect(draft.unplaced.map(({ id, text }) => [id, text])).toEqual([['u1', 'Page suivante'], ['u2', 'Page 1']]);
  });

  it('join the end of an element, or are named boilerplate', () => {
    const joined = after({ kind: 'append', unplacedId: 'u1', elementId: 'k3', joint: 'space' });
    expect([criterion(joined, 'k3').text, joined.unplaced.length]).toEqual(['Le bilan est écrit C9 Animer une équipe. Page suivante', 1]);
    expect(after({ kind: 'discard', unplacedId: 'u1', boilerplate: true }).unplaced.every(({ boilerplate }) => boilerplate)).toBe(true);
  });

  it('are refused words they do not hold, and a second place', () => {
    const place: Correction = { kind: 'place', unplacedId: 'u1', level: 'task', parentId: 'a1', afterId: null, code: null, text: 'Autre chose' };
    expect(refusal(place)).toMatchObject({ refusal: 'invalid', code: 'referentiel.words_not_there' });
    expect(() => after(place, after({ kind: 'append', unplacedId: 'u1', elementId: 'k3', joint: 'space' }))).toThrow(expect.objectContaining({ code: 'referentiel.draft_changed_meanwhile' }));
  });
});

describe('a doubt', () => {
  it('is accepted, put off or opened again, with a word on why', () => {
    const accepted = after({ kind: 'doubt', doubtId: 'q1', was: 'open', state: 'accepted', note: ' comme imprimé ' });
    expect(accepted.doubts[0]).toMatchObject({ state: 'accepted', note: 'comme imprimé', by: 'samir' });
    expect(after({ kind: 'doubt', doubtId: 'q1', was: 'accepted', state: 'open', note: null }, accepted).doubts[0]).toMatchObject({ state: 'open', note: null, by: null });
    expect(refusal({ kind: 'doubt', doubtId: 'q1', was: 'postponed', state: 'accepted', note: null })).toMatchObject({ refusal: 'conflict', details: { field: 'state', stands: 'open' } });
  });

  it('accepted, stays so when its subject is corrected', () => {
    const accepted = after({ kind: 'doubt', doubtId: 'q1', was: 'open', state: 'accepted', note: null });
    expect(after({ kind: 'edit', elementId: 'k2', field: 'facet', was: null, becomes: 'oral' }, accepted).doubts[0]?.state).toBe('accepted');
  });
});

describe('what a correction leaves', () => {
  it('is a draft counted again, whose publication is no longer confirmed', () => {
    const asked = aDraft({ publicationAsked: { by: 'rosa', at: '2026-03-01T09:00:00.000Z' }, revision: 4 });
    const { draft } = correct({ kind: 'add', level: 'competency', parentId: 'b2', afterId: null, code: 'C4', text: 'Animer' });
    expect(correctedAs(asked, draft)).toMatchObject({ revision: 5, publicationAsked: null, counts: { competencies: 4, doubts: 2 } });
  });

  it('is told to the screen bloc by bloc', () => {
    const before = aWholeDraft();
    const edited = applyCorrection(before, { kind: 'edit', elementId: 'k4', field: 'text', was: 'Le bilan est clair', becomes: 'Clair' }, newIds(), 'samir').draft;
    expect(draftDifference(before, edited)).toMatchObject({ head: null, blocIds: ['b1', 'b2', 'b3A', 'b3B'], blocs: [{ id: 'b2' }], doubts: [], unplaced: null });
    expect(draftDifference(before, after({ kind: 'edit', elementId: 'w1', field: 'term', was: 'bilan', becomes: 'Bilan' }, before))).toMatchObject({ head: { glossary: [{ term: 'Bilan' }] }, blocs: [] });
  });

  it('counts towards the end of the review: doubts settled, texts that found their place', () => {
    const before = aWholeDraft();
    const corrected = applyCorrection(before, { kind: 'append', unplacedId: 'u1', elementId: 'k2', joint: 'space' }, newIds(), 'samir');
    const { weight } = madeCorrection(aDraft(), { kind: 'append', unplacedId: 'u1', elementId: 'k2', joint: 'space' }, corrected, before, { id: 'x', by: 'samir', at: '2026-03-01T09:00:00.000Z', revision: 2 });
    expect(weight).toEqual({ corrections: 1, texts: 1 });
    expect(progressOf(corrected.draft, weight)).toEqual({ doubts: { total: 2, done: 1, postponed: 1 }, texts: { left: 0, done: 1 }, corrections: 1 });
  });
});
