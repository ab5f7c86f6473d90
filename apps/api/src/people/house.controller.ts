import { Controller } from '@nestjs/common';
import { peopleRoutes as routes, type InputOf } from '@probant/contract';
import { Config } from '@probant/runtime';
import { ReadDemo, ReadHealth, ReadOutbox } from '@probant/use-cases';
import { Endpoint, Input } from '../http/endpoint.js';
import { openApiDocument } from '../http/openapi.js';

/** What the product says of itself. */
@Controller()
export class HouseController {
  private document: Record<string, unknown> | null = null;

  constructor(
    private readonly readHealth: ReadHealth,
    private readonly readOutbox: ReadOutbox,
    private readonly readDemo: ReadDemo,
    private readonly config: Config,
  ) {}

  @Endpoint(routes.health)
  async health(): Promise<unknown> {
    return { ...(await this.readHealth.run()), version: this.config.version };
  }

  @Endpoint(routes.openApi)
  openApi(): Record<string, unknown> {
    this.document ??= openApiDocument(this.config.version, this.config.publicUrl);
    return this.document;
  }

  @Endpoint(routes.readDemo)
  async demo(): Promise<unknown> {
    return { demo: await this.readDemo.run() };
  }

  @Endpoint(routes.outbox)
  async outbox(@Input() { query }: InputOf<typeof routes.outbox>): Promise<unknown> {
    return { items: await this.readOutbox.run(query.to ?? null) };
  }
}
