import type { Type } from '@nestjs/common';
import { CompareReferentiels } from './compare-referentiels.js';
import { ListVersions } from './list-versions.js';

export type { Comparison } from './compare-referentiels.js';
export type { FollowedVersion, VersionChain } from './list-versions.js';
export { CompareReferentiels, ListVersions };

/** What follows a certification through its versions. */
export const versionAndFicheUseCases: Type[] = [CompareReferentiels, ListVersions];
