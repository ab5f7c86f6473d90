import { Injectable } from '@nestjs/common';
import { firstStatus, WHOLE_SCOPE, type Candidacy } from '@probant/domain-candidacy';
import { DomainError, holdsRole, type Actor, type Id } from '@probant/domain-kernel';
import type { Route } from '@probant/domain-referentiel';
import { Invitations } from '../people/ports/invitations.js';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { Candidacies } from './ports/candidacies.js';
import { Cohorts } from './ports/cohorts.js';
import { Offers, type Offer } from './ports/offers.js';

export interface CandidacyAsked { readonly email: string; readonly givenName: string; readonly familyName: string; readonly certificationId: Id; readonly cohortId: Id | null; readonly route: Route }

/** A manager opens a candidacy and the person is invited to it. */
@Injectable()
export class OpenCandidacy {
  constructor(
    private readonly candidacies: Candidacies,
    private readonly cohorts: Cohorts,
    private readonly offers: Offers,
    private readonly invitations: Invitations,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Throws `not-found` outside one's organisation, `invalid` for a certification or a cohort one does not see, `forbidden` without an habilitation of today, without a published
   * référentiel or after the end of registration, `conflict` when the person has one under way here for this certification.
   */
  async run(actor: Actor, asked: CandidacyAsked): Promise<Id> {
    const { organisationId } = actor;
    if (!organisationId || !holdsRole(actor, organisationId, 'manager')) throw new DomainError('not-found', 'people.organisation_unknown');
    const { certifierId, referentielId, title } = this.demandOffer(await this.offers.find(organisationId, asked.certificationId, this.clock.today()));
    await this.demandCohort(organisationId, asked);
    if (await this.candidacies.isOpen(organisationId, asked.email, asked.certificationId)) throw new DomainError('conflict', 'candidacy.already_open');
    const id = this.ids.next();
    const { email, givenName, familyName } = asked;
    const candidateId = await this.invitations.invite(actor, { organisationId, email, givenName, familyName, role: 'candidate', candidacyId: id, certification: title });
    const candidacy = this.blank({ id, organisationId, certifierId, candidateId, referentielId, certificationId: asked.certificationId, cohortId: asked.cohortId, route: asked.route });
    await this.candidacies.add(candidacy, { email, givenName, familyName });
    // A route without an eligibility gate starts by building: its passage is there from the first day.
    if (candidacy.status === 'building') await this.candidacies.openPassage(candidacy, this.ids.next(), [], candidacy.createdAt);
    await this.journal.record(actor, { type: 'candidacy.opened', organisationId, subjectId: id, candidacyId: id, data: { candidateId, certificationId: asked.certificationId, cohortId: asked.cohortId, route: asked.route } });
    return id;
  }

  private demandOffer(offer: Offer | null): Offer & { readonly referentielId: Id } {
    if (!offer) throw new DomainError('invalid', 'candidacy.certification_unknown');
    if (!offer.entitled) throw new DomainError('forbidden', 'candidacy.no_habilitation');
    if (offer.registrationEndsOn && offer.registrationEndsOn < this.clock.today()) throw new DomainError('forbidden', 'candidacy.registration_ended', { on: offer.registrationEndsOn, article: 'L.6113-5' });
    const { referentielId } = offer;
    if (!referentielId) throw new DomainError('forbidden', 'candidacy.no_published_referentiel');
    return { ...offer, referentielId };
  }

  private async demandCohort(organisationId: Id, { cohortId, certificationId }: CandidacyAsked): Promise<void> {
    if (!cohortId) return;
    const cohort = await this.cohorts.find(organisationId, cohortId);
    if (!cohort) throw new DomainError('invalid', 'candidacy.cohort_unknown');
    if (cohort.certificationId && cohort.certificationId !== certificationId) throw new DomainError('invalid', 'candidacy.cohort_of_another_certification');
  }

  private blank(named: Pick<Candidacy, 'id' | 'organisationId' | 'certifierId' | 'candidateId' | 'referentielId' | 'certificationId' | 'cohortId' | 'route'>): Candidacy {
    return {
      ...named, accompagnateurId: null, status: firstStatus(named.route), statusSince: this.clock.today(), statusBeforeWithdrawal: null, scope: WHOLE_SCOPE, identityStated: false, consentedAt: null, swornAt: null,
      submittedOn: null, acknowledgedOn: null, eligibilityReason: null, eligibleOn: null, lastStepOn: null, depositedOn: null, passageNumber: 1, createdAt: this.clock.now(), revision: 0,
    };
  }
}
