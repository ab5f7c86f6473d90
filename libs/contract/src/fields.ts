import { z } from 'zod';

/** Field schemas used by every chapter. */
export const Id = z.uuid();
export const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/);
export const Day = z.iso.date();
export const Instant = z.iso.datetime();
/** One line a person types: trimmed, no control character. */
export const line = (max: number) => z.string().trim().min(1).max(max).regex(/^[^\u0000-\u001f\u007f]*$/);
/** Several lines a person types: no null byte; line ends kept. */
export const prose = (max: number) => z.string().max(max).regex(/^[^\u0000]*$/);
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());
/** Optimistic counter of the thing edited: the base the person saw. */
export const Revision = z.number().int().min(0);
/** Path of one organisation. */
export const OrgParams = z.object({ org: Slug });
/** An act and whether it may be done now; `code` is the reason, `details` its facts. */
export const ActionView = z.object({ action: z.string(), allowed: z.boolean(), code: z.string().nullable(), details: z.record(z.string(), z.unknown()).nullable() });
/** A keyset page: `next` is opaque, null at the end. */
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable(), total: z.number().int().nullable() });
export const PersonName = z.object({ id: Id, givenName: z.string(), familyName: z.string() });
