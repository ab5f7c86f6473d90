/** What may happen to a portfolio. */
export const PORTFOLIO_FACTS = [
  'portfolio.experience_written', 'portfolio.experience_removed', 'portfolio.experience_restored',
  'portfolio.evidence_added', 'portfolio.evidence_edited', 'portfolio.evidence_removed', 'portfolio.evidence_restored',
  'portfolio.file_received', 'portfolio.file_checked',
  'portfolio.evidence_tied', 'portfolio.tie_edited', 'portfolio.tie_removed', 'portfolio.tie_restored', 'portfolio.argument_written',
  'portfolio.completeness_computed', 'portfolio.completeness_left',
  'portfolio.booklet_deposited', 'portfolio.booklet_verified', 'portfolio.booklet_flagged',
] as const;
export type PortfolioFact = (typeof PORTFOLIO_FACTS)[number];
