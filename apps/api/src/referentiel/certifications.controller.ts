import { Controller } from '@nestjs/common';
import { referentielRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { CreateCertification, ImportReferentiel, ListCertifications } from '@probant/use-cases';
import type { ReceivedFile } from '../http/door-request.js';
import { BeforeUpload, CurrentActor, Endpoint, Input, Received } from '../http/endpoint.js';
import { DocumentCheck } from './document-check.js';
import { certificationsView } from './referentiel.views.js';

/** Certifications, and the documents imported for them. */
@Controller()
export class CertificationsController {
  constructor(
    private readonly certifications: ListCertifications,
    private readonly createCertification: CreateCertification,
    private readonly importing: ImportReferentiel,
  ) {}

  @Endpoint(routes.listCertifications)
  async list(@CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.listCertifications>> {
    return certificationsView(await this.certifications.run(actor));
  }

  @Endpoint(routes.createCertification)
  async create(@Input() { body }: InputOf<typeof routes.createCertification>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.createCertification>> {
    return { id: await this.createCertification.run(actor, body) };
  }

  @Endpoint(routes.importReferentiel)
  @BeforeUpload(DocumentCheck)
  importDocument(@Input() { params }: InputOf<typeof routes.importReferentiel>, @CurrentActor() actor: Actor, @Received() file: ReceivedFile): Promise<ResponseOf<typeof routes.importReferentiel>> {
    return this.importing.run(actor, params.certification, file);
  }
}
