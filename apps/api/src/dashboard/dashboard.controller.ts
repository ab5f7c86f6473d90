import { Controller } from '@nestjs/common';
import { candidacyRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import { CandidacyList, DashboardFigures } from '@probant/database';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { Clock } from '@probant/use-cases';
import { CurrentActor, Endpoint, Input } from '../http/endpoint.js';

/** What a school sees at once: its figures, and the list behind each. Reads only. */
@Controller()
export class DashboardController {
  constructor(
    private readonly figures: DashboardFigures,
    private readonly list: CandidacyList,
    private readonly clock: Clock,
  ) {}

  @Endpoint(routes.readDashboard)
  async dashboard(@CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.readDashboard>> {
    return { asOf: this.clock.now(), ...(await this.figures.of(organisationOf(actor), this.clock.today())) };
  }

  @Endpoint(routes.listCandidacies)
  candidacies(@Input() { query }: InputOf<typeof routes.listCandidacies>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.listCandidacies>> {
    return this.list.page(organisationOf(actor), query, this.clock.today());
  }
}

function organisationOf(actor: Actor): Id {
  if (!actor.organisationId) throw new DomainError('not-found', 'people.organisation_unknown');
  return actor.organisationId;
}
