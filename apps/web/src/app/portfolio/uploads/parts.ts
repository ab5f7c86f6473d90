/** One part of a file: numbered from 1, `to` excluded. */
export interface Part { readonly number: number; readonly from: number; readonly to: number }

/** The parts of a file still to send, in order; those the server has received are left out. */
export function partsToSend(bytes: number, partBytes: number, received: readonly number[]): readonly Part[] {
  const have = new Set(received);
  const count = Math.ceil(bytes / partBytes);
  return Array.from({ length: count }, (_, index) => ({ number: index + 1, from: index * partBytes, to: Math.min(bytes, (index + 1) * partBytes) }))
    .filter((part) => !have.has(part.number));
}

/** Bytes already received, from the numbers of the parts. */
export function bytesReceived(bytes: number, partBytes: number, received: readonly number[]): number {
  return [...new Set(received)].reduce((sum, number) => sum + Math.max(0, Math.min(bytes, number * partBytes) - (number - 1) * partBytes), 0);
}

/** SHA-256 of some bytes, in lower-case hexadecimal. */
export async function sha256Hex(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
