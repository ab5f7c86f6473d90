import { ListJurors } from './list-jurors.js';
import { JuryStage } from './testing/jury-stage.js';

describe('the pool of jurors', () => {
  it('is the organisation’s own, by name', async () => {
    const stage = new JuryStage();
    expect((await new ListJurors(stage.jurors).execute(stage.manager)).map((juror) => juror.id)).toEqual(['friend', 'member', 'president', 'third', 'unknown']);
    expect(await new ListJurors(stage.jurors).execute(stage.stranger)).toEqual([]);
    await expect(new ListJurors(stage.jurors).execute({ ...stage.manager, organisationId: null })).rejects.toThrow('people.organisation_unknown');
  });
});
