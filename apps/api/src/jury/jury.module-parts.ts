import type { Type } from '@nestjs/common';
import { ReadingsController } from '../assessment/readings.controller.js';
import { DeliberationsController } from './deliberations.controller.js';
import { PanelsController } from './panels.controller.js';
import { ResultsController } from './results.controller.js';

/** Doors of jury and assessment. */
export const juryControllers: Type[] = [PanelsController, DeliberationsController, ResultsController, ReadingsController];
