import { Injectable } from '@nestjs/common';
import { demand, type Actor, type Id } from '@probant/domain-kernel';
import { maySign, minutesContent, minutesLine, presides } from '@probant/domain-jury';
import { Fingerprints } from '../portfolio/ports/fingerprints.js';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { factOf, savePassage, seatedPassage } from './passage-access.js';
import { CandidacySteps } from './ports/candidacy-steps.js';
import { Deliberations } from './ports/deliberations.js';
import { Passages } from './ports/passages.js';

/** Signs the minutes; the president's signature seals them by their fingerprint, and the candidate may read the result. */
@Injectable()
export class SealMinutes {
  constructor(
    private readonly passages: Passages,
    private readonly deliberations: Deliberations,
    private readonly steps: CandidacySteps,
    private readonly fingerprints: Fingerprints,
    private readonly clock: Clock,
    private readonly journal: Journal,
  ) {}

  /** Throws `not-found`, or `forbidden` while a bloc is undecided, to who was not present, and once sealed. */
  async execute(actor: Actor, passageId: Id): Promise<void> {
    const { file, seat } = await seatedPassage(this.passages, actor, passageId);
    const decisions = (await this.deliberations.decisions(file.passage.candidacyId)).filter((each) => each.passageId === passageId);
    demand(maySign(file, seat, decisions.map((each) => each.blocId)));
    const now = this.clock.now();
    const signed = { ...seat, signedAt: now };
    const passage = { ...file.passage, minutes: [...file.passage.minutes, minutesLine.signed(now, signed)] };
    await this.passages.saveSeats(passage, [signed]);
    if (!presides(seat)) {
      await savePassage(this.passages, passage);
      await this.journal.record(actor, factOf('jury.minutes_signed', passage, { seatId: seat.id }));
      return;
    }
    const seats = file.seats.map((each) => (each.id === seat.id ? signed : each));
    const hash = this.fingerprints.of(minutesContent(passage, seats, await this.deliberations.agreed(passageId), decisions, now));
    // Notified within 15 days of the hearing (R.6412-7): the sealing notifies at once.
    await savePassage(this.passages, { ...passage, state: 'closed', sealedHash: hash, sealedAt: now, sealedHead: await this.journal.head(passage.organisationId), notifiedOn: this.clock.today() });
    await this.steps.take(actor, passage.candidacyId, 'decide', now);
    await this.journal.record(actor, factOf('jury.minutes_sealed', passage, { hash, candidateId: file.candidate.id, accompagnateurId: file.apart.accompagnateurId }));
  }
}
