/** A file just received, staged and hashed on the way; its name is as the browser sent it. */
export interface StagedFile { readonly key: string; readonly bytes: number; readonly sha256: string; readonly name: string }
