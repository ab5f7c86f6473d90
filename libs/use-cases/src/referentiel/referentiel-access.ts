import { demand, DomainError, type Actor, type Fact, type Id, type Permission } from '@probant/domain-kernel';
import { demandReferentielReader, readsDrafts, type Certification, type Referentiel, type ReferentielTree } from '@probant/domain-referentiel';
import type { Certifications, NamedCertification } from './ports/certifications.js';
import type { Referentiels } from './ports/referentiels.js';
import type { ReferentielFact } from './facts.js';

/** A référentiel and the certification it is a version of. */
export interface OpenReferentiel { readonly referentiel: Referentiel; readonly certification: NamedCertification }

/** Loads a certification of the actor's organisation, or one it is habilitated for. Throws `not-found` for any other. */
export async function openCertification(certifications: Certifications, actor: Actor, id: Id): Promise<NamedCertification> {
  const certification = await certifications.find(id);
  if (!certification || !actor.organisationId || ![certification.certifierId, ...certification.centreIds].includes(actor.organisationId)) throw new DomainError('not-found', 'referentiel.certification_unknown');
  return certification;
}

/** Loads a référentiel the actor reads. Throws `not-found` to the others. */
export async function openReferentiel(ports: { readonly referentiels: Referentiels; readonly certifications: Certifications }, actor: Actor, id: Id): Promise<OpenReferentiel> {
  const referentiel = await ports.referentiels.find(id);
  const certification = referentiel && (await ports.certifications.find(referentiel.certificationId));
  if (!certification) throw new DomainError('not-found', 'referentiel.unknown');
  demandReferentielReader(actor, referentiel, certification.centreIds);
  return { referentiel, certification };
}

/** Loads a référentiel for an act of its certifier. Throws `not-found` to those who do not read it, `forbidden` with the reason. */
export async function openForAct(ports: { readonly referentiels: Referentiels; readonly certifications: Certifications }, actor: Actor, id: Id, may: (actor: Actor, referentiel: Referentiel) => Permission): Promise<OpenReferentiel> {
  const opened = await openReferentiel(ports, actor, id);
  if (!readsDrafts(actor, opened.referentiel)) demand({ allowed: false, code: 'referentiel.certifier_only' });
  demand(may(actor, opened.referentiel));
  return opened;
}

/** A fact of this référentiel, or of its certification. */
export function factOf({ certifierId, id }: Pick<Referentiel | Certification, 'certifierId' | 'id'>, type: ReferentielFact, data: Fact['data'] = {}): Fact {
  return { type, organisationId: certifierId, subjectId: id, data };
}

/** The tree of a référentiel that was read. */
export async function treeOf(referentiels: Referentiels, referentiel: Referentiel): Promise<ReferentielTree> {
  const reading = await referentiels.readingOf(referentiel);
  if (!reading) throw new DomainError('forbidden', 'referentiel.no_tree', { status: referentiel.status });
  return reading.tree;
}

/** Each référentiel keeps its own copy of its document: one thrown away takes nothing from another. */
export function keptKey({ certifierId, sourceHash, id }: Pick<Referentiel, 'certifierId' | 'sourceHash' | 'id'>): string {
  return `${certifierId}/${sourceHash}.referentiel.${id}`;
}
