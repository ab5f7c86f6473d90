import { ficheProviders } from './fiche/index.js';
import { inspectionProviders } from './inspection/index.js';
import { readingProviders } from './reading/index.js';

/** Every port on file formats, for the modules of the API, the worker and the command line. One line a chapter. */
export const documentsProviders = [...inspectionProviders, ...readingProviders, ...ficheProviders];
