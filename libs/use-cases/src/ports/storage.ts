/** Bytes received and not yet anybody's. */
export interface StagedObject { readonly key: string; readonly bytes: number; readonly sha256: string }

/** First and last byte, both included. */
export interface ByteRange { readonly first: number; readonly last: number }

/** Files, on disk or in S3. Keys of kept objects begin with `<organisation>/<sha256>`. */
export abstract class Storage {
  /** Streams bytes to the staging side, hashing them on the way. */
  abstract putStaged(stream: AsyncIterable<Uint8Array>): Promise<StagedObject>;
  /** Reads staged bytes. Throws when there are none under this key. */
  abstract openStaged(key: string): Promise<AsyncIterable<Uint8Array>>;
  /** Lets go of staged bytes; nothing happens when there are none. */
  abstract removeStaged(key: string): Promise<void>;
  /** Where staged bytes lie on this machine's disk, to be read there without a copy; null when they lie elsewhere. */
  placeOf(_key: string): string | null {
    return null;
  }
  /** Keeps staged bytes as an object. They stay staged until they are let go: who dies half-way begins again. */
  async keepStaged(stagedKey: string, key: string): Promise<void> {
    await this.put(key, await this.openStaged(stagedKey));
  }
  /** Keeps an object; the same key again is the same object. */
  abstract put(key: string, stream: AsyncIterable<Uint8Array>): Promise<void>;
  /** Reads an object, or a part of it; null when there is none. */
  abstract open(key: string, range?: ByteRange): Promise<{ readonly bytes: number; readonly stream: AsyncIterable<Uint8Array> } | null>;
  abstract remove(key: string): Promise<void>;
  /** Whether it can be read and written now. */
  isWell(): Promise<boolean> {
    return Promise.resolve(true);
  }
}
