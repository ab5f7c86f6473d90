import { Readable } from 'node:stream';
import { Controller, Headers, Res, StreamableFile } from '@nestjs/common';
import { portfolioRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import { objectKey, previewKey } from '@probant/documents';
import { DomainError, type Actor } from '@probant/domain-kernel';
import { OpenFile, Storage } from '@probant/use-cases';
import type { Response } from 'express';
import { CurrentActor, Endpoint, Input } from '../http/endpoint.js';
import { askedRange, attachment, servedType } from './served-file.js';

/** What a foreign file may do in a browser: nothing. */
const HARMLESS = { 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "sandbox; default-src 'none'", 'Cross-Origin-Resource-Policy': 'same-origin' } as const;

/** Checked files, as bytes, as page images and as text. */
@Controller()
export class FilesController {
  constructor(
    private readonly files: OpenFile,
    private readonly storage: Storage,
  ) {}

  @Endpoint(routes.downloadFile)
  async download(@Input() { params }: InputOf<typeof routes.downloadFile>, @CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response, @Headers('range') header?: string): Promise<StreamableFile> {
    const file = await this.files.run(actor, params.candidacy, params.file);
    const range = askedRange(header, file.bytes);
    response.set({ ...HARMLESS, 'Content-Type': servedType(file.type), 'Content-Disposition': attachment(file.name), 'Accept-Ranges': 'bytes', 'Cache-Control': 'private, no-store' });
    if (range === 'unsatisfiable') {
      response.status(416).set('Content-Range', `bytes */${file.bytes}`);
      return new StreamableFile(new Uint8Array(0));
    }
    const found = await this.storage.open(objectKey(file.organisationId, file.sha256), range ?? undefined);
    if (!found) throw new DomainError('not-found', 'portfolio.file_unknown');
    if (range) response.status(206).set('Content-Range', `bytes ${range.first}-${range.last}/${file.bytes}`);
    response.set('Content-Length', String(range ? range.last - range.first + 1 : file.bytes));
    return new StreamableFile(Readable.from(found.stream));
  }

  @Endpoint(routes.previewFile)
  async preview(@Input() { params }: InputOf<typeof routes.previewFile>, @CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const file = await this.files.run(actor, params.candidacy, params.file);
    const found = params.page <= file.previewPages ? await this.storage.open(previewKey(file.organisationId, file.sha256, params.page)) : null;
    if (!found) throw new DomainError('not-found', 'portfolio.page_unknown');
    response.set({ ...HARMLESS, 'Content-Type': 'image/webp', 'Content-Disposition': 'inline', 'Cache-Control': 'private, max-age=3600' });
    return new StreamableFile(Readable.from(found.stream));
  }

  @Endpoint(routes.readFileText)
  async text(@Input() { params }: InputOf<typeof routes.readFileText>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.readFileText>> {
    const { html, text, headings } = await this.files.text(actor, params.candidacy, params.file);
    return { html, text, headings: headings.map((heading) => ({ ...heading, competencyIds: [...heading.competencyIds] })) };
  }
}
