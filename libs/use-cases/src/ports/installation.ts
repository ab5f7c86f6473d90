/** What this installation of the product is. */
export abstract class Installation {
  /** `try`: everything on this machine, mail goes to the outbox page. */
  abstract readonly mode: 'try' | 'production';
  /** Where its pages are, without a slash at the end. */
  abstract readonly publicUrl: string;
}
