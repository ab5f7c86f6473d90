import { Injectable } from '@nestjs/common';
import { demand, DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { demandReader, mayCheckForm, type BookletState, type Flag } from '@probant/domain-portfolio';
import { Clock } from '../ports/clock.js';
import { Journal } from '../ports/journal.js';
import { factOf } from './dossier-access.js';
import { Booklets } from './ports/booklets.js';
import { Dossiers } from './ports/dossiers.js';

/** What the school says of the form: right, or given back with a reason item by item. It says nothing of merit. */
export type FormCheck = { readonly outcome: 'verified' } | { readonly outcome: 'flagged'; readonly flags: readonly Flag[] };

/** The school checks the form of the newest booklet: right person, right version, files that open, limits. */
@Injectable()
export class CheckBookletForm {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly booklets: Booklets,
    private readonly journal: Journal,
    private readonly clock: Clock,
  ) {}

  /** Throws `conflict` when it is not the newest version, or was looked at already. A flag does not stop the legal clock (R.6412-5). */
  async run(actor: Actor, candidacyId: Id, version: number, check: FormCheck): Promise<void> {
    const dossier = await this.dossiers.find(candidacyId);
    if (!dossier) throw new DomainError('not-found', 'candidacy.unknown');
    demandReader(actor, dossier);
    demand(mayCheckForm(actor, dossier));
    const last = await this.booklets.last(candidacyId);
    if (!last || version > last.version) throw new DomainError('not-found', 'portfolio.booklet_unknown');
    if (version !== last.version) throw new DomainError('conflict', 'portfolio.newer_booklet', { version: last.version });
    if (dossier.status !== 'deposited' || last.state !== 'deposited') throw new DomainError('conflict', 'portfolio.form_already_checked', { state: last.state, status: dossier.status });
    const state: BookletState = check.outcome;
    await this.booklets.setState({ ...last, state, flags: check.outcome === 'flagged' ? check.flags : [] });
    await this.dossiers.take(dossier, state === 'verified' ? 'verify' : 'flag', this.clock.now());
    const fact = factOf(dossier, state === 'verified' ? 'portfolio.booklet_verified' : 'portfolio.booklet_flagged', last.id, { version, ...(check.outcome === 'flagged' ? { codes: check.flags.map(({ code }) => code) } : {}) });
    if (state === 'flagged') await this.dossiers.raiseCounter(dossier);
    await this.journal.record(actor, check.outcome === 'flagged' ? { ...fact, personal: { reasons: check.flags.map(({ reason }) => reason).join('\n') } } : fact);
  }
}
