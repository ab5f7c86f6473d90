import { Injectable } from '@nestjs/common';
import type { Identity } from '@probant/domain-candidacy';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { demandRevision, factOf, heldFor } from './candidacy-access.js';
import { Candidacies } from './ports/candidacies.js';

/** Nobody who presents a VAE was born yesterday, nor in another age. */
const YOUNGEST = 14;
const OLDEST = 120;

/** The candidate states who they are, as their documents will be made out. */
@Injectable()
export class StateIdentity {
  constructor(
    private readonly candidacies: Candidacies,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Returns the new revision. Throws `conflict` with what is kept when it moved on, `invalid` for a birth date nobody alive and of age to work has. */
  async run(actor: Actor, candidacyId: Id, stated: Identity & { readonly revision: number }): Promise<{ readonly revision: number }> {
    const { file } = await heldFor(this.candidacies, actor, candidacyId, 'state_identity', this.clock.today());
    const { revision: seen, ...identity } = stated;
    demandRevision(file.candidacy, seen, { identity: file.identity });
    const age = Number(this.clock.today().slice(0, 4)) - Number(identity.birthDate.slice(0, 4));
    if (age < YOUNGEST || age > OLDEST) throw new DomainError('invalid', 'candidacy.birth_date_unlikely', { birthDate: identity.birthDate });
    const revision = file.candidacy.revision + 1;
    await this.candidacies.save({ ...file, identity, candidacy: { ...file.candidacy, identityStated: true, revision } }, this.clock.today(), { identity, contentMoved: true });
    await this.journal.record(actor, factOf('candidacy.identity_stated', file));
    return { revision };
  }
}
