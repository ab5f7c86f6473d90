import type { Type } from '@nestjs/common';
import { AskQuestion } from './ask-question.js';
import { ListMyReadings } from './list-my-readings.js';
import { MarkCompetency } from './mark-competency.js';
import { MarkCriterion } from './mark-criterion.js';
import { OpenReading } from './open-reading.js';
import { RemoveQuestion } from './remove-question.js';

export * from './ports/readings.js';
export { AskQuestion, ListMyReadings, MarkCompetency, MarkCriterion, OpenReading, RemoveQuestion };

export const assessmentUseCases: Type[] = [ListMyReadings, OpenReading, MarkCriterion, MarkCompetency, AskQuestion, RemoveQuestion];
