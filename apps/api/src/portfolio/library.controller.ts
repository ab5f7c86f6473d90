import { Controller } from '@nestjs/common';
import { portfolioRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import type { EvidenceSheet } from '@probant/domain-portfolio';
import { AddEvidence, EditEvidence, ListLibrary, PutEvidenceAside, ReceiveEvidenceFile } from '@probant/use-cases';
import type { ReceivedFile } from '../http/door-request.js';
import { BeforeUpload, CurrentActor, Endpoint, Input, Received } from '../http/endpoint.js';
import { evidenceView, libraryView } from './evidence.views.js';
import { EvidenceFileCheck, EvidenceVersionCheck } from './upload-checks.js';

type EvidenceAnswer = Promise<ResponseOf<typeof routes.readEvidence>>;

/** Evidence: files in one piece, links, texts, descriptions, and their sheets. */
@Controller()
export class LibraryController {
  constructor(
    private readonly library: ListLibrary,
    private readonly addEvidence: AddEvidence,
    private readonly receive: ReceiveEvidenceFile,
    private readonly editEvidence: EditEvidence,
    private readonly aside: PutEvidenceAside,
  ) {}

  @Endpoint(routes.listEvidence)
  async list(@Input() { params, query }: InputOf<typeof routes.listEvidence>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.listEvidence>> {
    return libraryView(await this.library.evidenceOf(actor, params.candidacy, query.removed));
  }

  @Endpoint(routes.readEvidence)
  async read(@Input() { params }: InputOf<typeof routes.readEvidence>, @CurrentActor() actor: Actor): EvidenceAnswer {
    return evidenceView(await this.library.oneEvidence(actor, params.candidacy, params.evidence));
  }

  @Endpoint(routes.addEvidenceFile)
  @BeforeUpload(EvidenceFileCheck)
  async addFile(@Input() { params, query }: InputOf<typeof routes.addEvidenceFile>, @CurrentActor() actor: Actor, @Received() file: ReceivedFile): EvidenceAnswer {
    return evidenceView({ evidence: await this.receive.add(actor, params.candidacy, { ...file, name: query.name }), ties: [] });
  }

  @Endpoint(routes.addEvidenceVersion)
  @BeforeUpload(EvidenceVersionCheck)
  async addVersion(@Input() { params, query }: InputOf<typeof routes.addEvidenceVersion>, @CurrentActor() actor: Actor, @Received() file: ReceivedFile): EvidenceAnswer {
    await this.receive.addVersion(actor, params.candidacy, params.evidence, { ...file, name: query.name });
    return evidenceView(await this.library.oneEvidence(actor, params.candidacy, params.evidence));
  }

  @Endpoint(routes.addEvidenceLink)
  async addLink(@Input() { params, body: { url, ...sheet } }: InputOf<typeof routes.addEvidenceLink>, @CurrentActor() actor: Actor): EvidenceAnswer {
    return evidenceView({ evidence: await this.addEvidence.run(actor, params.candidacy, { form: 'link', sheet: said(sheet), url }), ties: [] });
  }

  @Endpoint(routes.addEvidenceText)
  async addText(@Input() { params, body: { text, ...sheet } }: InputOf<typeof routes.addEvidenceText>, @CurrentActor() actor: Actor): EvidenceAnswer {
    return evidenceView({ evidence: await this.addEvidence.run(actor, params.candidacy, { form: 'text', sheet: said(sheet), text }), ties: [] });
  }

  @Endpoint(routes.describeEvidence)
  async describe(@Input() { params, body }: InputOf<typeof routes.describeEvidence>, @CurrentActor() actor: Actor): EvidenceAnswer {
    return evidenceView({ evidence: await this.addEvidence.run(actor, params.candidacy, { form: 'file', sheet: { ...said(body), confidentiality: 'shown_at_hearing' } }), ties: [] });
  }

  @Endpoint(routes.editEvidence)
  async edit(@Input() { params, body: { revision, url, text, ...sheet } }: InputOf<typeof routes.editEvidence>, @CurrentActor() actor: Actor): EvidenceAnswer {
    await this.editEvidence.run(actor, params.candidacy, params.evidence, { sheet, url, text, revision });
    return evidenceView(await this.library.oneEvidence(actor, params.candidacy, params.evidence));
  }

  @Endpoint(routes.removeEvidence)
  async remove(@Input() { params }: InputOf<typeof routes.removeEvidence>, @CurrentActor() actor: Actor): Promise<void> {
    await this.aside.remove(actor, params.candidacy, params.evidence);
  }

  @Endpoint(routes.restoreEvidence)
  async restore(@Input() { params }: InputOf<typeof routes.restoreEvidence>, @CurrentActor() actor: Actor): Promise<void> {
    await this.aside.restore(actor, params.candidacy, params.evidence);
  }
}

/** What was said, without the fields left out: they take their ordinary value. */
function said(sheet: { readonly title: string } & { readonly [K in keyof EvidenceSheet]?: EvidenceSheet[K] | undefined }): Partial<EvidenceSheet> & { readonly title: string } {
  return Object.fromEntries(Object.entries(sheet).filter(([, value]) => value !== undefined)) as Partial<EvidenceSheet> & { title: string };
}
