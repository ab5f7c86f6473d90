import { ASSESSMENT_ERRORS } from './messages.assessment';
import { CANDIDACY_ERRORS } from './messages.candidacy';
import { DOOR_ERRORS } from './messages.door';
import { JURY_ERRORS } from './messages.jury';
import type { Sentences } from './sentences';
import { PEOPLE_ERRORS } from './messages.people';
import { PORTFOLIO_ERRORS } from './messages.portfolio';
import { REFERENTIEL_ERRORS } from './messages.referentiel';

/** The French sentence of every refusal, by its code. Each chapter keeps its own file. */
export const SENTENCES: Sentences = { ...DOOR_ERRORS, ...PEOPLE_ERRORS, ...REFERENTIEL_ERRORS, ...CANDIDACY_ERRORS, ...PORTFOLIO_ERRORS, ...ASSESSMENT_ERRORS, ...JURY_ERRORS };
