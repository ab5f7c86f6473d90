import { Controller } from '@nestjs/common';
import { candidacyRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { ChooseScope, GiveConsent, OpenNextPassage, ReopenCandidacy, StartBuilding, StateIdentity, SubmitEligibility, Swear, WithdrawCandidacy } from '@probant/use-cases';
import { CurrentActor, Endpoint, Input } from '../http/endpoint.js';

/** What a candidate states and does of their own candidacy. */
@Controller()
export class OwnCandidacyController {
  constructor(
    private readonly stateIdentity: StateIdentity,
    private readonly giveConsent: GiveConsent,
    private readonly chooseScope: ChooseScope,
    private readonly submitEligibility: SubmitEligibility,
    private readonly startBuilding: StartBuilding,
    private readonly swear: Swear,
    private readonly withdraw: WithdrawCandidacy,
    private readonly reopen: ReopenCandidacy,
    private readonly openNextPassage: OpenNextPassage,
  ) {}

  @Endpoint(routes.stateIdentity)
  identity(@Input() { params, body }: InputOf<typeof routes.stateIdentity>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.stateIdentity>> {
    return this.stateIdentity.run(actor, params.candidacy, body);
  }

  @Endpoint(routes.giveConsent)
  consent(@Input() { params, body }: InputOf<typeof routes.giveConsent>, @CurrentActor() actor: Actor): Promise<void> {
    return this.giveConsent.run(actor, params.candidacy, body.given);
  }

  @Endpoint(routes.chooseScope)
  scope(@Input() { params, body }: InputOf<typeof routes.chooseScope>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.chooseScope>> {
    return this.chooseScope.run(actor, params.candidacy, body);
  }

  @Endpoint(routes.submitEligibility)
  submit(@Input() { params }: InputOf<typeof routes.submitEligibility>, @CurrentActor() actor: Actor): Promise<void> {
    return this.submitEligibility.run(actor, params.candidacy);
  }

  @Endpoint(routes.startBuilding)
  build(@Input() { params }: InputOf<typeof routes.startBuilding>, @CurrentActor() actor: Actor): Promise<void> {
    return this.startBuilding.run(actor, params.candidacy);
  }

  @Endpoint(routes.swear)
  sign(@Input() { params }: InputOf<typeof routes.swear>, @CurrentActor() actor: Actor): Promise<void> {
    return this.swear.run(actor, params.candidacy);
  }

  @Endpoint(routes.withdrawCandidacy)
  leave(@Input() { params }: InputOf<typeof routes.withdrawCandidacy>, @CurrentActor() actor: Actor): Promise<void> {
    return this.withdraw.run(actor, params.candidacy);
  }

  @Endpoint(routes.reopenCandidacy)
  comeBack(@Input() { params }: InputOf<typeof routes.reopenCandidacy>, @CurrentActor() actor: Actor): Promise<void> {
    return this.reopen.run(actor, params.candidacy);
  }

  @Endpoint(routes.openNextPassage)
  async next(@Input() { params, body }: InputOf<typeof routes.openNextPassage>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.openNextPassage>> {
    return { number: await this.openNextPassage.run(actor, params.candidacy, body.blocIds) };
  }
}
