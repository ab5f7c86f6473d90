export * from './ports/clock.js';
export * from './ports/ids.js';
export * from './ports/journal.js';
export * from './portfolio/index.js';
export * from './ports/storage.js';
export * from './jury/index.js';
export * from './assessment/index.js';
export * from './use-cases.js';
