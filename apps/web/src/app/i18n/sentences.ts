/** Facts that go with a refusal. */
export type Facts = Readonly<Record<string, unknown>>;

/** Sentences by code; one that counts or names takes the refusal's facts. Each says what happened and the way out. */
export type Sentences = Readonly<Record<string, string | ((facts: Facts) => string)>>;
