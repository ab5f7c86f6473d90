import { Controller } from '@nestjs/common';
import { correctionRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { CorrectReferentiel, ListCorrections, UndoCorrection } from '@probant/use-cases';
import { CurrentActor, Endpoint, Input } from '../http/endpoint.js';
import { correctedView, correctionLine } from './corrections.views.js';

/** The corrections of a draft. */
@Controller()
export class CorrectionsController {
  constructor(
    private readonly correcting: CorrectReferentiel,
    private readonly undoing: UndoCorrection,
    private readonly listing: ListCorrections,
  ) {}

  @Endpoint(routes.correctReferentiel)
  async correct(@Input() { params, body }: InputOf<typeof routes.correctReferentiel>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.correctReferentiel>> {
    return correctedView(await this.correcting.run(actor, params.referentiel, body.id, body.correction));
  }

  @Endpoint(routes.undoCorrection)
  async undo(@Input() { params, body }: InputOf<typeof routes.undoCorrection>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.undoCorrection>> {
    return correctedView(await this.undoing.run(actor, params.referentiel, params.correction, body.id));
  }

  @Endpoint(routes.listCorrections)
  async list(@Input() { params, query }: InputOf<typeof routes.listCorrections>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.listCorrections>> {
    const { items, next } = await this.listing.run(actor, params.referentiel, query.cursor ?? null);
    return { items: items.map(correctionLine), next, total: null };
  }
}
