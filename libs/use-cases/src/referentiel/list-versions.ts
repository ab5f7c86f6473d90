import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import { readsReferentiel, type Referentiel } from '@probant/domain-referentiel';
import { Certifications, type NamedCertification } from './ports/certifications.js';
import { Referentiels } from './ports/referentiels.js';
import { RuledCandidacies, type VersionCandidacies } from './ports/ruled-candidacies.js';
import { openCertification } from './referentiel-access.js';

/** A version and the candidacies that follow it. */
export interface FollowedVersion { readonly referentiel: Referentiel; readonly candidacies: VersionCandidacies }

/** The chain of a certification, drafts first, then the newest version. */
export interface VersionChain { readonly certification: NamedCertification; readonly mine: boolean; readonly versions: readonly FollowedVersion[] }

/** Statuses of what was read to the end. */
const WITH_TREE: ReadonlySet<Referentiel['status']> = new Set(['draft', 'published', 'retired']);
const NOBODY: VersionCandidacies = { kept: 0, waiting: 0 };

/** The versions of a certification that the actor reads and that have a tree, and how many candidacies run on each. */
@Injectable()
export class ListVersions {
  constructor(
    private readonly certifications: Certifications,
    private readonly referentiels: Referentiels,
    private readonly candidacies: RuledCandidacies,
  ) {}

  /** Throws `not-found` to those who do not see the certification. */
  async run(actor: Actor, certificationId: Id): Promise<VersionChain> {
    const certification = await openCertification(this.certifications, actor, certificationId);
    const read = (await this.referentiels.ofCertifications([certificationId])).filter((each) => WITH_TREE.has(each.status) && readsReferentiel(actor, each, certification.centreIds));
    const followers = await this.candidacies.followersOf(read.map(({ id }) => id));
    const versions = [...read.filter(({ version }) => version === null), ...read.filter(({ version }) => version !== null).sort((left, right) => (right.version ?? 0) - (left.version ?? 0))];
    return { certification, mine: certification.certifierId === actor.organisationId, versions: versions.map((referentiel) => ({ referentiel, candidacies: followers.get(referentiel.id) ?? NOBODY })) };
  }
}
