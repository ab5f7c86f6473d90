export { markOf, type Fingerprint, type Mark } from './mark.js';
export { markReading, type Expected, type Marked } from './marked.js';
export { LEVELS, scoreReading, type Level, type LevelScore, type Score } from './score.js';
export { AIMS, missedAims, type Aim } from './aims.js';
