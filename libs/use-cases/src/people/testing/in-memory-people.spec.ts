import { PeopleStage } from './people-stage.js';
import { peoplePortsSuite } from './people-ports.suite.js';
import type { PeopleWorld } from './people-world.js';

function inMemoryPeople(): PeopleWorld {
  const stage = new PeopleStage();
  const school = { id: 'certifier', slug: 'certificateur', name: 'Certificateur', kind: 'certifier' } as const;
  const centre = { id: 'beside', slug: 'voisin', name: 'Centre voisin', kind: 'centre' } as const;
  for (const organisation of [school, centre]) stage.store.organisations.set(organisation.id, organisation);
  stage.store.certifications.set('title', { certifierId: school.id, title: 'Médiation culturelle' });
  stage.known('manager');
  stage.store.roles.push({ organisationId: school.id, personId: 'manager', role: 'manager' });
  const { accounts, book, organisations, resets, sessions, failures, mails, waiting, views, ids, clock } = stage;
  const run = <T>(work: () => Promise<T>): Promise<T> => work();
  return {
    accounts, book, organisations, resets, sessions, failures, mails, waiting, views, school, centre, certificationId: 'title', managerId: 'manager', id: () => ids.next(), asManager: run, asHouse: run,
    openSession: async (personId, id, lastSeenAt) => void sessions.open.push({ personId, id, device: 'Linux, Firefox', createdAt: clock.now(), lastSeenAt }),
    openCandidacy: async (personId, id) => void views.candidacies.push({ organisationId: school.id, personId, id, title: 'Médiation culturelle', status: 'building' }),
    record: async (...facts) => {
      for (const fact of facts) views.write(fact, ids.next(), clock.now(), 'manager Essai');
    },
  };
}

describe('the ports of people in memory', () => peoplePortsSuite(async () => inMemoryPeople()));
