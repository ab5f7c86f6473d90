import type { AgreedMark, BlocDecision, Passage, Revocation } from '@probant/domain-jury';
import type { Id } from '@probant/domain-kernel';
import { Deliberations, type ClosedMark, type DecisionFile } from '../ports/deliberations.js';

/** What panels agreed and decided, kept in lists; `closed` are the marks of closed readings. */
export class InMemoryDeliberations extends Deliberations {
  readonly closed: (ClosedMark & { readonly passageId: Id })[] = [];
  managerCount = 1;
  private readonly marks = new Map<string, AgreedMark & { readonly passageId: Id }>();
  private readonly files: (Omit<DecisionFile, 'revocation'>)[] = [];
  private readonly revocations = new Map<Id, Revocation>();

  async closedMarks(passageId: Id): Promise<readonly ClosedMark[]> {
    return this.closed.filter((mark) => mark.passageId === passageId).map(({ seatId, personId, criterionId, level, comment }) => ({ seatId, personId, criterionId, level, comment }));
  }
  async agreed(passageId: Id): Promise<readonly AgreedMark[]> {
    return [...this.marks.values()].filter((mark) => mark.passageId === passageId).map(({ criterionId, level, agreement, revision, agreedAt }) => ({ criterionId, level, agreement, revision, agreedAt }));
  }
  async addAgreed(passage: Passage, marks: readonly AgreedMark[]): Promise<void> {
    for (const mark of marks) this.marks.set(`${passage.id} ${mark.criterionId}`, { ...mark, passageId: passage.id });
  }
  async agree(passage: Passage, mark: AgreedMark): Promise<boolean> {
    if ((this.marks.get(`${passage.id} ${mark.criterionId}`)?.revision ?? 0) !== mark.revision - 1) return false;
    await this.addAgreed(passage, [mark]);
    return true;
  }
  async decisions(candidacyId: Id): Promise<readonly BlocDecision[]> {
    return this.files.filter((file) => file.candidacyId === candidacyId).map(({ decision }) => this.revoked(decision)).sort((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1));
  }
  async decide(passage: Passage, decision: BlocDecision): Promise<boolean> {
    if (this.files.some((file) => file.decision.passageId === passage.id && file.decision.blocId === decision.blocId)) return false;
    this.files.push({ decision, organisationId: passage.organisationId, certifierId: passage.certifierId, candidacyId: passage.candidacyId });
    return true;
  }
  async findDecision(decisionId: Id): Promise<DecisionFile | null> {
    const file = this.files.find((each) => each.decision.id === decisionId);
    return file ? { ...file, decision: this.revoked(file.decision), revocation: this.revocations.get(decisionId) ?? null } : null;
  }
  async revocationsAsked(candidacyId: Id): Promise<readonly Revocation[]> {
    const own = this.files.filter((file) => file.candidacyId === candidacyId).map(({ decision }) => decision.id);
    return [...this.revocations.values()].filter(({ decisionId, revokedAt }) => revokedAt === null && own.includes(decisionId));
  }
  async saveRevocation(_file: DecisionFile, revocation: Revocation): Promise<void> {
    this.revocations.set(revocation.decisionId, revocation);
  }
  async managers(): Promise<number> {
    return this.managerCount;
  }
  private revoked(decision: BlocDecision): BlocDecision {
    const revocation = this.revocations.get(decision.id);
    return revocation?.revokedAt ? { ...decision, revokedAt: revocation.revokedAt, revocationMotive: revocation.motive } : decision;
  }
}
