import { Controller } from '@nestjs/common';
import { juryRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { AgreeMark, CloseHearing, DecideBloc, decisionShown, OpenDeliberation, OpenHearing, ReadDeliberation, SealMinutes } from '@probant/use-cases';
import { CurrentActor, Endpoint, Input } from '../http/endpoint.js';

/** The hearing, the deliberation, the decisions and the minutes. */
@Controller()
export class DeliberationsController {
  constructor(
    private readonly opening: OpenHearing,
    private readonly closing: CloseHearing,
    private readonly deliberation: OpenDeliberation,
    private readonly reading: ReadDeliberation,
    private readonly agree: AgreeMark,
    private readonly decide: DecideBloc,
    private readonly seal: SealMinutes,
  ) {}

  @Endpoint(routes.openHearing)
  openHearing(@Input() input: InputOf<typeof routes.openHearing>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.openHearing>> {
    return this.opening.execute(actor, input.params.passage, input.body);
  }

  @Endpoint(routes.closeHearing)
  closeHearing(@Input() input: InputOf<typeof routes.closeHearing>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.closeHearing>> {
    return this.closing.execute(actor, input.params.passage);
  }

  @Endpoint(routes.openDeliberation)
  openDeliberation(@Input() input: InputOf<typeof routes.openDeliberation>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.openDeliberation>> {
    return this.deliberation.execute(actor, input.params.passage);
  }

  @Endpoint(routes.readDeliberation)
  readDeliberation(@Input() input: InputOf<typeof routes.readDeliberation>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.readDeliberation>> {
    return this.reading.execute(actor, input.params.passage);
  }

  @Endpoint(routes.agreeMark)
  agreeMark(@Input() input: InputOf<typeof routes.agreeMark>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.agreeMark>> {
    return this.agree.execute(actor, input.params.passage, input.params.criterion, input.body);
  }

  @Endpoint(routes.decideBloc)
  async decideBloc(@Input() input: InputOf<typeof routes.decideBloc>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.decideBloc>> {
    return decisionShown(await this.decide.execute(actor, input.params.passage, input.body));
  }

  @Endpoint(routes.sealMinutes)
  sealMinutes(@Input() input: InputOf<typeof routes.sealMinutes>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.sealMinutes>> {
    return this.seal.execute(actor, input.params.passage);
  }
}
