import { Controller } from '@nestjs/common';
import { portfolioRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { CheckBookletForm, Clock, DepositBooklet, ReadBooklet, ReadDraftBooklet } from '@probant/use-cases';
import { CurrentActor, Endpoint, Input } from '../http/endpoint.js';
import { bookletView, draftView, receiptView } from './booklet.views.js';

/** The booklet: being built, deposited, checked in form. */
@Controller()
export class BookletsController {
  constructor(
    private readonly drafts: ReadDraftBooklet,
    private readonly depositBooklet: DepositBooklet,
    private readonly booklets: ReadBooklet,
    private readonly form: CheckBookletForm,
    private readonly clock: Clock,
  ) {}

  @Endpoint(routes.readDraftBooklet)
  async draft(@Input() { params }: InputOf<typeof routes.readDraftBooklet>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.readDraftBooklet>> {
    return draftView(await this.drafts.run(actor, params.candidacy), this.clock.now());
  }

  @Endpoint(routes.listBooklets)
  async list(@Input() { params }: InputOf<typeof routes.listBooklets>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.listBooklets>> {
    return { items: [...(await this.booklets.list(actor, params.candidacy))] };
  }

  @Endpoint(routes.deposit)
  async deposit(@Input() { params }: InputOf<typeof routes.deposit>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.deposit>> {
    const { booklet } = await this.depositBooklet.run(actor, params.candidacy);
    return receiptView(await this.booklets.receipt(actor, params.candidacy, booklet.version));
  }

  @Endpoint(routes.readBooklet)
  async read(@Input() { params }: InputOf<typeof routes.readBooklet>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.readBooklet>> {
    return bookletView(await this.booklets.run(actor, params.candidacy, params.version));
  }

  @Endpoint(routes.readReceipt)
  async receipt(@Input() { params }: InputOf<typeof routes.readReceipt>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.readReceipt>> {
    return receiptView(await this.booklets.receipt(actor, params.candidacy, params.version));
  }

  @Endpoint(routes.checkForm)
  async check(@Input() { params, body }: InputOf<typeof routes.checkForm>, @CurrentActor() actor: Actor): Promise<void> {
    await this.form.run(actor, params.candidacy, params.version, body);
  }
}
