import { Injectable } from '@nestjs/common';
import { demand, DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { mayConvoke } from '@probant/domain-jury';
import { Booklets } from '../portfolio/ports/booklets.js';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { factOf, managedPassage, savePassage } from './passage-access.js';
import { isVerified } from './passage-view.js';
import { CandidacySteps } from './ports/candidacy-steps.js';
import { Grounds } from './ports/grounds.js';
import { Passages } from './ports/passages.js';

/** Convokes candidate and jurors: the booklet is bound, the rule set and the adaptation are pinned. */
@Injectable()
export class ConvokePanel {
  constructor(
    private readonly passages: Passages,
    private readonly booklets: Booklets,
    private readonly grounds: Grounds,
    private readonly steps: CandidacySteps,
    private readonly clock: Clock,
    private readonly journal: Journal,
  ) {}

  /** Throws `not-found`, or `forbidden` with the reason: booklet not verified, no date, composition (D.6412-6). */
  async execute(actor: Actor, passageId: Id): Promise<void> {
    const file = await managedPassage(this.passages, actor, passageId);
    demand(mayConvoke(file, isVerified(file)));
    const booklet = await this.booklets.last(file.passage.candidacyId);
    if (!booklet || booklet.state !== 'verified' || booklet.content.passageNumber !== file.passage.number) throw new DomainError('forbidden', 'jury.booklet_not_verified');
    const { ruleSet, adaptation } = await this.grounds.newest(file.candidacy.referentielId, file.candidacy.route);
    const blocIds = booklet.content.blocIds.length > 0 ? booklet.content.blocIds : file.passage.blocIds;
    await savePassage(this.passages, { ...file.passage, state: 'convoked', blocIds, bookletId: booklet.id, bookletVersion: booklet.version, ruleSetId: ruleSet?.id ?? null, adaptationId: adaptation?.id ?? null });
    await this.steps.take(actor, file.passage.candidacyId, 'convoke', this.clock.now());
    const seats = file.seats.filter((seat) => seat.state === 'invited').map(({ id, personId, role }) => ({ seatId: id, personId, role }));
    await this.journal.record(actor, factOf('jury.convoked', file.passage, { candidateId: file.candidate.id, hearingAt: file.passage.hearingAt, bookletVersion: booklet.version, seats }));
  }
}
