import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { demandImport, type ReceivedFiche } from '@probant/domain-referentiel';
import type { Certifications, NamedCertification } from './ports/certifications.js';
import type { Fiches } from './ports/fiches.js';

/** Loads a fiche received, for an act of its certifier. Throws `not-found` to those who do not see its certification, `forbidden` to those who do not manage it. */
export async function openFiche(ports: { readonly fiches: Fiches; readonly certifications: Certifications }, actor: Actor, id: Id): Promise<{ readonly received: ReceivedFiche; readonly certification: NamedCertification }> {
  const received = await ports.fiches.find(id);
  const certification = received && (await ports.certifications.find(received.certificationId));
  if (!received || !certification || !actor.organisationId || ![certification.certifierId, ...certification.centreIds].includes(actor.organisationId)) throw new DomainError('not-found', 'referentiel.fiche_unknown');
  demandImport(actor, certification);
  return { received, certification };
}
