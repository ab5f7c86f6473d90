import { Injectable } from '@nestjs/common';
import type { Actor, Id } from '@probant/domain-kernel';
import { checkExperience, type Experience, type ExperienceContent } from '@probant/domain-portfolio';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { demandOwn, demandRevision, factOf, openDossier } from './dossier-access.js';
import { Dossiers } from './ports/dossiers.js';
import { Experiences } from './ports/experiences.js';

/** The candidate writes an experience, or writes it again. */
@Injectable()
export class WriteExperience {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly experiences: Experiences,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Adds an experience to the library. Throws `invalid` when its dates are reversed. */
  async add(actor: Actor, candidacyId: Id, content: ExperienceContent): Promise<Experience> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'library');
    checkExperience(content);
    const experience = { ...content, id: this.ids.next(), organisationId: dossier.organisationId, personId: dossier.candidateId, createdAt: this.clock.now(), removedAt: null, revision: 0 };
    await this.experiences.add(experience);
    await this.journal.record(actor, factOf(dossier, 'portfolio.experience_written', experience.id));
    return experience;
  }

  /** Writes it again from the revision the person saw. Throws `conflict` when it moved on. */
  async edit(actor: Actor, candidacyId: Id, id: Id, content: ExperienceContent, revision: number): Promise<Experience> {
    const dossier = await openDossier(this.dossiers, actor, candidacyId, 'library');
    const kept = demandOwn(await this.experiences.find(dossier.organisationId, id), dossier, 'portfolio.experience_unknown');
    demandRevision(kept, revision);
    checkExperience(content);
    const experience = { ...kept, ...content, revision: kept.revision + 1 };
    await this.experiences.save(experience);
    await this.journal.record(actor, factOf(dossier, 'portfolio.experience_written', id));
    return experience;
  }
}
