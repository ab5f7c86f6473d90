import type { Type } from '@nestjs/common';
import { CompareReferentiels } from './compare-referentiels.js';
import { JoinFiche } from './join-fiche.js';
import { ListVersions } from './list-versions.js';
import { ReadFiche } from './read-fiche.js';
import { ReceiveFiche } from './receive-fiche.js';
import { ShowFiche } from './show-fiche.js';

export * from './ports/fiche-reader.js';
export * from './ports/fiches.js';
export type { Comparison } from './compare-referentiels.js';
export type { JoiningAsked } from './join-fiche.js';
export type { FollowedVersion, VersionChain } from './list-versions.js';
export type { CodedBloc, ShownFiche } from './show-fiche.js';
export { CompareReferentiels, JoinFiche, ListVersions, ReadFiche, ReceiveFiche, ShowFiche };

/** What follows a certification through its versions and at the register. */
export const versionAndFicheUseCases: Type[] = [CompareReferentiels, JoinFiche, ListVersions, ReadFiche, ReceiveFiche, ShowFiche];
