import { REFERENTIEL_SCHEMA, type ReferentielFile } from '@probant/domain-referentiel';
import { z } from 'zod';
import { DoubtView, UnplacedView } from './referentiel.js';
import { TreeView } from './tree.js';

/** A référentiel as a file of its own: what is exported, and imported as it was. */
export const ReferentielFileSchema: z.ZodType<ReferentielFile> = z.object({ schema: z.literal(REFERENTIEL_SCHEMA), tree: TreeView, doubts: z.array(DoubtView), unplaced: z.array(UnplacedView) });

/** The same as a JSON Schema, for other programs. */
export function referentielFileJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(ReferentielFileSchema, { target: 'draft-2020-12' });
  return { $schema, title: 'Référentiel Probant', description: `Un référentiel de certification, ${REFERENTIEL_SCHEMA} : l’arbre avec ses identifiants, les doutes de la lecture et les textes sans place.`, ...schema };
}
