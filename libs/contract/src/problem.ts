import { z } from 'zod';

/** RFC 9457 problem details, as every refusal leaves the API. `code` is stable; the French sentence is the web's. */
export const Problem = z.object({
  type: z.string(), title: z.string(), status: z.number().int(), code: z.string(), requestId: z.string(),
  details: z.record(z.string(), z.unknown()).optional(),
  /** Fields refused by the schema: path and reason. */
  fields: z.array(z.object({ path: z.string(), reason: z.string() })).optional(),
});
export type Problem = z.output<typeof Problem>;
