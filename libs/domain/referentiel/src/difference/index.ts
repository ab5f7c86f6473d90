export * from './difference.js';
export { differ } from './differ.js';
export { wordDifference } from './word-difference.js';
