import { DemoBook, type Demo } from './ports/demo-book.js';
import { ReadDemo } from './read-demo.js';
import { PeopleStage } from './testing/people-stage.js';

class OneDemo extends DemoBook {
  kept: Demo | null = { password: 'demonstration', accounts: [{ email: 'lea@exemple.fr', name: 'Léa', says: 'Candidate' }] };
  async read(): Promise<Demo | null> {
    return this.kept;
  }
  async keep(demo: Demo | null): Promise<void> {
    this.kept = demo;
  }
}

describe('the accounts of the demo', () => {
  const stage = new PeopleStage();
  const book = new OneDemo();
  const read = new ReadDemo(book, stage.installation);

  it('are offered to who tries the product, once the demo is whole', async () => {
    expect(await read.run()).toEqual(book.kept);
    await book.keep(null);
    expect(await read.run()).toBeNull();
  });
  it('are never told in production', async () => {
    stage.installation.mode = 'production';
    await book.keep({ password: 'x', accounts: [] });
    expect(await read.run()).toBeNull();
  });
});
