/** Types a browser may be told of; the rest leaves as bytes. Nothing that holds scripts is among them. */
const TOLD = /^(application\/pdf|image\/(png|jpeg|webp|gif|tiff|avif)|video\/[\w.+-]+|audio\/[\w.+-]+|text\/plain)$/;

export function servedType(type: string | null): string {
  return type && TOLD.test(type) ? type : 'application/octet-stream';
}

/** `attachment` with the name twice: in ASCII for the oldest, in UTF-8 for the rest (RFC 6266, RFC 5987). */
export function attachment(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7e]|["\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** The bytes a `Range` header asks for, both ends included; null when it asks for all, `unsatisfiable` when for none that exist. Several ranges are answered by all. */
export function askedRange(header: string | undefined, bytes: number): { readonly first: number; readonly last: number } | 'unsatisfiable' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, bytes - Number(to)) : Number(from);
  const last = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
  return first > last || first >= bytes ? 'unsatisfiable' : { first, last };
}
