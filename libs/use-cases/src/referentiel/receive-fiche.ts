import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { displayName } from '@probant/domain-portfolio';
import { demandImport, ficheChosen, type ReceivedFiche } from '@probant/domain-referentiel';
import type { StagedFile } from '../portfolio/staged-file.js';
import { Clock } from '../ports/clock.js';
import { Ids } from '../ports/ids.js';
import { Journal } from '../ports/journal.js';
import { openFiche } from './fiche-access.js';
import { Certifications } from './ports/certifications.js';
import { Fiches } from './ports/fiches.js';
import { factOf, openCertification } from './referentiel-access.js';

/** The certifier gives the fiche of a certification, or a whole export of the register. It is read afterwards. */
@Injectable()
export class ReceiveFiche {
  constructor(
    private readonly certifications: Certifications,
    private readonly fiches: Fiches,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws what would stop it before a byte is read. */
  async check(actor: Actor, certificationId: Id): Promise<void> {
    demandImport(actor, await openCertification(this.certifications, actor, certificationId));
  }

  /** Takes the place of one that was received and not joined. Throws `invalid` for an empty file. */
  async run(actor: Actor, certificationId: Id, staged: StagedFile): Promise<Id> {
    const certification = await openCertification(this.certifications, actor, certificationId);
    demandImport(actor, certification);
    if (staged.bytes === 0) throw new DomainError('invalid', 'referentiel.empty');
    await this.certifications.hold(certification);
    const replaced = (await this.fiches.ofCertification(certificationId)).filter(({ status }) => status !== 'joined');
    for (const each of replaced) await this.fiches.remove(each);
    const received: ReceivedFiche = {
      id: this.ids.next(), certifierId: certification.certifierId, certificationId, status: 'reading', asked: certification.rncp, sourceName: displayName(staged.name), sourceHash: staged.sha256, sourceKey: staged.key, updatedOn: null,
      choices: [], choicesTotal: 0, fiche: null, failure: null, matches: [], receivedBy: actor.personId, receivedAt: this.clock.now(), joinedBy: null, joinedAt: null, revision: 0,
    };
    await this.fiches.add(received);
    await this.journal.record(actor, { ...factOf(received, 'referentiel.fiche_received', { certificationId, sha256: staged.sha256, bytes: staged.bytes, stagedKeys: keysOf(replaced) }), personal: { name: received.sourceName } });
    return received.id;
  }

  /** Of the several fiches of the file, this one. Throws `not-found`, `forbidden`, or `conflict` when no choice is waited for. */
  async choose(actor: Actor, ficheId: Id, number: string): Promise<void> {
    const { received } = await openFiche({ fiches: this.fiches, certifications: this.certifications }, actor, ficheId);
    const chosen = ficheChosen(received, number);
    await this.fiches.save(chosen);
    await this.journal.record(actor, factOf(chosen, 'referentiel.fiche_chosen', { number }));
  }

  /** Throws away one that was not joined. Throws `conflict` for one that was: a newer one replaces it. */
  async discard(actor: Actor, ficheId: Id): Promise<void> {
    const { received } = await openFiche({ fiches: this.fiches, certifications: this.certifications }, actor, ficheId);
    if (received.status === 'joined') throw new DomainError('conflict', 'referentiel.fiche_joined_stays');
    await this.fiches.remove(received);
    await this.journal.record(actor, factOf(received, 'referentiel.fiche_discarded', { stagedKeys: keysOf([received]) }));
  }
}

function keysOf(received: readonly ReceivedFiche[]): readonly string[] {
  return received.map(({ sourceKey }) => sourceKey).filter((key) => key !== '');
}
