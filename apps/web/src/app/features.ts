import { juryFeature } from './jury/jury.feature';
import type { Feature } from './shell/feature';

/** One line a feature folder. */
export const features: readonly Feature[] = [
  juryFeature,
];
