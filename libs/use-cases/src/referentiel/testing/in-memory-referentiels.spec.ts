import { CENTRE, CERTIFIER, referentielWorld } from './referentiel-world.js';
import { referentielPortsSuite } from './referentiel-ports.suite.js';

describe('the référentiels’ ports in memory', () => {
  referentielPortsSuite(async () => {
    const { certifications, referentiels, ruleBook, candidacies, ids, samir, two } = referentielWorld();
    certifications.kept.clear();
    two();
    return {
      certifications, referentiels, ruleBook, candidacies, certifierId: CERTIFIER, centreId: CENTRE, manager: { id: samir.personId!, name: 'Samir Belkacem' }, id: () => ids.next(), asManager: (work) => work(),
      habilitate: async (certificationId, when) => void (when !== 'soon' && certifications.centres.set(certificationId, [CENTRE])),
      candidacy: async (organisationId, referentielId, route) => {
        const position = candidacies.candidacies.length;
        candidacies.candidacies = [...candidacies.candidacies, { organisationId, referentielId, route, counter: 0 }];
        return { counter: async () => candidacies.candidacies[position]?.counter ?? -1 };
      },
    };
  });
});
