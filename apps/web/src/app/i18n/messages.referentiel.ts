import type { Sentences } from './sentences';

/** Refusals of this chapter, by code. */
export const REFERENTIEL_ERRORS: Sentences = {};
