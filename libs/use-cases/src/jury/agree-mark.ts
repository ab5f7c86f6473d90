import { Injectable } from '@nestjs/common';
import { demand, DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { checkAgreement, mayDeliberate, minutesLine, standingDecisions, type AgreedLevel, type Agreement } from '@probant/domain-jury';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { judgedCriteria } from './judged-criteria.js';
import { levelsOf, marksByCriterion } from './panel-marks.js';
import { factOf, savePassage, seatedPassage } from './passage-access.js';
import { Deliberations } from './ports/deliberations.js';
import { Grounds } from './ports/grounds.js';
import { Passages } from './ports/passages.js';

/** The panel's common mark on a criterion, with how it was reached; no vote by name is kept. */
@Injectable()
export class AgreeMark {
  constructor(
    private readonly passages: Passages,
    private readonly deliberations: Deliberations,
    private readonly grounds: Grounds,
    private readonly clock: Clock,
    private readonly journal: Journal,
  ) {}

  /** Throws `not-found`, `forbidden` to all but the president of an open deliberation, `invalid` out of scope or against the marks, `conflict` when the bloc is decided or the mark changed. */
  async execute(actor: Actor, passageId: Id, criterionId: Id, asked: { readonly level: AgreedLevel; readonly agreement: Agreement; readonly revision: number }): Promise<void> {
    const { file, seat } = await seatedPassage(this.passages, actor, passageId);
    demand(mayDeliberate(file, seat));
    const judged = await judgedCriteria(this.grounds, file.candidacy.referentielId, file.passage);
    const criterion = judged.criteria.find((each) => each.criterion.id === criterionId);
    if (!criterion || criterion.standing !== 'in_scope') throw new DomainError('invalid', 'assessment.criterion_out_of_scope', { criterionId });
    const decided = standingDecisions(await this.deliberations.decisions(file.passage.candidacyId)).some((each) => each.passageId === passageId && each.blocId === criterion.bloc.id);
    if (decided) throw new DomainError('conflict', 'jury.bloc_already_decided', { blocId: criterion.bloc.id });
    const marks = marksByCriterion([criterionId], file.seats, await this.deliberations.closedMarks(passageId)).get(criterionId) ?? [];
    checkAgreement(asked.level, asked.agreement, levelsOf(marks));
    const now = this.clock.now();
    const mark = { criterionId, level: asked.level, agreement: asked.agreement, revision: asked.revision + 1, agreedAt: now };
    await savePassage(this.passages, { ...file.passage, minutes: [...file.passage.minutes, minutesLine.agreed(now, mark)] });
    if (!(await this.deliberations.agree(file.passage, mark))) throw new DomainError('conflict', 'jury.mark_changed', { criterionId });
    await this.journal.record(actor, factOf('jury.mark_agreed', file.passage, { criterionId, level: asked.level, agreement: asked.agreement }));
  }
}
