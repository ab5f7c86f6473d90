import type { Provider, Type } from '@nestjs/common';

/** Every controller of the product, chapter by chapter. */
export const controllers: Type[] = [];

/** What only the HTTP door needs of each chapter: upload checks, live fan-out. */
export const doorProviders: Provider[] = [];
