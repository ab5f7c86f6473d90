import fs from 'node:fs';
import path from 'node:path';
import { routes } from '../../libs/contract/dist/index.js';
import { Costs } from './client.mjs';
import { school } from './data.mjs';
import { tellAccount } from './story/account.mjs';
import { tellBooklet } from './story/booklet.mjs';
import { tellCandidacy } from './story/candidacy.mjs';
import { tellJury } from './story/jury.mjs';
import { tellPeople } from './story/people.mjs';
import { tellReferentiel } from './story/referentiel.mjs';
import { tellReview } from './story/review.mjs';

/** What an answer cannot tell: a stream has begun before its end. */
const UNTOLD = { events: 'a stream' };

/** One whole story through the API, every route of the contract at least once: what each costs in statements. */
export async function measureStatements(instance) {
  const costs = new Costs();
  const told = { url: instance.url, owner: instance.owner, costs, slug: 'mesure', school: await school(instance.owner, 1, 'mesure'), document: fs.readFileSync(path.resolve(import.meta.dirname, '../demo/referentiel-demo.txt')) };
  for (const tell of [tellPeople, tellReferentiel, tellReview, tellCandidacy, tellBooklet, tellJury, tellAccount]) await tell(told);
  const lines = Object.keys(routes).sort().map((route) => ({ route, own: null, fixed: null, ...costs.byRoute.get(route), ...(UNTOLD[route] ? { untold: UNTOLD[route] } : {}) }));
  const missed = lines.filter(({ own, untold }) => own === null && !untold).map(({ route }) => route);
  if (missed.length > 0) throw new Error(`the story of the bench leaves routes out: ${missed.join(', ')}`);
  return lines;
}
