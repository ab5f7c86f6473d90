import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { eraseOrganisations, SystemTransactions, Transactions } from '@probant/database';
import { Config } from '@probant/runtime';
import { Clock, DemoBook, Ids, Organisations, RecomputeCompleteness, type Demo } from '@probant/use-cases';
import { ACCOUNTS, addressOf, DEMO_PASSWORD, DEMO_SLUGS } from '../demo/cast.js';
import { sealJournal } from '../demo/candidacies.js';
import { DemoHouse } from '../demo/demo-house.js';
import { tell } from '../demo/story.js';
import { DemoClock, DemoIds, Scenario } from '../demo/time.js';
import { inHouse, settings, type Get } from '../house.js';
import { print, Refused, type OutputOptions } from '../output.js';

const DEMO: Demo = { password: DEMO_PASSWORD, accounts: ACCOUNTS.map(({ key, name, says }) => ({ email: addressOf(key), name, says })) };

/** Adds the commands of the demo: it is created once, and rebuilt when asked. */
export function register(program: Command): void {
  const group = program.command('demo').description('Démonstration');
  group.command('reset').description('Efface les organismes de la démonstration et les recrée, à la date d’aujourd’hui').option('--json', 'imprime les données').action(reset);
  group.command('ensure').description('Crée la démonstration dans une instance vide, et rappelle ses comptes').option('--json', 'imprime les données').action(ensure);
}

async function reset(options: OutputOptions): Promise<void> {
  await withClock(async (get, clock, ids) => {
    if (get(Config).mode !== 'try') throw new Refused('La démonstration n’existe que dans une instance d’essai.');
    await erase(get);
    await create(get, clock, ids);
  });
  say(options, DEMO);
}

async function ensure(options: OutputOptions): Promise<void> {
  const kept = await withClock(async (get, clock, ids) => {
    if (get(Config).mode !== 'try') return null;
    const known = await get(DemoBook).read();
    if (known) return known;
    // A demo cut short is begun again; an instance that has its own organisations is left alone.
    const begun = await get(SystemTransactions).plain('read', async () => (await get(Organisations).named(DEMO_SLUGS[0] ?? '')) !== null);
    if (begun) await erase(get);
    else if (await get(SystemTransactions).plain('read', () => get(Organisations).any())) return null;
    await create(get, clock, ids);
    return DEMO;
  });
  if (kept) say(options, kept);
}

function withClock<T>(work: (get: Get, clock: DemoClock, ids: DemoIds) => Promise<T>): Promise<T> {
  const [clock, ids] = [new DemoClock(), new DemoIds()];
  return inHouse((get) => work(get, clock, ids), [{ provide: Clock, useValue: clock }, { provide: Ids, useValue: ids }]);
}

async function erase(get: Get): Promise<void> {
  const owner = settings().databaseOwnerUrl;
  if (!owner) throw new Refused('La démonstration se refait par « npm run probant -- demo reset », qui ouvre la base en propriétaire.');
  await get(DemoBook).keep(null);
  for (const id of await eraseOrganisations(owner, DEMO_SLUGS)) await rm(path.join(get(Config).storageDir, 'kept', id), { recursive: true, force: true });
}

/** Plays the scenario on its days, then looks at every booklet as of today. The page of the demo is written last: without it, it is begun again. */
async function create(get: Get, clock: DemoClock, ids: DemoIds): Promise<void> {
  const scenario = new Scenario(clock.today(), clock);
  const demo = new DemoHouse(get, scenario, ids);
  const stories = tell(demo);
  await scenario.play();
  for (const { candidacyId, slug } of stories) await get(Transactions).asSystem(demo.organisations.get(slug) ?? '', 'write', (system) => get(RecomputeCompleteness).run(system, candidacyId));
  await sealJournal(demo);
  await get(DemoBook).keep(DEMO);
}

function say(options: OutputOptions, { password, accounts }: Demo): void {
  print(options, { password, accounts: accounts.map((account) => ({ ...account, password })) }, ['', `Comptes de démonstration (mot de passe : ${password})`, ...accounts.map(({ email, says }) => `  ${email.padEnd(28)} ${says}`)]);
}
