/** An own identifier: UUID v7 in lower case. Printed codes are never ids. */
export type Id = string;

/** The characters of a UUID in its usual form, any version. */
export const ID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
