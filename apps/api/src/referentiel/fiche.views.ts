import type { ficheRoutes, ResponseOf } from '@probant/contract';
import type { Fiche, ReceivedFiche } from '@probant/domain-referentiel';
import type { ShownFiche } from '@probant/use-cases';
import { actionView } from '../http/action-view.js';
import { certificationHead, referentielLine } from './referentiel.views.js';

type CertificationFiche = ResponseOf<typeof ficheRoutes.readFiche>;
type Received = ResponseOf<typeof ficheRoutes.joinFiche>;

export function receivedFicheView({ id, status, asked, sourceName, sourceHash, updatedOn, receivedAt, joinedAt, choices, choicesTotal, failure, fiche, revision }: ReceivedFiche): Received {
  return { id, status, asked, sourceName, sourceHash, updatedOn, receivedAt, joinedAt, choices: choices.map((each) => ({ ...each })), choicesTotal, failure, fiche: fiche && ficheView(fiche), revision };
}

export function certificationFicheView({ certification, mine, joined, received, versions, watch, actions }: ShownFiche): CertificationFiche {
  return {
    certification: { ...certificationHead(certification, mine), registrationEndsOn: certification.registrationEndsOn }, joined: joined && receivedFicheView(joined), received: received && receivedFicheView(received),
    versions: versions.map(({ referentiel, blocs }) => ({ referentiel: referentielLine(referentiel), blocs: blocs.map(({ bloc: { id, ...bloc }, code, by }) => ({ blocId: id, ...bloc, code, by })) })),
    watch: watch && { ...watch, replacedBy: [...watch.replacedBy] }, actions: actions.map(({ action, permission }) => actionView(action, permission)),
  };
}

/** The lists of competencies and the raw texts stay: a screen shows the référentiel. */
function ficheView({ rawAbilities: _raw, blocs, certifiers, roads, correspondences, formerNumbers, newNumbers, ...fiche }: Fiche): NonNullable<Received['fiche']> {
  return {
    ...fiche, blocs: blocs.map(({ code, label }) => ({ code, label })), certifiers: certifiers.map((each) => ({ ...each })), roads: roads.map((each) => ({ ...each })),
    correspondences: correspondences.map(({ sourceCodes, fiche: other, destinationCodes }) => ({ sourceCodes: [...sourceCodes], fiche: other, destinationCodes: [...destinationCodes] })), formerNumbers: [...formerNumbers], newNumbers: [...newNumbers],
  };
}
