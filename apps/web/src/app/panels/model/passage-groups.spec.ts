import { aPassage } from '../testing/a-passage';
import { answers, groupOf, passageGroups } from './passage-groups';

const convoke = (code: string) => [{ action: 'convoke', allowed: false, code, details: null }];

describe('the passages of a school', () => {
  it('are to organise once the booklet is verified, and wait until then', () => {
    expect(groupOf(aPassage())).toBe('to_organise');
    expect(groupOf(aPassage({ actions: convoke('jury.booklet_not_verified') }))).toBe('waiting');
    expect(groupOf(aPassage({ state: 'convoked', actions: convoke('jury.already_convoked') }))).toBe('convoked');
    expect(groupOf(aPassage({ state: 'deliberating' }))).toBe('heard');
  });

  it('come in the order of what presses', () => {
    const groups = passageGroups([aPassage({ id: 'late', hearingDueOn: '2027-03-31' }), aPassage({ id: 'over', state: 'closed' }), aPassage({ id: 'soon', hearingDueOn: '2027-01-31' })]);
    expect(groups.map(({ code, passages }) => [code, passages.map(({ id }) => id)])).toEqual([['to_organise', ['soon', 'late']], ['closed', ['over']]]);
  });

  it('count who said yes among those who stand', () => {
    const seat = { id: 'p', givenName: 'I', familyName: 'J', seatId: 's', role: 'member' as const, present: null, profession: null, qualified: true };
    expect(answers({ seats: [{ ...seat, state: 'accepted' }, { ...seat, state: 'invited' }, { ...seat, state: 'declined' }] })).toEqual({ accepted: 1, standing: 2, declined: 1 });
  });
});
