export * from './domain-error.js';
export * from './id.js';
export * from './instant.js';
export * from './actor.js';
export * from './fact.js';
