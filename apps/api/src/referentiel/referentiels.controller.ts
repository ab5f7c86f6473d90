import { Controller } from '@nestjs/common';
import { referentielRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { DeleteReferentiel, PublishReferentiel, ReadReferentiel, SetAdaptation, SetRules } from '@probant/use-cases';
import { CurrentActor, Endpoint, Input } from '../http/endpoint.js';
import { adaptationView, referentielView, ruleSetView } from './referentiel.views.js';

/** One référentiel: read, its rules, its publication. */
@Controller()
export class ReferentielsController {
  constructor(
    private readonly reading: ReadReferentiel,
    private readonly deleting: DeleteReferentiel,
    private readonly rules: SetRules,
    private readonly adaptation: SetAdaptation,
    private readonly publication: PublishReferentiel,
  ) {}

  @Endpoint(routes.readReferentiel)
  async read(@Input() { params }: InputOf<typeof routes.readReferentiel>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.readReferentiel>> {
    return referentielView(await this.reading.run(actor, params.referentiel));
  }

  @Endpoint(routes.readReferentielSource)
  async readSource(@Input() { params, query }: InputOf<typeof routes.readReferentielSource>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.readReferentielSource>> {
    const { total, lines } = await this.reading.source(actor, params.referentiel, query.from, query.to);
    return { total, lines: [...lines] };
  }

  @Endpoint(routes.deleteReferentiel)
  async delete(@Input() { params }: InputOf<typeof routes.deleteReferentiel>, @CurrentActor() actor: Actor): Promise<void> {
    await this.deleting.run(actor, params.referentiel);
  }

  @Endpoint(routes.setRules)
  async setRules(@Input() { params, body }: InputOf<typeof routes.setRules>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.setRules>> {
    return ruleSetView(await this.rules.run(actor, params.referentiel, body));
  }

  @Endpoint(routes.setAdaptation)
  async setAdaptation(@Input() { params, body }: InputOf<typeof routes.setAdaptation>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.setAdaptation>> {
    return adaptationView(await this.adaptation.run(actor, params.referentiel, body));
  }

  @Endpoint(routes.publishReferentiel)
  publish(@Input() { params, body }: InputOf<typeof routes.publishReferentiel>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.publishReferentiel>> {
    return this.publication.run(actor, params.referentiel, body.revision);
  }
}
