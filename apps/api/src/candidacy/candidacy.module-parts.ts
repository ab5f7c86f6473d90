import type { Type } from '@nestjs/common';
import { CandidaciesController } from './candidacies.controller.js';
import { OwnCandidacyController } from './own-candidacy.controller.js';

/** Doors of the candidacy. */
export const candidacyControllers: Type[] = [CandidaciesController, OwnCandidacyController];
