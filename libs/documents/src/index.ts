export * from './reading/index.js';
export * from './fiche/index.js';
export * from './inspection/index.js';
export * from './documents.providers.js';
