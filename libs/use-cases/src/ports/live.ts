import type { Id } from '@probant/domain-kernel';

/** Something changed: where and what kind, never its content. `o` organisation, `t` chapter of the fact, `c` candidacy, `n` counter. */
export interface LiveNotice { readonly o: Id; readonly t: string; readonly c: Id | null; readonly n: number }

/** Tells every API process, which tells the browsers. */
export abstract class LiveNotices {
  abstract tell(notices: readonly LiveNotice[]): Promise<void>;
}
