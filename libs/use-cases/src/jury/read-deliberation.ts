import { Injectable } from '@nestjs/common';
import { demand, type Actor, type Id } from '@probant/domain-kernel';
import { mayReadDeliberation } from '@probant/domain-jury';
import { criteriaShown, decisionShown, deliberationActions, lineShown, proposalsShown } from './deliberation-view.js';
import { adaptedCriteria, judgedCriteria } from './judged-criteria.js';
import { marksByCriterion } from './panel-marks.js';
import { seatedPassage } from './passage-access.js';
import { passageShown } from './passage-view.js';
import { Deliberations } from './ports/deliberations.js';
import { Grounds } from './ports/grounds.js';
import { Passages } from './ports/passages.js';

/** The deliberation as those present see it: everyone's marks, what was agreed, what the rules propose, what was decided. */
@Injectable()
export class ReadDeliberation {
  constructor(
    private readonly passages: Passages,
    private readonly deliberations: Deliberations,
    private readonly grounds: Grounds,
  ) {}

  /** Throws `not-found` to who does not sit there, `forbidden` before the readings are closed or to who was not present. */
  async execute(actor: Actor, passageId: Id) {
    const { file, seat } = await seatedPassage(this.passages, actor, passageId);
    demand(mayReadDeliberation(file, seat));
    const { passage } = file;
    const judged = await judgedCriteria(this.grounds, file.candidacy.referentielId, passage);
    const ruleSet = passage.ruleSetId ? await this.grounds.ruleSet(passage.ruleSetId) : null;
    const agreed = await this.deliberations.agreed(passageId);
    const decisions = (await this.deliberations.decisions(passage.candidacyId)).filter((each) => each.passageId === passageId);
    return {
      passage: passageShown(file, actor), mine: { seatId: seat.id, role: seat.role },
      criteria: criteriaShown(marksByCriterion(judged.inScope, file.seats, await this.deliberations.closedMarks(passageId)), agreed), adaptedCriteria: adaptedCriteria(judged),
      proposals: proposalsShown(passage.blocIds, judged, ruleSet, agreed), decisions: decisions.map(decisionShown), minutes: passage.minutes.map(lineShown),
      sealed: passage.sealedHash && passage.sealedAt ? { hash: passage.sealedHash, at: passage.sealedAt, journalHead: passage.sealedHead } : null,
      signatures: file.seats.flatMap((each) => (each.signedAt ? [{ seatId: each.id, at: each.signedAt }] : [])), actions: deliberationActions(file, seat, judged, agreed, decisions), revision: passage.revision,
    };
  }
}
