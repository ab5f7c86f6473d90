import { InMemoryFiches } from './in-memory-fiches.js';
import { CENTRE, CERTIFIER, referentielWorld } from './referentiel-world.js';
import { correctionPortsSuite } from './correction-ports.suite.js';
import { referentielPortsSuite, type ReferentielPorts } from './referentiel-ports.suite.js';

const inMemory = async (): Promise<ReferentielPorts> => {
  const { certifications, referentiels, corrections, ruleBook, candidacies, sheets, progress, ids, samir, two } = referentielWorld();
  certifications.kept.clear();
  two();
  return {
    certifications, referentiels, fiches: new InMemoryFiches(), corrections, ruleBook, candidacies, sheets, progress, certifierId: CERTIFIER, centreId: CENTRE, manager: { id: samir.personId!, name: 'Samir Belkacem' }, id: () => ids.next(), asManager: (work) => work(),
    habilitate: async (certificationId, when) => void (when !== 'soon' && certifications.centres.set(certificationId, [CENTRE])),
    candidacy: async (organisationId, referentielId, route) => {
      const position = candidacies.candidacies.length;
      candidacies.candidacies = [...candidacies.candidacies, { organisationId, referentielId, route, counter: 0 }];
      return { counter: async () => candidacies.candidacies[position]?.counter ?? -1 };
    },
  };
};

describe('the référentiels’ ports in memory', () => {
  referentielPortsSuite(inMemory);
  correctionPortsSuite(inMemory);
});
