import { JuryStage } from '../jury/testing/jury-stage.js';
import { ListMyReadings } from './list-my-readings.js';
import type { ReadingLine } from './ports/readings.js';

const line = (part: Partial<ReadingLine>): ReadingLine => ({
  passageId: 'passage', candidacyId: 'candidacy', organisation: { slug: 'org', name: 'École' }, candidate: 'Nadège Kerbrat', certification: 'Événementiel', seatRole: 'member', seatState: 'accepted', passageState: 'convoked',
  hearingAt: null, marks: [], scope: { referentielId: 'referentiel', adaptationId: null, blocIds: ['bloc-1'] }, ...part,
});

describe('my readings', () => {
  it('unite every organisation and count my own marks over what is presented', async () => {
    const stage = new JuryStage();
    stage.readings.lines.push(
      { personId: 'member', ...line({ marks: [{ criterionId: 'a', toConfirm: true }, { criterionId: 'd', toConfirm: false }] }) },
      { personId: 'member', ...line({ passageId: 'other', organisation: { slug: 'autre', name: 'Autre école' } }) },
      { personId: 'third', ...line({ passageId: 'not-mine' }) },
    );
    const lines = await new ListMyReadings(stage.readings, stage.grounds).execute({ ...stage.member, organisationId: null });
    expect(lines.map(({ passageId, organisation, marked, total, toConfirm }) => [passageId, organisation.slug, marked, total, toConfirm])).toEqual([['passage', 'org', 1, 3, 1], ['other', 'autre', 0, 3, 0]]);
    expect(lines[0]).not.toHaveProperty('marks');
  });
});
