import { Injectable } from '@nestjs/common';
import { DomainError, holdsRole, type Actor, type Id } from '@probant/domain-kernel';
import { revoke } from '@probant/domain-jury';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { Deliberations } from './ports/deliberations.js';

/** Revokes a decision of the jury: two managers of the certifier where it has two. The decision stays in history and no longer counts. */
@Injectable()
export class RevokeDecision {
  constructor(
    private readonly deliberations: Deliberations,
    private readonly clock: Clock,
    private readonly journal: Journal,
  ) {}

  /** Says whether a second person is awaited. Throws `not-found` outside the certifier, `conflict` when it is revoked or the same person speaks twice. */
  async execute(actor: Actor, decisionId: Id, motive: string): Promise<{ readonly awaitingSecond: boolean }> {
    const file = await this.deliberations.findDecision(decisionId);
    if (!file || !actor.personId || actor.organisationId !== file.certifierId || !holdsRole(actor, file.certifierId, 'manager')) throw new DomainError('not-found', 'jury.decision_unknown');
    const revocation = revoke(decisionId, file.revocation, await this.deliberations.managers(file.certifierId), { personId: actor.personId, motive, now: this.clock.now() });
    await this.deliberations.saveRevocation(file, revocation);
    const { organisationId, candidacyId, decision } = file;
    await this.journal.record(actor, { type: revocation.revokedAt ? 'jury.decision_revoked' : 'jury.revocation_asked', organisationId, subjectId: decisionId, candidacyId, data: { blocId: decision.blocId, passageId: decision.passageId }, personal: { motive } });
    return { awaitingSecond: revocation.revokedAt === null };
  }
}
