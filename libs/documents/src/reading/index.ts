import { DocumentReader } from '@probant/use-cases';
import { ChildProcessReader } from './child-process-reader.js';

export { ChildProcessReader, readDocumentFile, type FileAsked } from './child-process-reader.js';

/** What the référentiels ask of file formats. */
export const readingProviders = [{ provide: DocumentReader, useClass: ChildProcessReader }];
