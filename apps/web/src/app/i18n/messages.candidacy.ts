import type { Sentences } from './sentences';

/** Refusals of this chapter, by code. */
export const CANDIDACY_ERRORS: Sentences = {};
