import { aMember } from '../testing/organisation-screen';
import { narrowed, removalRefusal } from './member-model';

describe('the members of an organisation', () => {
  const boss = aMember('Anne', ['administrator', 'manager']);

  it('keep one administrator who has come', () => {
    expect(removalRefusal([boss], boss, 'administrator')).toBe('people.last_administrator');
    expect(removalRefusal([boss, aMember('Nour', ['administrator'], { invited: true })], boss, 'administrator')).toBe('people.last_administrator');
    expect(removalRefusal([boss, aMember('Léa', ['administrator'])], boss, 'administrator')).toBeNull();
    expect(removalRefusal([boss], boss, 'manager')).toBeNull();
  });

  it('are found by name or address, accents and capitals aside, and by role', () => {
    const all = [boss, aMember('Zoé', ['juror']), aMember('Hugo', ['juror', 'manager'])];
    expect(narrowed(all, 'ZOE', null).map(({ givenName }) => givenName)).toEqual(['Zoé']);
    expect(narrowed(all, 'hugo@exemple', null)).toHaveLength(1);
    expect(narrowed(all, '', 'juror').map(({ givenName }) => givenName)).toEqual(['Zoé', 'Hugo']);
    expect(narrowed(all, 'anne', 'juror')).toEqual([]);
  });
});
