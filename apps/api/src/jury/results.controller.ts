import { Controller } from '@nestjs/common';
import { juryRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { ReadResult, RevokeDecision } from '@probant/use-cases';
import { CurrentActor, Endpoint, Input } from '../http/endpoint.js';

/** What the candidate reads, and the revocation of a decision. */
@Controller()
export class ResultsController {
  constructor(
    private readonly result: ReadResult,
    private readonly revoke: RevokeDecision,
  ) {}

  @Endpoint(routes.readResult)
  readResult(@Input() input: InputOf<typeof routes.readResult>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.readResult>> {
    return this.result.execute(actor, input.params.candidacy);
  }

  @Endpoint(routes.revokeDecision)
  revokeDecision(@Input() input: InputOf<typeof routes.revokeDecision>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.revokeDecision>> {
    return this.revoke.execute(actor, input.params.decision, input.body.motive);
  }
}
