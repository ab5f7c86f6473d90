import { Controller, Headers } from '@nestjs/common';
import { portfolioRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { AbandonUpload, FinishUpload, ListLibrary, ReceivePart, StartUpload } from '@probant/use-cases';
import type { ReceivedFile } from '../http/door-request.js';
import { BeforeUpload, CurrentActor, Endpoint, Input, Received } from '../http/endpoint.js';
import { evidenceView, uploadView } from './evidence.views.js';
import { PartCheck } from './upload-checks.js';

type UploadAnswer = Promise<ResponseOf<typeof routes.startUpload>>;

/** Large files, in parts of 16 MB that may be sent again, paused and resumed. */
@Controller()
export class UploadsController {
  constructor(
    private readonly library: ListLibrary,
    private readonly startUpload: StartUpload,
    private readonly receivePart: ReceivePart,
    private readonly finishUpload: FinishUpload,
    private readonly abandon: AbandonUpload,
  ) {}

  @Endpoint(routes.startUpload)
  async start(@Input() { params, body }: InputOf<typeof routes.startUpload>, @CurrentActor() actor: Actor): UploadAnswer {
    return uploadView(await this.startUpload.run(actor, params.candidacy, body));
  }

  @Endpoint(routes.listUploads)
  async list(@Input() { params }: InputOf<typeof routes.listUploads>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.listUploads>> {
    return { items: (await this.library.uploadsOf(actor, params.candidacy)).map(uploadView) };
  }

  @Endpoint(routes.sendPart)
  @BeforeUpload(PartCheck)
  async part(@Input() { params }: InputOf<typeof routes.sendPart>, @CurrentActor() actor: Actor, @Received() file: ReceivedFile, @Headers('x-part-sha256') sha256?: string): UploadAnswer {
    return uploadView(await this.receivePart.run(actor, params.candidacy, params.upload, params.part, file, sha256 ?? null));
  }

  @Endpoint(routes.finishUpload)
  async finish(@Input() { params }: InputOf<typeof routes.finishUpload>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.finishUpload>> {
    return evidenceView({ evidence: await this.finishUpload.run(actor, params.candidacy, params.upload), ties: [] });
  }

  @Endpoint(routes.cancelUpload)
  async cancel(@Input() { params }: InputOf<typeof routes.cancelUpload>, @CurrentActor() actor: Actor): Promise<void> {
    await this.abandon.run(actor, params.candidacy, params.upload);
  }
}
