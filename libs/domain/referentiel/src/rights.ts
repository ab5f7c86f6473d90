import { ALLOWED, demand, DomainError, holdsRole, refused, type Actor, type Id, type Permission } from '@probant/domain-kernel';
import { publicationBlockers } from './publication.js';
import type { Referentiel } from './referentiel.js';
import type { ReferentielTree } from './tree.js';

type Owned = Pick<Referentiel, 'certifierId'>;
type Standing = Pick<Referentiel, 'certifierId' | 'status'>;

/** Imports, corrects, sets rules and publishes: a manager of the certifier, in the certifier's own organisation; or a command of the operator for it. */
export function managesReferentiels(actor: Actor, { certifierId }: Owned): boolean {
  return actor.organisationId === certifierId && (actor.kind === 'system' || holdsRole(actor, certifierId, 'manager'));
}

/** Reads what is not published: the certifier's staff. */
export function readsDrafts(actor: Actor, { certifierId }: Owned): boolean {
  return managesReferentiels(actor, { certifierId }) || (actor.organisationId === certifierId && holdsRole(actor, certifierId, 'administrator', 'referent_handicap'));
}

/** Whether the actor reads it: drafts are the certifier's staff's; published and retired versions are also read in its organisation, and in the centres habilitated for the certification. */
export function readsReferentiel(actor: Actor, referentiel: Standing, centreIds: readonly Id[]): boolean {
  if (readsDrafts(actor, referentiel)) return true;
  const here = actor.organisationId;
  return (referentiel.status === 'published' || referentiel.status === 'retired') && here !== null && (here === referentiel.certifierId || centreIds.includes(here));
}

/** Throws `not-found` to those who do not read it. */
export function demandReferentielReader(actor: Actor, referentiel: Standing, centreIds: readonly Id[]): void {
  if (!readsReferentiel(actor, referentiel, centreIds)) throw new DomainError('not-found', 'referentiel.unknown');
}

const managerOnly = (actor: Actor, owned: Owned): Permission => (managesReferentiels(actor, owned) ? ALLOWED : refused('referentiel.certifier_only'));

/** Whether the actor may import a document for a certification of this certifier. */
export function mayImport(actor: Actor, certification: Owned): Permission {
  return managerOnly(actor, certification);
}

/** A draft, or a reading that failed, is thrown away; what was published stays. */
export function mayDelete(actor: Actor, referentiel: Standing): Permission {
  const manager = managerOnly(actor, referentiel);
  if (!manager.allowed) return manager;
  return referentiel.status === 'draft' || referentiel.status === 'failed' ? ALLOWED : refused(referentiel.status === 'reading' ? 'referentiel.being_read' : 'referentiel.published_stays', { status: referentiel.status });
}

/** A draft is corrected by its certifier's managers; what is published stays as it is. */
export function mayCorrect(actor: Actor, referentiel: Standing): Permission {
  const manager = managerOnly(actor, referentiel);
  if (!manager.allowed) return manager;
  const { status } = referentiel;
  if (status === 'draft') return ALLOWED;
  return status === 'reading' ? refused('referentiel.being_read') : status === 'failed' ? refused('referentiel.no_tree', { status }) : refused('referentiel.published_stays', { status });
}

/** A reading under way is stopped. */
export function mayStop(actor: Actor, referentiel: Standing): Permission {
  const manager = managerOnly(actor, referentiel);
  if (!manager.allowed) return manager;
  return referentiel.status === 'reading' ? ALLOWED : refused('referentiel.not_being_read', { status: referentiel.status });
}

/** Somebody says what the columns of a workbook hold, before or after it was read; not once it is published. */
export function maySetColumns(actor: Actor, referentiel: Pick<Referentiel, 'certifierId' | 'status' | 'columnsOrigin'>): Permission {
  const manager = managerOnly(actor, referentiel);
  if (!manager.allowed) return manager;
  if (referentiel.columnsOrigin === null) return refused('referentiel.no_columns');
  if (referentiel.status === 'reading') return refused('referentiel.being_read', { status: referentiel.status });
  return referentiel.status === 'published' || referentiel.status === 'retired' ? refused('referentiel.published_stays', { status: referentiel.status }) : ALLOWED;
}

/** Rules and adaptations are the certifier's at any time once there is a tree: each is a version of its own, pinned at convocation. */
export function maySetRules(actor: Actor, referentiel: Standing): Permission {
  const manager = managerOnly(actor, referentiel);
  if (!manager.allowed) return manager;
  return referentiel.status === 'reading' || referentiel.status === 'failed' ? refused('referentiel.no_tree', { status: referentiel.status }) : ALLOWED;
}

/** A draft is published when nothing in it lacks its text; by a second manager where there are two. `otherManagers` counts those beside the actor. */
export function mayPublish(actor: Actor, referentiel: Pick<Referentiel, 'certifierId' | 'status' | 'publicationAsked'>, tree: ReferentielTree | null, otherManagers: number): Permission {
  const manager = managerOnly(actor, referentiel);
  if (!manager.allowed) return manager;
  if (referentiel.status === 'published' || referentiel.status === 'retired') return refused('referentiel.already_published');
  if (referentiel.status !== 'draft' || !tree) return refused('referentiel.no_tree', { status: referentiel.status });
  const blockers = publicationBlockers(tree);
  if (blockers.length > 0) return refused('referentiel.publication_blocked', { blockers: blockers.map(({ code, printedCode, subjectId }) => ({ code, printedCode, subjectId })) });
  if (referentiel.publicationAsked?.by === actor.personId && otherManagers > 0) return refused('referentiel.second_person_needed', { otherManagers });
  return ALLOWED;
}

/** Throws `forbidden` with the reason when a document may not be imported. */
export function demandImport(actor: Actor, certification: Owned): void {
  demand(mayImport(actor, certification));
}
