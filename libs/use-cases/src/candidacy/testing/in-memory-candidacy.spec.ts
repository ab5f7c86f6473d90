import { aBloc, aTree } from '@probant/domain-referentiel/testing/tree.builders.js';
import { CountedIds } from '../../testing/fakes.js';
import { candidacyPortsSuite } from './candidacy-ports.suite.js';
import { InMemoryCandidacies, InMemoryCohorts, InMemoryOffers } from './in-memory-candidacies.js';

describe('the candidacy’s ports in memory', () => {
  candidacyPortsSuite(async () => {
    const ids = new CountedIds();
    const [organisationId, certificationId, referentielId, one, two, three, personId, accompagnateurId] = Array.from({ length: 8 }, () => ids.next()) as [string, string, string, string, string, string, string, string];
    const offers = new InMemoryOffers();
    const cohorts = new InMemoryCohorts();
    const candidacies = new InMemoryCandidacies(offers, cohorts);
    offers.trees.set(referentielId, aTree({ blocs: [one, two, three].map((id) => aBloc({ id })) }));
    offers.offers.set(certificationId, { certificationId, certifierId: organisationId, title: 'Chef de projet', regime: 'portal', registrationEndsOn: null, referentielId, entitled: true });
    candidacies.accompagnateurs.add(accompagnateurId);
    return {
      candidacies, cohorts, offers, organisationId, certificationId, referentielId, blocIds: [one, two, three], person: { id: personId, givenName: 'Nadège', familyName: 'Kerbrat', email: 'nadege@exemple.fr' }, accompagnateurId,
      id: () => ids.next(), as: (_who, work) => work(),
      prospectOf: async (id) => {
        const { waitingFor = '', nextDue = null } = candidacies.prospects.get(id) ?? {};
        return { waitingFor, dueOn: nextDue?.dueOn ?? null, dueCode: nextDue?.code ?? null };
      },
      counterOf: async (id) => candidacies.counters.get(id) ?? 0,
      sealPassage: async (id, validated) => {
        candidacies.passages.set(id, [{ id: ids.next(), number: 1, state: 'closed', blocIds: validated, hearingAt: null, place: null, heldOn: '2026-02-01', notifiedOn: '2026-02-01', sealed: true, attendance: 'present', verdicts: validated.map((blocId) => ({ blocId, verdict: 'validated' as const })) }]);
      },
    };
  });
});
