const PROFILE = { profession: 'Régisseuse', employer: null, qualified: true, linksDeclared: '' };

/** The panel seated and convoked, the readings, the hearing, the deliberation, the result, a decision revoked, the next passage opened. */
export async function tellJury(told) {
  const { manager, president, member, at, slug } = told;
  const seats = [['president', 'woman'], ['member', 'man']].map(([role, gender]) => ({ personId: told.idOf(`${role}@invite.exemple`), role, gender }));
  for (const { personId, gender } of seats) await manager.call('setJurorProfile', { params: { org: slug, person: personId }, body: { ...PROFILE, gender } });
  await manager.call('listJurors', { params: { org: slug } });
  const { items } = await manager.call('listPassages', { params: { org: slug }, query: { candidacy: at.candidacy } });
  const of = { org: slug, passage: items[0].id };
  await manager.call('readPassage', { params: of });
  await manager.call('seatPanel', { params: of, body: { hearingAt: new Date(Date.now() + 10 * 86_400_000).toISOString(), place: 'Salle Garance', balanceReason: null, seats: seats.map(({ personId, role }) => ({ personId, role })) } });
  await manager.call('convoke', { params: of });
  for (const juror of [president, member]) await juror.call('answerSeat', { params: of, body: { answer: 'accept', acknowledged: true, noLink: true } });
  await readings(told, of);
  await hearing(told, of);
  const decided = await deliberation(told, of);
  await told.candidate.call('readResult', { params: at });
  await told.candidate.call('openNextPassage', { params: at, body: { blocIds: [decided.refused] } });
  await manager.call('revokeDecision', { params: { org: slug, decision: decided.id }, body: { motive: 'Une pièce était fausse.' } });
}

async function readings({ president, member, blocs }, of) {
  await member.call('listMyReadings');
  const { criterionIds } = await member.call('openReading', { params: of });
  const [criterion] = criterionIds;
  await member.call('markCriterion', { params: { ...of, criterion }, body: { level: 'met', comment: 'Clair', evidenceId: null, place: null, basis: 'booklet', revision: 0 } });
  await member.call('markCriterion', { params: { ...of, criterion }, body: { level: 'partly_met', comment: 'Clair', evidenceId: null, place: null, basis: 'booklet', revision: 1 } });
  const competency = blocs[0].competencies[0].id;
  await president.call('markCompetency', { params: { ...of, competency }, body: { level: 'met' } });
  const { id: question } = await member.call('askQuestion', { params: of, body: { criterionId: criterion, text: 'Et après ?', shared: false } });
  await member.call('removeQuestion', { params: { ...of, question } });
}

async function hearing({ president }, of) {
  const { seats } = await president.call('readPassage', { params: of });
  await president.call('openHearing', { params: of, body: { attendance: 'present', presentSeatIds: seats.map(({ seatId }) => seatId) } });
  await president.call('closeHearing', { params: of });
  await president.call('openDeliberation', { params: of });
}

/** Every criterion agreed, the first bloc refused and the others validated, minutes sealed. */
async function deliberation({ president, blocs }, of) {
  const read = () => president.call('readDeliberation', { params: of });
  for (const { criterionId, agreed, revision } of (await read()).criteria) {
    if (agreed === null) await president.call('agreeMark', { params: { ...of, criterion: criterionId }, body: { level: 'met', agreement: 'unanimous', revision } });
  }
  const { passage: { blocIds } } = await read();
  const decisions = [];
  for (const [index, blocId] of blocIds.entries()) {
    const criterionIds = blocs.find(({ id }) => id === blocId).criteria.slice(0, 1).map(({ id }) => id);
    const { revision } = await read();
    const refused = index === 0;
    decisions.push(await president.call('decideBloc', { params: of, body: { blocId, verdict: refused ? 'not_validated' : 'validated', motive: 'Vu le livret.', criterionIds, wouldSuffice: refused ? 'Une étude chiffrée.' : null, agreement: 'unanimous', revision } }));
  }
  await president.call('sealMinutes', { params: of });
  return { id: decisions.at(-1).id, refused: blocIds[0] };
}
