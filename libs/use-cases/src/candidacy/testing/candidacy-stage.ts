import type { Candidacy, Regime } from '@probant/domain-candidacy';
import { aCandidacy, OPTIONS_TREE } from '@probant/domain-candidacy/testing/candidacy.builders.js';
import type { Actor, Id } from '@probant/domain-kernel';
import { Invitations, type InvitationAsked } from '../../people/ports/invitations.js';
import { CountedIds, FixedClock, ListedJournal, person } from '../../testing/fakes.js';
import type { CandidacyFile } from '../ports/candidacies.js';
import { InMemoryCandidacies, InMemoryCohorts, InMemoryOffers } from './in-memory-candidacies.js';

class ListedInvitations extends Invitations {
  readonly asked: InvitationAsked[] = [];
  async invite(_actor: Actor, asked: InvitationAsked): Promise<Id> {
    this.asked.push(asked);
    return 'invited';
  }
}

export const IDENTITY = { givenName: 'Nadège', familyName: 'Kerbrat', birthName: null, birthDate: '1988-04-02', birthPlace: 'Brest', phone: null, address: null, gender: 'woman' as const };

/** A centre, its certifier, one candidacy, and everything a use case of the chapter asks for. The certification has two required blocs and one option of two. */
export class CandidacyStage {
  readonly clock = new FixedClock('2026-03-01T09:00:00.000Z');
  readonly ids = new CountedIds();
  readonly journal = new ListedJournal();
  readonly offers = new InMemoryOffers();
  readonly cohorts = new InMemoryCohorts();
  readonly invitations = new ListedInvitations();
  readonly candidacies = new InMemoryCandidacies(this.offers, this.cohorts);
  readonly candidate = person('candidate', 'centre', 'candidate');
  readonly manager = person('manager', 'centre', 'manager');
  readonly certifier = person('boss', 'certifier', 'manager');
  readonly stranger = person('stranger', 'elsewhere', 'manager', 'candidate');

  constructor(candidacy: Partial<Candidacy> = {}, regime: Regime = 'portal') {
    this.offers.trees.set('referentiel', OPTIONS_TREE);
    this.offers.offers.set('certification', { certificationId: 'certification', certifierId: 'certifier', title: 'Événementiel', regime, registrationEndsOn: null, referentielId: 'referentiel', entitled: true });
    const one = aCandidacy(candidacy);
    this.candidacies.put({
      candidacy: one, candidate: { id: 'candidate', givenName: 'Nadège', familyName: 'Kerbrat', email: 'nadege@exemple.fr' }, organisation: { id: 'centre', slug: 'centre', name: 'Centre' }, certifier: { id: 'certifier', name: 'Certificateur' },
      certification: { id: 'certification', title: 'Événementiel', rncp: null, regime, registrationEndsOn: null }, cohort: null, identity: one.identityStated ? IDENTITY : null,
    });
  }

  file(id = 'candidacy'): CandidacyFile {
    return this.candidacies.files.get(id) as CandidacyFile;
  }
  get candidacy(): Candidacy {
    return this.file().candidacy;
  }
  get counter(): number {
    return this.candidacies.counters.get('candidacy') ?? 0;
  }
  /** A passage of the candidacy whose minutes are sealed. */
  sealed(number: number, validated: readonly Id[], presented: readonly Id[] = validated): void {
    const verdicts = presented.map((blocId) => ({ blocId, verdict: validated.includes(blocId) ? ('validated' as const) : ('not_validated' as const) }));
    const passages = this.candidacies.passages.get('candidacy') ?? [];
    this.candidacies.passages.set('candidacy', [...passages, { id: `passage-${number}`, number, state: 'closed', blocIds: presented, hearingAt: '2026-02-09T13:30:00.000Z', place: 'Salle Garance', heldOn: '2026-02-09', notifiedOn: '2026-02-16', sealed: true, attendance: 'present', verdicts }]);
  }
}

/** What a refused promise must look like. */
export const refusedAs = (refusal: string, code: string) => expect.objectContaining({ refusal, code });
