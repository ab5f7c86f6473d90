import type { Actor } from '@probant/domain-kernel';
import { CreateOrganisation } from './create-organisation.js';
import { PeopleStage } from './testing/people-stage.js';

const OPERATOR: Actor = { kind: 'system', personId: null, organisationId: null, memberships: [] };

describe('opening an organisation', () => {
  const stage = new PeopleStage();
  const create = new CreateOrganisation(stage.organisations, stage.journal, stage.clock, stage.ids);

  it('keeps its name, its address and its kind, and begins its journal', async () => {
    const id = await create.run(OPERATOR, { slug: 'les-arts', name: 'École des Arts', kind: 'certifier' });
    expect(await stage.organisations.named('les-arts')).toEqual({ id, slug: 'les-arts', name: 'École des Arts', kind: 'certifier' });
    expect(stage.journal.facts).toEqual([{ type: 'people.organisation_created', organisationId: id, subjectId: id, data: { kind: 'certifier' } }]);
  });
  it('refuses an address that is taken', async () => {
    await expect(create.run(OPERATOR, { slug: 'ecole', name: 'Une autre', kind: 'both' })).rejects.toThrow('conflict: people.organisation_exists');
  });
  it.each([['Majuscules', 'École'], ['-tiret', 'École'], ['a', 'École'], ['é-cole', 'École'], ['a/b', 'École'], [`a${'b'.repeat(63)}`, 'École'], ['sans-nom', '  ']])('refuses « %s », « %s »', async (slug, name) => {
    await expect(create.run(OPERATOR, { slug, name, kind: 'both' })).rejects.toThrow('invalid: people.organisation_name_invalid');
  });
});
