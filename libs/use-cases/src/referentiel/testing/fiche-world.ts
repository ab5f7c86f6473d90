import type { Actor } from '@probant/domain-kernel';
import type { ReceivedFiche } from '@probant/domain-referentiel';
import { JoinFiche } from '../join-fiche.js';
import { ReadFiche } from '../read-fiche.js';
import { ReceiveFiche } from '../receive-fiche.js';
import { ShowFiche } from '../show-fiche.js';
import { aReceivedFiche, InMemoryFiches, ToldFicheReader } from './in-memory-fiches.js';
import { referentielWorld } from './referentiel-world.js';

/** A certifier whose certification is RNCP12345, and what it does with files of the register. */
export function ficheWorld() {
  const all = referentielWorld();
  const fiches = new InMemoryFiches();
  const ficheReader = new ToldFicheReader();
  const system: Actor = { kind: 'system', personId: null, organisationId: null, memberships: [] };
  /** A file there already. */
  const there = (part: Partial<ReceivedFiche> = {}): ReceivedFiche => {
    const received = aReceivedFiche(part);
    fiches.kept.set(received.id, received);
    return received;
  };
  return {
    ...all, fiches, ficheReader, there, within: <T>(work: (actor: Actor) => Promise<T>): Promise<T> => work(system),
    receive: new ReceiveFiche(all.certifications, fiches, all.journal, all.clock, all.ids), readFiche: new ReadFiche(fiches, ficheReader, all.journal),
    join: new JoinFiche(fiches, all.certifications, all.referentiels, all.journal, all.clock), show: new ShowFiche(all.certifications, fiches, all.referentiels, all.clock),
  };
}
