import { Injectable } from '@nestjs/common';
import { ALLOWED, DomainError, refused, type Actor, type Id, type Permission } from '@probant/domain-kernel';
import { mayCheckForm, readsWorkingPapers } from '@probant/domain-portfolio';
import { Booklets, type Booklet, type BookletLine } from './ports/booklets.js';
import type { Dossier } from './ports/dossiers.js';
import { Dossiers } from './ports/dossiers.js';

/** A deposited booklet with whose it is; `tree` names its blocs on the receipt. */
export interface DepositedBooklet { readonly booklet: Booklet; readonly dossier: Dossier; readonly checkForm: Permission }

/** Reads a deposited booklet: the candidate, the school, the accompagnateur, and the accepted seats of the panel. */
@Injectable()
export class ReadBooklet {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly booklets: Booklets,
  ) {}

  /** Throws `not-found` to whom it is not open. */
  async run(actor: Actor, candidacyId: Id, version: number): Promise<DepositedBooklet> {
    const dossier = await this.dossiers.find(candidacyId);
    const booklet = dossier && (await this.booklets.find(candidacyId, version));
    if (!dossier || !booklet) throw new DomainError('not-found', 'portfolio.booklet_unknown');
    const right = mayCheckForm(actor, dossier);
    const open = booklet.state === 'deposited' && dossier.status === 'deposited' ? ALLOWED : refused('portfolio.form_already_checked', { state: booklet.state });
    return { booklet, dossier, checkForm: right.allowed ? open : right };
  }

  /** Every deposited version of a candidacy, the newest first, for those who read its working papers. */
  async list(actor: Actor, candidacyId: Id): Promise<readonly BookletLine[]> {
    const dossier = await this.dossiers.find(candidacyId);
    if (!dossier || !readsWorkingPapers(actor, dossier)) throw new DomainError('not-found', 'candidacy.unknown');
    return this.booklets.listOf(candidacyId);
  }

  /** The receipt of a deposit, for the candidate and the school: with the blocs it bears on. */
  async receipt(actor: Actor, candidacyId: Id, version: number): Promise<{ readonly booklet: Booklet; readonly dossier: Dossier; readonly blocs: readonly { readonly number: string; readonly option: string | null; readonly title: string }[] }> {
    const { booklet, dossier } = await this.run(actor, candidacyId, version);
    if (!readsWorkingPapers(actor, dossier)) throw new DomainError('not-found', 'portfolio.booklet_unknown');
    const tree = await this.dossiers.treeOf(dossier);
    return { booklet, dossier, blocs: tree.blocs.filter(({ id }) => booklet.content.blocIds.includes(id)).map(({ number, option, title }) => ({ number, option, title })) };
  }
}
