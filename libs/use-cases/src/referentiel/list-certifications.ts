import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@probant/domain-kernel';
import { readsReferentiel, type Referentiel } from '@probant/domain-referentiel';
import { Certifications, type NamedCertification } from './ports/certifications.js';
import { ReadingProgress, type ReadingStep } from './ports/reading-progress.js';
import { Referentiels } from './ports/referentiels.js';

/** A version, and how far its reading is while it goes on. */
export interface ListedReferentiel extends Referentiel { readonly readingStep: ReadingStep | null }

/** A certification with the versions the actor reads. */
export interface ListedCertification { readonly certification: NamedCertification; readonly mine: boolean; readonly referentiels: readonly ListedReferentiel[] }

/** The organisation's certifications, and those it is habilitated for, with their référentiels. */
@Injectable()
export class ListCertifications {
  constructor(
    private readonly certifications: Certifications,
    private readonly referentiels: Referentiels,
    private readonly progress: ReadingProgress,
  ) {}

  async run(actor: Actor): Promise<readonly ListedCertification[]> {
    const { organisationId } = actor;
    if (!organisationId) throw new DomainError('not-found', 'people.organisation_unknown');
    const certifications = await this.certifications.listFor(organisationId);
    const versions = await this.referentiels.ofCertifications(certifications.map(({ id }) => id));
    const steps = await this.progress.of(versions.filter(({ status }) => status === 'reading').map(({ id }) => id));
    return certifications.map((certification) => ({
      certification,
      mine: certification.certifierId === organisationId,
      referentiels: versions.filter((each) => each.certificationId === certification.id && readsReferentiel(actor, each, certification.centreIds)).map((each) => ({ ...each, readingStep: steps.get(each.id) ?? null })),
    }));
  }
}
