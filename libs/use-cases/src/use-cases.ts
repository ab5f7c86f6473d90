import type { Type } from '@nestjs/common';
import { assessmentUseCases } from './assessment/index.js';
import { candidacyUseCases } from './candidacy/index.js';
import { juryUseCases } from './jury/index.js';
import { peopleUseCases } from './people/index.js';
import { portfolioUseCases } from './portfolio/index.js';
import { referentielUseCases } from './referentiel/index.js';

/** Every action of the product, for the doors to register. */
export const useCases: Type[] = [...peopleUseCases, ...referentielUseCases, ...candidacyUseCases, ...portfolioUseCases, ...assessmentUseCases, ...juryUseCases];
