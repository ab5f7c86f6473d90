import type { Id } from '@probant/domain-kernel';
import { Jurors, type Juror, type JurorProfile } from '../ports/jurors.js';

/** Pools kept by organisation. */
export class InMemoryJurors extends Jurors {
  constructor(private readonly pools: Map<Id, Juror[]> = new Map()) {
    super();
  }
  async pool(organisationId: Id): Promise<readonly Juror[]> {
    return [...(this.pools.get(organisationId) ?? [])].sort((a, b) => (`${a.familyName} ${a.givenName}` < `${b.familyName} ${b.givenName}` ? -1 : 1));
  }
  async find(organisationId: Id, personId: Id): Promise<Juror | null> {
    return this.pools.get(organisationId)?.find((juror) => juror.id === personId) ?? null;
  }
  async saveProfile(organisationId: Id, personId: Id, profile: JurorProfile): Promise<void> {
    const pool = this.pools.get(organisationId) ?? [];
    this.pools.set(organisationId, pool.map((juror) => (juror.id === personId ? { ...juror, profile } : juror)));
  }
}
