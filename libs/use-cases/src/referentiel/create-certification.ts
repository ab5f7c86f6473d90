import { Injectable } from '@nestjs/common';
import { demand, DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { mayImport, type Certification } from '@probant/domain-referentiel';
import { Organisations } from '../people/ports/organisations.js';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { Certifications } from './ports/certifications.js';
import { factOf } from './referentiel-access.js';

export type CertificationAsked = Pick<Certification, 'title' | 'rncp' | 'level' | 'regime' | 'registrationEndsOn'>;

/** A certifier declares a certification. */
@Injectable()
export class CreateCertification {
  constructor(
    private readonly certifications: Certifications,
    private readonly organisations: Organisations,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws `forbidden` in an organisation that certifies nothing, `conflict` when it has declared this code of the register already. */
  async run(actor: Actor, { title, rncp, level, regime, registrationEndsOn }: CertificationAsked): Promise<Id> {
    const organisation = actor.organisationId ? await this.organisations.find(actor.organisationId) : null;
    if (!organisation) throw new DomainError('not-found', 'people.organisation_unknown');
    demand(mayImport(actor, { certifierId: organisation.id }));
    if (organisation.kind === 'centre') throw new DomainError('forbidden', 'referentiel.not_a_certifier');
    const same = rncp === null ? undefined : (await this.certifications.listFor(organisation.id)).find((each) => each.certifierId === organisation.id && each.rncp === rncp);
    if (same) throw new DomainError('conflict', 'referentiel.certification_exists', { certificationId: same.id, rncp });
    const certification: Certification = { id: this.ids.next(), certifierId: organisation.id, title, rncp, level, regime, registrationEndsOn, createdAt: this.clock.now() };
    await this.certifications.add(certification);
    await this.journal.record(actor, factOf(certification, 'referentiel.certification_created', { rncp, level, regime }));
    return certification.id;
  }
}
