import { Controller } from '@nestjs/common';
import { portfolioRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { EditTie, PutTieAside, ReadMatrix, TieEvidence, WriteArgument } from '@probant/use-cases';
import { CurrentActor, Endpoint, Input } from '../http/endpoint.js';
import { matrixView } from './booklet.views.js';
import { tieView } from './evidence.views.js';

type TieAnswer = Promise<ResponseOf<typeof routes.editTie>>;

/** The matrix: criteria, evidence, and what ties them. */
@Controller()
export class TiesController {
  constructor(
    private readonly matrix: ReadMatrix,
    private readonly tieEvidence: TieEvidence,
    private readonly editTie: EditTie,
    private readonly aside: PutTieAside,
    private readonly writeArgument: WriteArgument,
  ) {}

  @Endpoint(routes.readMatrix)
  async read(@Input() { params }: InputOf<typeof routes.readMatrix>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.readMatrix>> {
    return matrixView(await this.matrix.run(actor, params.candidacy));
  }

  @Endpoint(routes.tieEvidence)
  async tie(@Input() { params, body }: InputOf<typeof routes.tieEvidence>, @CurrentActor() actor: Actor): TieAnswer {
    const { argument = '', criterionIds = [], expectedElementIds = [], authorship = null, ownPart = '', place, evidenceId, competencyId } = body;
    return tieView(await this.tieEvidence.run(actor, params.candidacy, { evidenceId, competencyId, argument, criterionIds, expectedElementIds, authorship, ownPart, ...(place ? { place } : {}) }));
  }

  @Endpoint(routes.editTie)
  async edit(@Input() { params, body }: InputOf<typeof routes.editTie>, @CurrentActor() actor: Actor): TieAnswer {
    return tieView(await this.editTie.run(actor, params.candidacy, params.tie, body));
  }

  @Endpoint(routes.removeTie)
  async remove(@Input() { params }: InputOf<typeof routes.removeTie>, @CurrentActor() actor: Actor): Promise<void> {
    await this.aside.remove(actor, params.candidacy, params.tie);
  }

  @Endpoint(routes.restoreTie)
  async restore(@Input() { params }: InputOf<typeof routes.restoreTie>, @CurrentActor() actor: Actor): TieAnswer {
    return tieView(await this.aside.restore(actor, params.candidacy, params.tie));
  }

  @Endpoint(routes.writeArgument)
  async argue(@Input() { params, body }: InputOf<typeof routes.writeArgument>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.writeArgument>> {
    return this.writeArgument.run(actor, params.candidacy, params.competency, body);
  }
}
