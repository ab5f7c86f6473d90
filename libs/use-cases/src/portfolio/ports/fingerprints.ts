/** Fingerprints of what must not change. */
export abstract class Fingerprints {
  /** SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
  abstract of(text: string): string;
}
