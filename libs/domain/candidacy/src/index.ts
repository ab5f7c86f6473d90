export * from './candidacy.js';
