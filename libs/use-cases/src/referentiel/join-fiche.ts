import { Injectable } from '@nestjs/common';
import { demand, DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { asRegistered, joined, mayJoin, type BlocMatch, type ReceivedFiche } from '@probant/domain-referentiel';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { openFiche } from './fiche-access.js';
import { Certifications } from './ports/certifications.js';
import { Fiches } from './ports/fiches.js';
import { Referentiels } from './ports/referentiels.js';
import { factOf, treeOf } from './referentiel-access.js';

/** What a person confirms: the state they saw, and the official code of each bloc. */
export interface JoiningAsked { readonly revision: number; readonly matches: readonly BlocMatch[] }

/** A fiche read is joined to its certification: level and end of registration are taken from it, official codes are those confirmed. Done again, it corrects the codes. */
@Injectable()
export class JoinFiche {
  constructor(
    private readonly fiches: Fiches,
    private readonly certifications: Certifications,
    private readonly referentiels: Referentiels,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`, `forbidden` with the reason, `conflict` when it moved on since it was seen, `invalid` for a code or a bloc that is not there. */
  async run(actor: Actor, ficheId: Id, { revision, matches }: JoiningAsked): Promise<ReceivedFiche> {
    const { received, certification } = await openFiche({ fiches: this.fiches, certifications: this.certifications }, actor, ficheId);
    await this.certifications.hold(certification);
    demand(mayJoin(actor, received, certification));
    if (received.revision !== revision) throw new DomainError('conflict', 'referentiel.fiche_stale', { revision: received.revision });
    await this.demandBlocs(certification.id, matches);
    const done = joined(received, { personId: actor.personId, now: this.clock.now(), matches });
    await this.fiches.save(done);
    if (received.fiche && received.status !== 'joined') await this.certifications.amend(asRegistered(certification, received.fiche));
    await this.journal.record(actor, factOf(done, 'referentiel.fiche_joined', { certificationId: certification.id, number: done.fiche?.number ?? null, sha256: done.sourceHash, codes: matches.filter(({ code }) => code !== null).length }));
    return done;
  }

  private async demandBlocs(certificationId: Id, matches: readonly BlocMatch[]): Promise<void> {
    const versions = await this.referentiels.ofCertifications([certificationId]);
    for (const id of new Set(matches.map(({ referentielId }) => referentielId))) {
      const version = versions.find((each) => each.id === id);
      const blocs = new Set(version ? (await treeOf(this.referentiels, version)).blocs.map((bloc) => bloc.id) : []);
      const foreign = matches.find((match) => match.referentielId === id && !blocs.has(match.blocId));
      if (foreign) throw new DomainError('invalid', 'referentiel.bloc_foreign', { blocId: foreign.blocId });
    }
  }
}
