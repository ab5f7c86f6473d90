import { Injectable } from '@nestjs/common';
import { DomainError } from '@probant/domain-kernel';
import { Storage } from '@probant/use-cases';
import { Config } from '@probant/runtime';
import type { Request, Response } from 'express';
import multer, { MulterError, type StorageEngine } from 'multer';
import type { ReceivedFile } from './door-request.js';

/** Multipart room around the file: boundaries and headers. */
const ENVELOPE_BYTES = 16 * 1024;

/** Receives the one file of an upload: streamed to the storage's staging side, never held in memory, hashed on the way. */
@Injectable()
export class UploadReceiver {
  constructor(
    private readonly storage: Storage,
    private readonly config: Config,
  ) {}

  /** Reads the multipart body. Throws `invalid` when it holds no file, too large a file, or stops half-way; the staged bytes are then gone. */
  async receive(request: Request, response: Response): Promise<ReceivedFile> {
    const upload = multer({ storage: this.engine(), limits: { fileSize: this.config.maxSingleUploadBytes, files: 1, fields: 0, parts: 1 }, defParamCharset: 'utf8' }).single('file');
    await new Promise<void>((resolve, reject) => {
      upload(request, response, (error: unknown) => (error ? reject(this.refusal(error)) : resolve()));
    });
    const file = request.file as (Express.Multer.File & { received?: ReceivedFile }) | undefined;
    if (!file?.received) throw new DomainError('invalid', 'upload.no_file');
    return file.received;
  }

  /** Lets go of a received file whose request was refused afterwards. */
  async discard(file: ReceivedFile | null): Promise<void> {
    if (file) await this.storage.removeStaged(file.key);
  }

  /** The most a request may declare before its first byte is read. */
  get maxBodyBytes(): number {
    return this.config.maxSingleUploadBytes + ENVELOPE_BYTES;
  }

  private engine(): StorageEngine {
    return {
      _handleFile: (_request, file, done) => {
        this.storage.putStaged(file.stream).then(
          (staged) => {
            const truncated = (file.stream as { truncated?: boolean }).truncated;
            if (truncated) return void this.storage.removeStaged(staged.key).then(() => done(new MulterError('LIMIT_FILE_SIZE', file.fieldname)));
            done(null, { received: { ...staged, name: file.originalname } } as Partial<Express.Multer.File>);
          },
          (error: unknown) => done(error),
        );
      },
      _removeFile: (_request, file, done) => {
        const { received } = file as { received?: ReceivedFile };
        (received ? this.storage.removeStaged(received.key) : Promise.resolve()).then(() => done(null), done);
      },
    };
  }

  private refusal(error: unknown): unknown {
    if (error instanceof MulterError) return error.code === 'LIMIT_FILE_SIZE' ? new DomainError('invalid', 'upload.too_large', { maxBytes: this.config.maxSingleUploadBytes }) : new DomainError('invalid', 'upload.no_file');
    const message = error instanceof Error ? error.message : '';
    if (/Unexpected end of form|aborted|Malformed part header|Multipart/i.test(message)) return new DomainError('invalid', 'upload.interrupted');
    return error;
  }
}
