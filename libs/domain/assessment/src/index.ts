export * from './mark.js';
