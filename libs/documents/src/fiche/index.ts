import { FicheReader } from '@probant/use-cases';
import { ChildProcessFicheReader } from './child-process-fiche-reader.js';

export { ChildProcessFicheReader } from './child-process-fiche-reader.js';

/** What the register asks of file formats. */
export const ficheProviders = [{ provide: FicheReader, useClass: ChildProcessFicheReader }];
