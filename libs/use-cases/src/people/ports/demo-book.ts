/** Accounts one may try the product with. */
export interface Demo { readonly password: string; readonly accounts: readonly { readonly email: string; readonly name: string; readonly says: string }[] }

/** What was said of the demo once it was whole: an installation that has none, or one cut short, has no page there. */
export abstract class DemoBook {
  abstract read(): Promise<Demo | null>;
  /** Null forgets it. */
  abstract keep(demo: Demo | null): Promise<void>;
}
