import { randomUUID } from 'node:crypto';
import { aBloc, aCompetency, aCriterion, aTree } from '@probant/domain-referentiel/testing/tree.builders.js';
import type { Client } from 'pg';

export const NOW = '2026-03-01T09:00:00.000Z';

/** Writes, past every policy, a candidacy convoked over one bloc of two criteria, with a president and a member who accepted. */
export async function writeConvokedPassage(owner: Client, org: string, people: { readonly president: string; readonly member: string; readonly candidate: string }) {
  const ids = { certification: '', referentiel: '', candidacy: '', booklet: '', evidence: '', passage: '', bloc: '', competency: '', k1: '', k2: '', president: '', member: '' };
  for (const key of Object.keys(ids) as (keyof typeof ids)[]) ids[key] = randomUUID();
  const { certification, referentiel, candidacy, booklet, evidence, passage, bloc, competency, k1, k2 } = ids;
  const tree = aTree({ blocs: [aBloc({ id: bloc, competencies: [aCompetency({ id: competency })], criteria: [aCriterion({ id: k1, competencyIds: [competency] }), aCriterion({ id: k2, competencyIds: [competency] })] })] });
  await owner.query("insert into certification values ($1, $2, 'Événementiel', null, 6, 'portal', null, $3)", [org, certification, NOW]);
  await owner.query("insert into referentiel (certifier_id, id, certification_id, version, status, source_name, source_hash, source_key, tree, imported_at) values ($1, $2, $3, 1, 'published', 's', 'h', 'k', $4, $5)", [org, referentiel, certification, JSON.stringify(tree), NOW]);
  await owner.query(
    `insert into candidacy (organisation_id, id, certifier_id, candidate_id, certification_id, referentiel_id, route, status, status_since, scope, deposited_on, sort_name, created_at)
     values ($1, $2, $1, $3, $4, $5, 'vae', 'convoked', '2026-02-10', '{"kind":"all","blocIds":[],"optionBlocIds":[]}', '2026-02-10', 'kerbrat', $6)`,
    [org, candidacy, people.candidate, certification, referentiel, NOW],
  );
  await owner.query("insert into booklet (organisation_id, id, candidacy_id, certifier_id, version, passage_number, deposited_at, fingerprint, state, content, completeness) values ($1, $2, $3, $1, 1, 1, $4, 'f', 'verified', $5, '{}')", [
    org, booklet, candidacy, NOW, JSON.stringify({ evidence: [{ id: evidence, file: { pages: 4, seconds: null } }] }),
  ]);
  await owner.query("insert into passage (organisation_id, id, candidacy_id, certifier_id, number, state, bloc_ids, booklet_id, hearing_at, created_at) values ($1, $2, $3, $1, 1, 'convoked', $4, $5, $6, $6)", [org, passage, candidacy, [bloc], booklet, NOW]);
  for (const who of ['president', 'member'] as const) {
    await owner.query("insert into seat (organisation_id, id, passage_id, candidacy_id, certifier_id, person_id, role, state, qualified) values ($1, $2, $3, $4, $1, $5, $6, 'accepted', true)", [org, ids[who], passage, candidacy, people[who], who]);
  }
  return ids;
}
