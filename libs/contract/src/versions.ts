import { CHANGE_KINDS, PART_LEVELS, type Difference } from '@probant/domain-referentiel';
import { z } from 'zod';
import { Id, OrgParams } from './fields.js';
import { CertificationView, ReferentielLine } from './referentiel.js';
import { route } from './route.js';

/** A version, and the candidacies that follow it: `kept` for good (L.6113-9), `waiting` for the decision on their eligibility. */
export const VersionView = ReferentielLine.extend({ candidacies: z.object({ kept: z.number().int(), waiting: z.number().int() }) });
const maybe = z.string().nullable();
const PartName = z.object({ id: z.string(), level: z.enum(PART_LEVELS), code: maybe, text: z.string() });
const Change = z.object({
  level: z.enum(PART_LEVELS), kinds: z.array(z.enum(CHANGE_KINDS)), oldId: maybe, newId: maybe, oldCode: maybe, newCode: maybe, text: z.string(),
  words: z.array(z.object({ kind: z.enum(['same', 'added', 'gone']), text: z.string() })).nullable(), from: z.array(PartName).nullable(), to: z.array(PartName).nullable(),
  ties: z.array(z.object({ level: z.enum(['competency', 'modality']), added: z.array(PartName), gone: z.array(PartName) })), facts: z.array(z.object({ name: z.string(), before: maybe, after: maybe })),
});
const count = z.number().int();
/** What differs between two versions: exactly the domain's shape. */
export const DifferenceView: z.ZodType<Difference> = z.object({
  counts: z.object({ added: count, gone: count, moved: count, reworded: count, recoded: count, retied: count, facts: count }), same: count,
  groups: z.array(z.object({ before: PartName.nullable(), after: PartName.nullable(), changes: z.array(Change) })),
});

const Params = OrgParams.extend({ certification: Id });
const readers = ['manager', 'administrator', 'referent_handicap'] as const;
export const versionRoutes = {
  listVersions: route({ method: 'GET', path: '/api/o/:org/certifications/:certification/versions', access: readers, summary: 'Les versions d’une certification, et les candidatures qui suivent chacune', params: Params, response: z.object({ certification: CertificationView.omit({ referentiels: true }), items: z.array(VersionView) }) }),
  readDifference: route({ method: 'GET', path: '/api/o/:org/certifications/:certification/difference', access: readers, summary: 'Ce qui change d’une version à une autre, bloc par bloc', params: Params, query: z.object({ from: Id, to: Id }), response: z.object({ from: ReferentielLine, to: ReferentielLine, difference: DifferenceView }) }),
} as const;
