export { readReferentielSource } from './read-referentiel-source.js';
