import { Injectable } from '@nestjs/common';
import { blocsNeeded, certificationState, missingInScope } from '@probant/domain-candidacy';
import { dayOf, DomainError, holdsRole, refused, ALLOWED, type Actor, type Id } from '@probant/domain-kernel';
import { heldBlocs, passageResult, verdicts, type BlocDecision, type Revocation } from '@probant/domain-jury';
import { decisionShown } from './deliberation-view.js';
import { actionOf } from './passage-access.js';
import { Deliberations } from './ports/deliberations.js';
import { Grounds } from './ports/grounds.js';
import { Passages, type PassageFile } from './ports/passages.js';

/** The result of each passage, bloc by bloc: agreed marks, motives and what would suffice, once the minutes are sealed. Never a juror's own mark. */
@Injectable()
export class ReadResult {
  constructor(
    private readonly passages: Passages,
    private readonly deliberations: Deliberations,
    private readonly grounds: Grounds,
  ) {}

  /** Throws `not-found` to all but the candidate, who accompanies them and the school. */
  async execute(actor: Actor, candidacyId: Id) {
    const files = await this.passages.ofCandidacy(candidacyId);
    const [first] = files;
    if (!first || !mayRead(actor, first)) throw new DomainError('not-found', 'candidacy.unknown');
    const sealed = new Set(files.filter(({ passage }) => passage.sealedAt).map(({ passage }) => passage.id));
    const decisions = (await this.deliberations.decisions(candidacyId)).filter((each) => sealed.has(each.passageId));
    const asked = isCertifier(actor, first) ? await this.deliberations.revocationsAsked(candidacyId) : [];
    const tree = await this.grounds.tree(first.candidacy.referentielId);
    const held = heldBlocs(decisions);
    const { scope } = first.candidacy;
    const missing = missingInScope(tree, scope, held);
    const { complete } = certificationState(blocsNeeded(tree), held, [], scope.optionBlocIds);
    const passages = [];
    for (const file of files) passages.push(await this.passageOf(file, decisions, actor, asked));
    const next = first.candidacy.status === 'decided' && actor.personId === first.candidate.id ? (missing.length > 0 ? ALLOWED : refused('candidacy.nothing_missing')) : refused('candidacy.not_decided');
    return { passages, referentielId: first.candidacy.referentielId, heldBlocIds: [...held], missingBlocIds: [...missing], complete, actions: [actionOf('open_next_passage', next)] };
  }

  private async passageOf({ passage }: PassageFile, all: readonly BlocDecision[], actor: Actor, asked: readonly Revocation[]) {
    const own = all.filter((each) => each.passageId === passage.id);
    const agreed = passage.sealedAt ? await this.deliberations.agreed(passage.id) : [];
    return {
      id: passage.id, number: passage.number, result: passage.state === 'closed' && passage.attendance ? passageResult(passage.blocIds, verdicts(own), passage.attendance) : null,
      heldOn: passage.hearingStartedAt ? dayOf(passage.hearingStartedAt) : null, notifiedOn: passage.notifiedOn, presentedBlocIds: [...passage.blocIds], decisions: own.map((decision) => ({ ...decisionShown(decision), revocationAsked: revocationShown(actor, asked.find(({ decisionId }) => decisionId === decision.id)) })),
      criteria: agreed.map(({ criterionId, level }) => ({ criterionId, agreed: level })),
    };
  }
}

/** Only the certifier revokes: a revocation that awaits a second person is told to its managers alone. */
function isCertifier(actor: Actor, { passage }: PassageFile): boolean {
  return actor.organisationId === passage.certifierId && holdsRole(actor, passage.certifierId, 'manager');
}

function revocationShown(actor: Actor, asked: Revocation | undefined) {
  return asked ? { at: asked.askedAt, motive: asked.motive, mine: asked.askedBy === actor.personId } : null;
}

function mayRead(actor: Actor, file: PassageFile): boolean {
  if (actor.personId !== null && (actor.personId === file.candidate.id || actor.personId === file.apart.accompagnateurId)) return true;
  const here = actor.organisationId === file.passage.organisationId || actor.organisationId === file.passage.certifierId;
  return here && holdsRole(actor, actor.organisationId, 'manager', 'administrator');
}
