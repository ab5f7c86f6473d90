/** The seven states. `none`, `mapped` and `oral` say what was brought; the others what was judged. The two families never share a bar or a number. */
export const STATE_KINDS = ['none', 'mapped', 'oral', 'partly', 'met', 'notmet', 'exempted'] as const;
export type StateKind = (typeof STATE_KINDS)[number];
