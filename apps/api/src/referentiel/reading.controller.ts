import { Controller, Res, StreamableFile } from '@nestjs/common';
import { readingRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { ExportReferentiel, SetSheetColumns, StopReading } from '@probant/use-cases';
import type { Response } from 'express';
import { CurrentActor, Endpoint, Input } from '../http/endpoint.js';
import { attachment } from '../portfolio/served-file.js';
import { sheetsView } from './referentiel.views.js';

/** A reading under way, the columns of a workbook, a référentiel taken away as a file. */
@Controller()
export class ReadingController {
  constructor(
    private readonly stopping: StopReading,
    private readonly columns: SetSheetColumns,
    private readonly exporting: ExportReferentiel,
  ) {}

  @Endpoint(routes.stopReading)
  async stop(@Input() { params }: InputOf<typeof routes.stopReading>, @CurrentActor() actor: Actor): Promise<void> {
    await this.stopping.run(actor, params.referentiel);
  }

  @Endpoint(routes.readSheets)
  async sheets(@Input() { params }: InputOf<typeof routes.readSheets>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.readSheets>> {
    return sheetsView(await this.columns.look(actor, params.referentiel));
  }

  @Endpoint(routes.setSheetColumns)
  async setColumns(@Input() { params, body }: InputOf<typeof routes.setSheetColumns>, @CurrentActor() actor: Actor): Promise<void> {
    await this.columns.run(actor, params.referentiel, body.sheets);
  }

  @Endpoint(routes.exportReferentiel)
  async export(@Input() { params }: InputOf<typeof routes.exportReferentiel>, @CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const { name, file } = await this.exporting.run(actor, params.referentiel);
    response.set({ 'Content-Type': 'application/json', 'Content-Disposition': attachment(name), 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' });
    return new StreamableFile(Buffer.from(`${JSON.stringify(file, null, 2)}\n`));
  }
}
