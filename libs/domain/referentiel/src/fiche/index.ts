export * from './fiche.js';
export { listOf, piecesOf } from './fiche-list.js';
export { modalitiesOf, roadsIn } from './roads.js';
export { ficheNumber, readFiche } from './read-fiche.js';
export { readFicheReferentiel, type FicheReading } from './fiche-reading.js';
export * from './received-fiche.js';
export { proposeCodes, type ProposedCode } from './match-blocs.js';
