import { Controller } from '@nestjs/common';
import { juryRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { AnswerSeat, ConvokePanel, ListJurors, ListPassages, ReadPassage, SeatPanel, SetJurorProfile } from '@probant/use-cases';
import { CurrentActor, Endpoint, Input } from '../http/endpoint.js';

/** The pool, the panel of a passage and its convocation. */
@Controller()
export class PanelsController {
  constructor(
    private readonly jurors: ListJurors,
    private readonly profile: SetJurorProfile,
    private readonly passages: ListPassages,
    private readonly passage: ReadPassage,
    private readonly seatPanel: SeatPanel,
    private readonly convoke: ConvokePanel,
    private readonly answer: AnswerSeat,
  ) {}

  @Endpoint(routes.listJurors)
  async listJurors(@CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.listJurors>> {
    return { items: [...(await this.jurors.execute(actor))] };
  }

  @Endpoint(routes.setJurorProfile)
  setJurorProfile(@Input() input: InputOf<typeof routes.setJurorProfile>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.setJurorProfile>> {
    return this.profile.execute(actor, input.params.person, input.body);
  }

  @Endpoint(routes.listPassages)
  async listPassages(@Input() input: InputOf<typeof routes.listPassages>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.listPassages>> {
    return { items: await this.passages.execute(actor, { state: input.query.state, candidacyId: input.query.candidacy }) };
  }

  @Endpoint(routes.readPassage)
  readPassage(@Input() input: InputOf<typeof routes.readPassage>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.readPassage>> {
    return this.passage.execute(actor, input.params.passage);
  }

  @Endpoint(routes.seatPanel)
  setPanel(@Input() input: InputOf<typeof routes.seatPanel>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.seatPanel>> {
    return this.seatPanel.execute(actor, input.params.passage, input.body);
  }

  @Endpoint(routes.convoke)
  convokePanel(@Input() input: InputOf<typeof routes.convoke>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.convoke>> {
    return this.convoke.execute(actor, input.params.passage);
  }

  @Endpoint(routes.answerSeat)
  answerSeat(@Input() input: InputOf<typeof routes.answerSeat>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.answerSeat>> {
    return this.answer.execute(actor, input.params.passage, input.body);
  }
}
