import { Injectable } from '@nestjs/common';
import { addDays, DomainError, holdsRole, type Actor, type Day, type Id, type Role } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { Organisations, type HabilitationScope, type NamedHabilitation } from './ports/organisations.js';

export interface HabilitationAsked { readonly certificationId: Id; readonly centreSlug: string; readonly scope: HabilitationScope; readonly validFrom: Day; readonly validTo: Day | null }

/** A certifier lets a centre accompany, organise, or both, for one certification and for a time. */
@Injectable()
export class HabilitateCentre {
  constructor(
    private readonly organisations: Organisations,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Given and received. */
  async list(actor: Actor): Promise<readonly NamedHabilitation[]> {
    return this.organisations.habilitations(heldBy(actor, 'manager', 'administrator'));
  }

  /** Throws `not-found` for another's certification, `invalid` when nobody is that centre or the dates cross, `conflict` when the centre has one for some of that time. */
  async grant(actor: Actor, asked: HabilitationAsked): Promise<Id> {
    const certifierId = heldBy(actor, 'manager');
    if (!(await this.organisations.owns(certifierId, asked.certificationId))) throw new DomainError('not-found', 'people.certification_unknown');
    const centreId = await this.organisations.centreNamed(asked.centreSlug);
    if (!centreId || centreId === certifierId) throw new DomainError('invalid', 'people.centre_unknown', { slug: asked.centreSlug });
    if (asked.validTo !== null && asked.validTo < asked.validFrom) throw new DomainError('invalid', 'people.dates_cross');
    const { certificationId, scope, validFrom, validTo } = asked;
    const given = await this.organisations.habilitations(certifierId);
    if (given.some((each) => each.centreId === centreId && each.certificationId === certificationId && overlap(each, asked))) throw new DomainError('conflict', 'people.already_habilitated');
    const id = this.ids.next();
    await this.organisations.addHabilitation({ id, certifierId, centreId, certificationId, scope, validFrom, validTo });
    await this.journal.record(actor, { type: 'people.habilitation_granted', organisationId: certifierId, subjectId: id, data: { centreId, certificationId, scope, validFrom, validTo } });
    return id;
  }

  /** Ends it at once: yesterday was its last day. What was opened goes on. Throws `not-found` for what this certifier did not give. */
  async end(actor: Actor, habilitationId: Id): Promise<void> {
    const certifierId = heldBy(actor, 'manager');
    const centreId = await this.organisations.endHabilitation(certifierId, habilitationId, addDays(this.clock.today(), -1));
    if (!centreId) throw new DomainError('not-found', 'people.habilitation_unknown');
    await this.journal.record(actor, { type: 'people.habilitation_ended', organisationId: certifierId, subjectId: habilitationId, data: { centreId } });
  }
}

interface Period { readonly validFrom: Day; readonly validTo: Day | null }

function overlap(a: Period, b: Period): boolean {
  return (a.validTo === null || a.validTo >= b.validFrom) && (b.validTo === null || b.validTo >= a.validFrom);
}

function heldBy(actor: Actor, ...roles: readonly Role[]): Id {
  if (!actor.organisationId || !holdsRole(actor, actor.organisationId, ...roles)) throw new DomainError('not-found', 'people.organisation_unknown');
  return actor.organisationId;
}
