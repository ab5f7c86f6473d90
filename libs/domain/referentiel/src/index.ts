export * from './tree.js';
export * from './rules.js';
export * from './tree-index.js';
export * from './scope.js';
export * from './publication.js';
