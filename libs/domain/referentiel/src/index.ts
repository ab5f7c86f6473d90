export * from './tree.js';
export * from './rules.js';
export * from './tree-index.js';
export * from './scope.js';
export * from './publication.js';
export * from './reading/source.js';
export { readReferentiel } from './reading/read-referentiel.js';
export { toInterchange, type Interchange } from './export/interchange.js';
