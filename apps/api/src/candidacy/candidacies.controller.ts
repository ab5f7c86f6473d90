import { Controller } from '@nestjs/common';
import { candidacyRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { CreateCohort, DecideEligibility, ListCohorts, NameAccompagnateur, OpenCandidacy, ReadCandidacy } from '@probant/use-cases';
import { CurrentActor, Endpoint, Input } from '../http/endpoint.js';
import { candidacyView } from './candidacy.views.js';

/** Candidacies: opened and decided by the school, read by those they concern. */
@Controller()
export class CandidaciesController {
  constructor(
    private readonly listCohorts: ListCohorts,
    private readonly createCohort: CreateCohort,
    private readonly openCandidacy: OpenCandidacy,
    private readonly readCandidacy: ReadCandidacy,
    private readonly decideEligibility: DecideEligibility,
    private readonly nameAccompagnateur: NameAccompagnateur,
  ) {}

  @Endpoint(routes.listCohorts)
  async cohorts(@CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.listCohorts>> {
    return { items: [...(await this.listCohorts.run(actor))] };
  }

  @Endpoint(routes.createCohort)
  async addCohort(@Input() { body }: InputOf<typeof routes.createCohort>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.createCohort>> {
    return { id: await this.createCohort.run(actor, body) };
  }

  @Endpoint(routes.openCandidacy)
  async open(@Input() { body }: InputOf<typeof routes.openCandidacy>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.openCandidacy>> {
    return { id: await this.openCandidacy.run(actor, body) };
  }

  @Endpoint(routes.readCandidacy)
  async read(@Input() { params }: InputOf<typeof routes.readCandidacy>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.readCandidacy>> {
    return candidacyView(await this.readCandidacy.run(actor, params.candidacy));
  }

  @Endpoint(routes.decideEligibility)
  decide(@Input() { params, body }: InputOf<typeof routes.decideEligibility>, @CurrentActor() actor: Actor): Promise<void> {
    return this.decideEligibility.run(actor, params.candidacy, body.decision, body.reason);
  }

  @Endpoint(routes.nameAccompagnateur)
  name(@Input() { params, body }: InputOf<typeof routes.nameAccompagnateur>, @CurrentActor() actor: Actor): Promise<void> {
    return this.nameAccompagnateur.run(actor, params.candidacy, body.personId);
  }
}
