import { Readable } from 'node:stream';
import { Controller, Res, StreamableFile } from '@nestjs/common';
import { referentielRoutes as routes, type InputOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { OpenSource } from '@probant/use-cases';
import type { Response } from 'express';
import { CurrentActor, Endpoint, Input } from '../http/endpoint.js';
import { attachment } from '../portfolio/served-file.js';

/** The document itself: bytes that no browser runs, read by the page that shows them. */
@Controller()
export class ReferentielSourceController {
  constructor(private readonly sources: OpenSource) {}

  @Endpoint(routes.openReferentielDocument)
  async open(@Input() { params }: InputOf<typeof routes.openReferentielDocument>, @CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const { name, bytes, stream } = await this.sources.run(actor, params.referentiel);
    response.set({ 'Content-Type': 'application/octet-stream', 'Content-Disposition': attachment(name), 'Content-Length': String(bytes), 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "sandbox; default-src 'none'", 'Cross-Origin-Resource-Policy': 'same-origin', 'Cache-Control': 'private, no-store' });
    return new StreamableFile(Readable.from(stream));
  }
}
