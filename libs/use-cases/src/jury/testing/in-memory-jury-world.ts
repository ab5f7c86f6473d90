import { aPassage } from '@probant/domain-jury/testing/jury.builders.js';
import { InMemoryReadings } from '../../assessment/testing/in-memory-readings.js';
import { CountedIds, idOf } from '../../testing/fakes.js';
import type { NamedSeat } from '../ports/passages.js';
import { InMemoryDeliberations } from './in-memory-deliberations.js';
import { InMemoryJurors } from './in-memory-jurors.js';
import { InMemoryPassages } from './in-memory-passages.js';
import type { JuryWorld, Who } from './jury-world.js';

const PEOPLE: Record<Who, string> = { president: idOf(9001), member: idOf(9002), manager: idOf(9003), candidate: idOf(9004) };

/** The world of the port suite, in memory. */
export function inMemoryJuryWorld(): JuryWorld {
  const ids = new CountedIds();
  const [org, passageId, candidacyId, blocId, k1, k2, bookletId, evidenceId, president, member] = Array.from({ length: 10 }, () => ids.next()) as [string, string, string, string, string, string, string, string, string, string];
  const seat = (id: string, who: Who, role: NamedSeat['role']): NamedSeat => ({ id, personId: PEOPLE[who], role, state: 'accepted', profession: null, qualified: true, gender: 'woman', linkDeclared: false, present: null, signedAt: null, givenName: who, familyName: 'Essai' });
  const passages = new InMemoryPassages([{
    passage: aPassage({ id: passageId, organisationId: org, certifierId: org, candidacyId, state: 'convoked', blocIds: [blocId], bookletId }), seats: [seat(president, 'president', 'president'), seat(member, 'member', 'member')],
    apart: { candidateId: PEOPLE.candidate, accompagnateurId: null }, candidate: { id: PEOPLE.candidate, givenName: 'Nadège', familyName: 'Kerbrat' }, certification: 'Événementiel', regime: 'portal', organisation: { slug: 'ecole', name: 'École' },
    candidacy: { status: 'convoked', route: 'vae', referentielId: ids.next(), scope: { kind: 'all', blocIds: [], optionBlocIds: [] }, passageNumber: 1, depositedOn: '2026-02-10' },
  }]);
  const readings = new InMemoryReadings(passages);
  readings.booklets.set(bookletId, [{ id: evidenceId, pages: 4, seconds: null }]);
  const deliberations = new InMemoryDeliberations();
  const juror = (who: Who) => ({ id: PEOPLE[who], givenName: who, familyName: 'Essai', email: `${who}@exemple.fr`, profile: null, seats: 1 });
  return {
    passages, readings, deliberations, jurors: new InMemoryJurors(new Map([[org, [juror('president'), juror('member')]]])),
    organisationId: org, candidacyId, passageId, blocId, criterionIds: [k1, k2], bookletId, evidenceId, seatIds: { president, member },
    id: () => ids.next(), personOf: (who) => PEOPLE[who], as: (_who, work) => work(),
    put: async (part) => {
      const file = (await passages.find(passageId))!;
      passages.put({ ...file, passage: { ...file.passage, ...part } });
      if (!part.hearingEndedAt) return;
      readings.closed.add(passageId);
      for (const [seatId, personId] of [[president, PEOPLE.president], [member, PEOPLE.member]] as const) for (const { criterionId, level, comment } of await readings.marks(seatId)) deliberations.closed.push({ passageId, seatId, personId, criterionId, level, comment });
    },
  };
}
