export * from './mark.js';
export * from './reading.js';
export * from './booklet-change.js';
