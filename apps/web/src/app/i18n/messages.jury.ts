import type { Sentences } from './sentences';

/** Refusals of this chapter, by code. */
export const JURY_ERRORS: Sentences = {};
