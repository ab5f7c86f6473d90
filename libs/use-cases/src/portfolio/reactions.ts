import type { PortfolioFact } from './facts.js';

/** Jobs of the chapter: look into a file, let go of its parts once that is committed, look again at what a candidacy lacks. */
export type PortfolioJob = 'inspect-file' | 'discard-staged' | 'recompute-completeness';

const AGAIN = ['recompute-completeness'] as const;

/** Which fact starts which job; every fact is named. */
export const PORTFOLIO_REACTIONS: Record<PortfolioFact, readonly PortfolioJob[]> = {
  'portfolio.experience_written': [],
  'portfolio.experience_removed': [],
  'portfolio.experience_restored': [],
  'portfolio.evidence_added': AGAIN,
  'portfolio.evidence_edited': AGAIN,
  'portfolio.evidence_removed': AGAIN,
  'portfolio.evidence_restored': AGAIN,
  'portfolio.file_received': ['inspect-file', 'recompute-completeness'],
  'portfolio.file_checked': ['recompute-completeness', 'discard-staged'],
  'portfolio.evidence_tied': AGAIN,
  'portfolio.tie_edited': AGAIN,
  'portfolio.tie_removed': AGAIN,
  'portfolio.tie_restored': AGAIN,
  'portfolio.argument_written': AGAIN,
  'portfolio.completeness_computed': [],
  'portfolio.completeness_left': AGAIN,
  'portfolio.booklet_deposited': [],
  'portfolio.booklet_verified': [],
  'portfolio.booklet_flagged': AGAIN,
};
