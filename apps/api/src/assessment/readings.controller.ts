import { Controller } from '@nestjs/common';
import { juryRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { AskQuestion, ListMyReadings, MarkCompetency, MarkCriterion, OpenReading, RemoveQuestion } from '@probant/use-cases';
import { CurrentActor, Endpoint, Input } from '../http/endpoint.js';

/** A juror's readings: their own marks and questions. */
@Controller()
export class ReadingsController {
  constructor(
    private readonly readings: ListMyReadings,
    private readonly reading: OpenReading,
    private readonly mark: MarkCriterion,
    private readonly remaining: MarkCompetency,
    private readonly ask: AskQuestion,
    private readonly remove: RemoveQuestion,
  ) {}

  @Endpoint(routes.listMyReadings)
  async listMyReadings(@CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.listMyReadings>> {
    return { items: await this.readings.execute(actor) };
  }

  @Endpoint(routes.openReading)
  openReading(@Input() input: InputOf<typeof routes.openReading>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.openReading>> {
    return this.reading.execute(actor, input.params.passage);
  }

  @Endpoint(routes.markCriterion)
  markCriterion(@Input() input: InputOf<typeof routes.markCriterion>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.markCriterion>> {
    return this.mark.execute(actor, input.params.passage, { ...input.body, criterionId: input.params.criterion });
  }

  @Endpoint(routes.markCompetency)
  async markCompetency(@Input() input: InputOf<typeof routes.markCompetency>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.markCompetency>> {
    return { items: await this.remaining.execute(actor, input.params.passage, input.params.competency, input.body.level) };
  }

  @Endpoint(routes.askQuestion)
  askQuestion(@Input() input: InputOf<typeof routes.askQuestion>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.askQuestion>> {
    return this.ask.execute(actor, input.params.passage, input.body);
  }

  @Endpoint(routes.removeQuestion)
  removeQuestion(@Input() input: InputOf<typeof routes.removeQuestion>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.removeQuestion>> {
    return this.remove.execute(actor, input.params.passage, input.params.question);
  }
}
