import type { Actor, Role } from '@probant/domain-kernel';
import type { Referentiel } from '../referentiel.js';

/** A draft of the certifier `certifier`, read and confirmed by nobody. */
export function aDraft(part: Partial<Referentiel> = {}): Referentiel {
  return {
    id: 'referentiel', certifierId: 'certifier', certificationId: 'certification', version: null, status: 'draft', sourceName: 'referentiel.txt', sourceHash: 'a'.repeat(64), sourceKey: 'kept', counts: { blocs: 1, competencies: 1, criteria: 1, modalities: 0, doubts: 0 },
    failure: null, failureFacts: null, columnsOrigin: null, importedBy: 'samir', importedAt: '2026-02-01T09:00:00.000Z', publicationAsked: null, publishedAt: null, revision: 1, ...part,
  };
}

/** Somebody who acts in an organisation with these roles there. */
export function somebody(personId: string, organisationId: string, ...roles: readonly Role[]): Actor {
  return { kind: 'person', personId, organisationId, memberships: [{ organisationId, roles }] };
}
