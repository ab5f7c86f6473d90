import type { ReferentielView } from '@probant/contract';

export type Doubt = ReferentielView['doubts'][number];

export const DOUBT_WORDS: Readonly<Record<Doubt['state'], string>> = { open: 'À relire', accepted: 'Accepté', corrected: 'Corrigé', postponed: 'Plus tard' };
export const DOUBT_GLYPHS = { open: 'none', accepted: 'met', corrected: 'met', postponed: 'partly' } as const;

/** The next doubt nobody looked at yet, after this one, then from the start; then the next put off; null when none is left. */
export function nextDoubt(doubts: readonly Doubt[], after: string): Doubt | null {
  const at = doubts.findIndex(({ id }) => id === after);
  const turned = [...doubts.slice(at + 1), ...doubts.slice(0, Math.max(0, at))];
  return turned.find(({ state }) => state === 'open') ?? turned.find(({ state }) => state === 'postponed') ?? null;
}
