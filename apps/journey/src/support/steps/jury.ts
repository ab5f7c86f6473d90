import { routes, type DeliberationView, type PassageView, type ReadingView } from '@probant/contract';
import type { Bloc } from '@probant/domain-referentiel';
import type { Client } from '../client.js';
import type { Member, Organisation } from '../organisation.js';

/** A panel: who presides, and the members. */
export interface Panel { readonly president: Member; readonly members: readonly Member[] }
/** One passage in one organisation. */
export interface PassageAt { readonly org: string; readonly passage: string }

/** Two jurors and a president of the pool, qualified, women and men. */
export async function aPanel(school: Organisation, manager: Client): Promise<Panel> {
  const [president, ...members] = [await school.member('Paul Dessaigne', 'juror'), await school.member('Inès Fortin', 'juror'), await school.member('Marc Oyono', 'juror')];
  for (const [index, { id }] of [president, ...members].entries()) {
    await manager.call(routes.setJurorProfile, { params: { org: school.slug, person: id }, body: { profession: 'Responsable de production', employer: null, qualified: true, gender: index === 1 ? 'woman' : 'man', linksDeclared: '' } });
  }
  return { president, members };
}

/** The passage being prepared for a candidacy. */
export async function passageToPrepare(manager: Client, org: string, candidacy: string): Promise<PassageView> {
  const { items } = await manager.call(routes.listPassages, { params: { org }, query: { candidacy } });
  const passage = items.find(({ state }) => state === 'deposited' || state === 'preparing');
  if (!passage) throw new Error('no passage to prepare');
  return passage;
}

/** Seats the panel with a date and a place, and convokes. */
export async function seatAndConvoke(manager: Client, at: PassageAt, { president, members }: Panel, hearingAt: string): Promise<void> {
  const seats = [{ personId: president.id, role: 'president' as const }, ...members.map(({ id }) => ({ personId: id, role: 'member' as const }))];
  const seated = await manager.call(routes.seatPanel, { params: at, body: { hearingAt, place: 'Salle Garance', balanceReason: 'Aucune autre jurée n’était disponible à cette date.', seats } });
  const broken = seated.composition.filter(({ ok, severity }) => !ok && severity === 'blocker');
  if (broken.length > 0) throw new Error(`the panel does not hold: ${broken.map(({ code }) => code).join(', ')}`);
  await manager.call(routes.convoke, { params: at });
}

/** Every juror accepts with the note. */
export async function acceptSeats(at: PassageAt, { president, members }: Panel): Promise<void> {
  for (const { client } of [president, ...members]) await client.call(routes.answerSeat, { params: at, body: { answer: 'accept', acknowledged: true, noLink: true } });
}

/** A juror finds every competency of these blocs met, but those of the blocs named in `notMet`. Returns their reading. */
export async function readBooklet(juror: Client, at: PassageAt, blocs: readonly Bloc[], notMet: readonly string[]): Promise<ReadingView> {
  for (const bloc of blocs) {
    for (const { id } of bloc.competencies) await juror.call(routes.markCompetency, { params: { ...at, competency: id }, body: { level: notMet.includes(bloc.id) ? 'not_met' : 'met' } });
  }
  return juror.call(routes.openReading, { params: at });
}

/** The president opens the hearing with everybody there, and closes it. */
export async function hold(president: Client, at: PassageAt, meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  const { seats } = await president.call(routes.readPassage, { params: at });
  await president.call(routes.openHearing, { params: at, body: { attendance: 'present', presentSeatIds: seats.map(({ seatId }) => seatId) } });
  await meanwhile();
  await president.call(routes.closeHearing, { params: at });
}

export const readDeliberation = (juror: Client, at: PassageAt): Promise<DeliberationView> => juror.call(routes.readDeliberation, { params: at });

/** The president opens the deliberation and the panel agrees on what diverges: not met in the blocs of `notMet`, met elsewhere. */
export async function agree(at: PassageAt, { president: { client } }: Panel, blocs: readonly Bloc[], notMet: readonly string[]): Promise<void> {
  await client.call(routes.openDeliberation, { params: at });
  for (const { criterionId, agreed, revision } of (await readDeliberation(client, at)).criteria) {
    const bloc = blocs.find(({ criteria }) => criteria.some(({ id }) => id === criterionId));
    const level = bloc && notMet.includes(bloc.id) ? ('not_met' as const) : ('met' as const);
    if (agreed === null) await client.call(routes.agreeMark, { params: { ...at, criterion: criterionId }, body: { level, agreement: 'majority', revision } });
  }
}

/** The president decides one bloc, with its motive and what would suffice. */
export function decideBloc(at: PassageAt, president: Client, bloc: Bloc, validated: boolean, revision: number): Promise<DeliberationView['decisions'][number]> {
  const criterionIds = bloc.criteria.slice(0, 1).map(({ id }) => id);
  const motive = validated ? 'Les preuves et l’entretien le montrent.' : 'Les preuves ne montrent pas ce critère.';
  return president.call(routes.decideBloc, { params: at, body: { blocId: bloc.id, verdict: validated ? 'validated' : 'not_validated', motive, criterionIds, wouldSuffice: validated ? null : 'Un document daté de votre main.', agreement: 'unanimous', revision } });
}

/** Decides what is not decided yet, then everybody signs; the president's signature seals. */
export async function decideAndSeal(at: PassageAt, { president, members }: Panel, blocs: readonly Bloc[], notMet: readonly string[]): Promise<DeliberationView> {
  for (const bloc of blocs) {
    const { revision, decisions } = await readDeliberation(president.client, at);
    if (!decisions.some(({ blocId }) => blocId === bloc.id)) await decideBloc(at, president.client, bloc, !notMet.includes(bloc.id), revision);
  }
  for (const { client } of [...members, president]) await client.call(routes.sealMinutes, { params: at });
  return readDeliberation(president.client, at);
}
