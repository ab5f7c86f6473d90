import { Controller } from '@nestjs/common';
import { ficheRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { JoinFiche, ReceiveFiche, ShowFiche } from '@probant/use-cases';
import type { ReceivedFile } from '../http/door-request.js';
import { BeforeUpload, CurrentActor, Endpoint, Input, Received } from '../http/endpoint.js';
import { FicheCheck } from './fiche-check.js';
import { certificationFicheView, receivedFicheView } from './fiche.views.js';

/** The fiche of the register of a certification: received, chosen, joined. */
@Controller()
export class FichesController {
  constructor(
    private readonly receiving: ReceiveFiche,
    private readonly joining: JoinFiche,
    private readonly showing: ShowFiche,
  ) {}

  @Endpoint(routes.receiveFiche)
  @BeforeUpload(FicheCheck)
  async receive(@Input() { params }: InputOf<typeof routes.receiveFiche>, @CurrentActor() actor: Actor, @Received() file: ReceivedFile): Promise<ResponseOf<typeof routes.receiveFiche>> {
    return { id: await this.receiving.run(actor, params.certification, file) };
  }

  @Endpoint(routes.readFiche)
  async read(@Input() { params }: InputOf<typeof routes.readFiche>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.readFiche>> {
    return certificationFicheView(await this.showing.run(actor, params.certification));
  }

  @Endpoint(routes.chooseFiche)
  choose(@Input() { params, body }: InputOf<typeof routes.chooseFiche>, @CurrentActor() actor: Actor): Promise<void> {
    return this.receiving.choose(actor, params.fiche, body.number);
  }

  @Endpoint(routes.joinFiche)
  async join(@Input() { params, body }: InputOf<typeof routes.joinFiche>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.joinFiche>> {
    return receivedFicheView(await this.joining.run(actor, params.fiche, body));
  }

  @Endpoint(routes.discardFiche)
  discard(@Input() { params }: InputOf<typeof routes.discardFiche>, @CurrentActor() actor: Actor): Promise<void> {
    return this.receiving.discard(actor, params.fiche);
  }
}
