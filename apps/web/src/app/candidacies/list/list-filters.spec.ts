import { filtersOf, isView, narrowing, VIEWS } from './list-filters';

describe('the filters of the list', () => {
  it('come from the address, and what means nothing is left out', () => {
    expect(filtersOf({ status: 'deposited', dueWithin: '14', search: ' Diarra ', sort: 'due' })).toEqual({ status: 'deposited', dueWithin: 14, search: 'Diarra', sort: 'due' });
    expect(filtersOf({ status: 'lost', cohort: 'not-an-id', dueWithin: 'soon', search: '' })).toEqual({ sort: 'name' });
  });

  it('are counted without the order', () => {
    expect(narrowing(filtersOf({ sort: 'due' }))).toBe(0);
    expect(narrowing(filtersOf({ status: 'building', search: 'a' }))).toBe(2);
  });

  it('are a ready-made view when nothing more narrows them', () => {
    const [all, school, soon] = VIEWS as [(typeof VIEWS)[0], (typeof VIEWS)[0], (typeof VIEWS)[0]];
    expect(isView(all, filtersOf({}))).toBe(true);
    expect(isView(soon, filtersOf({ dueWithin: '14' }))).toBe(true);
    expect(isView(school, filtersOf({ waitingFor: 'school', search: 'a' }))).toBe(false);
  });
});
