import { Injectable } from '@nestjs/common';
import { bookletChange } from '@probant/domain-assessment';
import type { Actor, Id } from '@probant/domain-kernel';
import { Booklets } from '../portfolio/ports/booklets.js';
import { Journal } from '../ports/journal.js';
import { factOf, savePassage } from './passage-access.js';
import { Grounds } from './ports/grounds.js';
import { Passages } from './ports/passages.js';

/** A booklet verified after the convocation replaces the one being read: marks stay, those whose evidence changed become to confirm. */
@Injectable()
export class RenewBooklet {
  constructor(
    private readonly passages: Passages,
    private readonly booklets: Booklets,
    private readonly grounds: Grounds,
    private readonly journal: Journal,
  ) {}

  /** Does nothing when no reading is under way, or when the readings already know of this version. */
  async execute(actor: Actor, candidacyId: Id): Promise<void> {
    const file = (await this.passages.ofCandidacy(candidacyId)).find(({ passage }) => passage.state === 'convoked' || (passage.state === 'hearing' && !passage.hearingEndedAt));
    const recent = file && (await this.booklets.last(candidacyId));
    if (!file || !recent || recent.state !== 'verified' || recent.content.passageNumber !== file.passage.number) return;
    const { passage } = file;
    if (passage.bookletVersion === null || passage.bookletVersion >= recent.version) return;
    const old = await this.booklets.find(candidacyId, passage.bookletVersion);
    if (!old) return;
    const change = bookletChange(old.content, recent.content, recent.version, await this.grounds.tree(file.candidacy.referentielId));
    await savePassage(this.passages, { ...passage, bookletId: recent.id, bookletVersion: recent.version, bookletChanges: [...passage.bookletChanges, change] });
    await this.journal.record(actor, factOf('jury.booklet_renewed', passage, { bookletVersion: recent.version, criteria: change.criterionIds.length }));
  }
}
