import { hash } from '@node-rs/argon2';

export const PASSWORD = 'un mot de passe assez long';
const NOW = '2026-01-15T09:00:00Z';

/** The n-th id of a kind: deterministic, so that two runs measure the same rows. */
export function idOf(kind, n = 0) {
  return `01900000-${String(kind).padStart(4, '0')}-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

export const KIND = { organisation: 1, person: 2, certification: 3, referentiel: 4, bloc: 5, competency: 6, criterion: 7, candidacy: 8, evidence: 9, tie: 10, passage: 11, seat: 12, booklet: 13, cohort: 14, rules: 15, modality: 16, activity: 17, file: 18 };

/** A référentiel of 5 blocs, 20 competencies and 100 criteria. */
export function tree() {
  const blocs = Array.from({ length: 5 }, (_, b) => ({
    id: idOf(KIND.bloc, b), number: String(b + 1), option: null, optionGroupId: null, title: `Bloc mesuré ${b + 1}`, description: null, components: [], activities: [], modalities: [], criteriaGroups: [],
    competencies: Array.from({ length: 4 }, (_, c) => ({ id: idOf(KIND.competency, b * 4 + c), code: `C${b * 4 + c + 1}`, text: `Compétence mesurée ${b * 4 + c + 1}`, activityId: null, componentId: null })),
    criteria: Array.from({ length: 20 }, (_, k) => criterion(b, k)),
  }));
  return { title: 'Certification mesurée', certifier: 'École mesurée', rncp: null, optionGroups: [], blocs, requirements: [], glossary: [] };
}

function criterion(b, k) {
  const n = b * 20 + k;
  return { id: idOf(KIND.criterion, n), code: null, groupId: null, heading: null, text: `Le critère ${n + 1} est tenu.`, competencyIds: [idOf(KIND.competency, b * 4 + Math.floor(k / 5))], modalityIds: [], scope: null, facet: null, basis: 'explicit', subCriteria: [] };
}

const SNAPSHOT = JSON.stringify(Array.from({ length: 5 }, (_, b) => ({ blocId: idOf(KIND.bloc, b), number: String(b + 1), option: null, title: `Bloc mesuré ${b + 1}`, criteria: [], mapped: b * 4, total: 20, checked: b * 4, verdict: null, held: false, presented: true })));

/** One certifier with its référentiel, its manager, a candidate whose livret has 100 ties, and a juror seated on a convoked passage. */
export async function school(client, n, slug) {
  const org = idOf(KIND.organisation, n);
  const secret = await hash(PASSWORD, { memoryCost: 19456, timeCost: 2, parallelism: 1 });
  const person = async (k, name, role) => {
    const id = idOf(KIND.person, n * 1_000_000 + k);
    await client.query('insert into person values ($1, $2, $3, $4, $5)', [id, `${name}@${slug}.exemple`, name, 'Mesure', NOW]);
    await client.query('insert into credential values ($1, $2, $3)', [id, secret, NOW]);
    await client.query('insert into membership values ($1, $2, $3, $4)', [org, id, role, NOW]);
    return id;
  };
  await client.query("insert into organisation values ($1, $2, $3, 'both', $4)", [org, slug, `École ${slug}`, NOW]);
  const people = { manager: await person(1, 'manager', 'manager'), candidate: await person(2, 'candidate', 'candidate'), juror: await person(3, 'juror', 'juror'), administrator: await person(4, 'administrator', 'administrator') };
  await client.query("insert into certification values ($1, $2, 'Certification mesurée', null, 6, 'portal', null, $3)", [org, idOf(KIND.certification, n), NOW]);
  await client.query(
    `insert into referentiel (certifier_id, id, certification_id, version, status, source_name, source_hash, source_key, tree, imported_at, published_at)
     values ($1, $2, $3, 1, 'published', 'mesure.txt', repeat('0', 64), '', $4, $5, $5)`, [org, idOf(KIND.referentiel, n), idOf(KIND.certification, n), JSON.stringify(tree()), NOW]);
  const rules = { route: 'vae', partlyMetWorth: 0, competencyRule: { kind: 'all' }, blocRule: { kind: 'all' }, blocOverrides: [], eliminatoryCriterionIds: [], eliminatoryCompetencyIds: [], requirementIds: [], evidenceRules: [], limits: { maxPages: null, maxPagesEliminatory: false } };
  await client.query("insert into rule_set values ($1, $2, $3, 'vae', 1, $4, null, $5)", [org, idOf(KIND.rules, n), idOf(KIND.referentiel, n), JSON.stringify(rules), NOW]);
  return { org, slug, people };
}

const CANDIDACY = `insert into candidacy (organisation_id, id, certifier_id, candidate_id, certification_id, referentiel_id, route, status, status_since, scope, identity, consented_at, eligible_on, passage_number, waiting_for, next_due_on, next_due_code, sort_name, search_text, created_at)`;
const SCOPE = JSON.stringify({ kind: 'all', blocIds: [], optionBlocIds: [] });
const IDENTITY = JSON.stringify({ givenName: 'Candidate', familyName: 'Mesure', birthName: null, birthDate: '1980-01-01', birthPlace: 'Nantes', phone: null, address: null, gender: 'unstated' });

/** One candidacy of the school's own candidate: `building` with 100 ties, or `convoked` with a verified booklet and the juror's seat. */
export async function worked(client, { org, people }, n, status) {
  const id = idOf(KIND.candidacy, 900_000_000 + n);
  await client.query(`${CANDIDACY} values ($1, $2, $1, $3, $4, $5, 'vae', $6, '2026-01-15', $7, $8, $9, '2026-01-10', 1, 'candidate', null, null, 'mesure candidate', 'mesure candidate', $9)`,
    [org, id, people.candidate, idOf(KIND.certification, n % 10), idOf(KIND.referentiel, n % 10), status, SCOPE, IDENTITY, NOW]);
  const passage = idOf(KIND.passage, 900_000_000 + n);
  await client.query('insert into completeness values ($1, $2, $1, 0, $3, $4, $5, 0)', [org, id, NOW, '[]', SNAPSHOT]);
  const place = JSON.stringify({ pageFrom: 1, pageTo: 2, heading: null, slide: null, secondFrom: null, secondTo: null });
  for (let e = 0; e < 5; e += 1) {
    const evidence = idOf(KIND.evidence, n * 1000 + e);
    await client.query("insert into evidence (organisation_id, id, person_id, number, form, title, kind, authorship, confidentiality, text, created_at) values ($1, $2, $3, $4, 'text', $5, 'report', 'personal', 'ordinary', 'Texte.', $6)", [org, evidence, people.candidate, n * 10 + e + 1, `Preuve ${e + 1}`, NOW]);
    for (let c = 0; c < 20; c += 1) {
      await client.query('insert into tie (organisation_id, id, candidacy_id, certifier_id, evidence_id, competency_id, argument, place, criterion_ids, saved_at) values ($1, $2, $3, $1, $4, $5, $6, $7, $8, $9)',
        [org, idOf(KIND.tie, n * 1000 + e * 20 + c), id, evidence, idOf(KIND.competency, c), 'Ce travail montre la compétence. '.repeat(10), place, [idOf(KIND.criterion, c * 5 + (e % 5))], NOW]);
    }
  }
  const blocs = Array.from({ length: 5 }, (_, b) => idOf(KIND.bloc, b));
  const state = status === 'convoked' ? 'convoked' : 'preparing';
  const booklet = state === 'convoked' ? idOf(KIND.booklet, n) : null;
  if (booklet) {
    const content = { referentielId: idOf(KIND.referentiel, n % 10), blocIds: blocs, identity: { givenName: 'Candidate', familyName: 'Mesure' }, experiences: [], evidence: [], items: [] };
    await client.query("insert into booklet values ($1, $2, $3, $1, 1, 1, $4, repeat('0', 64), null, 'verified', '[]', $5, $6)", [org, booklet, id, NOW, JSON.stringify(content), JSON.stringify({ computedAt: NOW, stale: false, findings: [], blocs: [] })]);
  }
  await client.query('insert into passage (organisation_id, id, candidacy_id, certifier_id, number, state, bloc_ids, booklet_id, hearing_at, rule_set_id, created_at) values ($1, $2, $3, $1, 1, $4, $5, $6, $7, $8, $7)', [org, passage, id, state, blocs, booklet, NOW, booklet ? idOf(KIND.rules, n % 10) : null]);
  if (booklet) await client.query("insert into seat (organisation_id, id, passage_id, candidacy_id, certifier_id, person_id, role, state, acknowledged_at) values ($1, $2, $3, $4, $1, $5, 'president', 'accepted', $6)", [org, idOf(KIND.seat, n), passage, id, people.juror, NOW]);
  return { candidacy: id, passage, tie: idOf(KIND.tie, n * 1000), evidence: idOf(KIND.evidence, n * 1000) };
}

/** `count` candidacies with their people and snapshots, spread over stages and dates, in a few set-based statements. */
export async function crowd(client, { org }, n, count) {
  const base = `01900000-${String(KIND.person).padStart(4, '0')}-7000-9${n}00-`;
  const candidacy = `01900000-${String(KIND.candidacy).padStart(4, '0')}-7000-9${n}00-`;
  await client.query(`insert into person select ('${base}' || lpad(to_hex(i), 12, '0'))::uuid, 'p' || i || '-${n}@exemple.fr', 'Prénom ' || i % 300, 'Nom ' || lpad((i * 7919 % $1)::text, 6, '0'), '${NOW}' from generate_series(1, $1::int) i`, [count]);
  await client.query(`insert into membership select $2, ('${base}' || lpad(to_hex(i), 12, '0'))::uuid, 'candidate', '${NOW}' from generate_series(1, $1::int) i`, [count, org]);
  await client.query(`${CANDIDACY} select $2, ('${candidacy}' || lpad(to_hex(i), 12, '0'))::uuid, $2, ('${base}' || lpad(to_hex(i), 12, '0'))::uuid, $3, $4, 'vae',
      (array['draft','eligibility_submitted','building','building','building','deposited','verified','convoked','heard','decided'])[1 + i % 10], '2026-01-15', '${SCOPE}', null, '${NOW}', '2026-01-10', 1,
      (array['candidate','school','candidate','candidate','candidate','school','school','jury','jury','nobody'])[1 + i % 10], date '2026-01-15' + (i % 400), 'deposit_due', 'nom ' || lpad((i * 7919 % $1)::text, 6, '0') || ' prenom ' || i % 300, 'nom ' || lpad((i * 7919 % $1)::text, 6, '0') || ' prenom ' || i % 300, timestamptz '${NOW}' + i * interval '1 second'
      from generate_series(1, $1::int) i`, [count, org, idOf(KIND.certification, n), idOf(KIND.referentiel, n)]);
  await client.query(`insert into completeness select $2, ('${candidacy}' || lpad(to_hex(i), 12, '0'))::uuid, $2, 0, '${NOW}', '[]', $3, 0 from generate_series(1, $1::int) i`, [count, org, SNAPSHOT]);
}
