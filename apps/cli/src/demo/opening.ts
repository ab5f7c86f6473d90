import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Actor, Id } from '@probant/domain-kernel';
import { CreateCertification, CreateCohort, CreateOrganisation, CreateUser, HabilitateCentre, ImportReferentiel, PublishReferentiel, ReadDocument, Referentiels, SetAdaptation, SetJurorProfile, SetRules, Storage } from '@probant/use-cases';
import { addressOf, CENTRE, DEMO_PASSWORD, MATERIAL, SCHOOL, STAFF } from './cast.js';
import type { DemoHouse } from './demo-house.js';

const OPERATOR: Actor = { kind: 'system', personId: null, organisationId: null, memberships: [] };
const SOURCE = 'referentiel-demo.txt';
/** Nobody presents a work outside the blocs; half a criterion is worth half; two thirds of the criteria make a competency. */
const RULES = { partlyMetWorth: 0.5, competencyRule: { kind: 'ratio', ratio: 0.6 }, blocRule: { kind: 'all' }, blocOverrides: [], eliminatoryCompetencyIds: [], requirementIds: [] } as const;

/** The school, the centre, their people; the référentiel read, ruled and published by two managers; the centre habilitated. */
export function openOrganisations(demo: DemoHouse): void {
  const { scenario, get } = demo;
  scenario.on(420, '08:00', () => demo.house(async () => {
    for (const organisation of [SCHOOL, CENTRE]) demo.organisations.set(organisation.slug, await get(CreateOrganisation).run(OPERATOR, organisation));
    for (const { key, given, family, organisation, roles } of STAFF) {
      const { personId } = await get(CreateUser).run(OPERATOR, { email: addressOf(key), givenName: given, familyName: family, organisationSlug: organisation, roles, password: DEMO_PASSWORD });
      demo.people.set(key, personId);
    }
  }));
  scenario.on(415, '09:00', () => demo.as('samir', SCHOOL.slug, async (samir) => {
    for (const { key, juror } of STAFF) if (juror) await get(SetJurorProfile).execute(samir, demo.person(key), juror);
  }));
  scenario.on(410, '09:30', () => demo.as('samir', SCHOOL.slug, (samir) => importReferentiel(demo, samir)));
  scenario.on(402, '14:00', () => demo.as('samir', SCHOOL.slug, (samir) => setRules(demo, samir)));
  scenario.on(400, '10:00', () => publishAs(demo, 'samir'));
  scenario.on(399, '10:00', () => publishAs(demo, 'lise'));
  scenario.on(390, '11:00', () => demo.as('samir', SCHOOL.slug, (samir) => get(HabilitateCentre).grant(samir, { certificationId: demo.certificationId, centreSlug: CENTRE.slug, scope: 'both', validFrom: scenario.day(390), validTo: scenario.day(-700) })));
}

/** The two cohorts; the first has a date of deposit to come. */
export function openCohorts(demo: DemoHouse, cohorts: Map<string, Id>): void {
  const { scenario, get } = demo;
  scenario.on(220, '09:00', () => demo.as('samir', SCHOOL.slug, async (samir) => cohorts.set(SCHOOL.slug, await get(CreateCohort).run(samir, { name: 'Festivals, session d’hiver', certificationId: demo.certificationId, depositDueOn: scenario.day(-22) }))));
  scenario.on(200, '09:00', () => demo.as('odile', CENTRE.slug, async (odile) => cohorts.set(CENTRE.slug, await get(CreateCohort).run(odile, { name: 'Parcours individuels', certificationId: demo.certificationId, depositDueOn: null }))));
}

async function importReferentiel(demo: DemoHouse, samir: Actor): Promise<void> {
  const { get } = demo;
  demo.certificationId = await get(CreateCertification).run(samir, { title: 'Responsable de projets événementiels durables', rncp: null, level: 6, regime: 'portal', registrationEndsOn: demo.scenario.day(-900) });
  const staged = await get(Storage).putStaged(createReadStream(path.join(MATERIAL, SOURCE)));
  demo.referentielId = (await get(ImportReferentiel).run(samir, demo.certificationId, { ...staged, name: SOURCE })).id;
  const read = await get(ReadDocument).run(samir, demo.referentielId);
  const reading = read ? await get(Referentiels).readingOf(read) : null;
  if (!reading) throw new Error(`the référentiel of the demo was not read: ${read?.failure ?? 'unknown'}`);
  demo.tree = reading.tree;
}

async function setRules(demo: DemoHouse, samir: Actor): Promise<void> {
  const { get } = demo;
  const evidenceRules = [{ competencyId: demo.competency('C9').id, minimum: 1, kinds: [], maxAgeMonths: 60 }];
  const eliminatoryCriterionIds = demo.criteria('C9').slice(0, 1).map(({ id }) => id);
  await get(SetRules).run(samir, demo.referentielId, { ...RULES, blocOverrides: [], eliminatoryCompetencyIds: [], requirementIds: [], route: 'vae', evidenceRules, eliminatoryCriterionIds, limits: { maxPages: 80, maxPagesEliminatory: false } });
  const items = demo.tree.blocs.flatMap(({ modalities }) => modalities).map(({ id, code }) => {
    const kept = code === 'M1';
    return { targetId: id, target: 'modality' as const, decision: kept ? ('kept' as const) : ('set_aside' as const), text: null, motive: kept ? null : 'Épreuve de formation : en VAE, le livret et l’oral en tiennent lieu.' };
  });
  await get(SetAdaptation).run(samir, demo.referentielId, { route: 'vae', items });
}

async function publishAs(demo: DemoHouse, key: string): Promise<void> {
  await demo.as(key, SCHOOL.slug, async (manager) => {
    const draft = await demo.get(Referentiels).find(demo.referentielId);
    await demo.get(PublishReferentiel).run(manager, demo.referentielId, draft?.revision ?? 0);
  });
}
