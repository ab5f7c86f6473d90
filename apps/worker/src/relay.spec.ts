import type { JobFact, PublishedJob } from '@probant/use-cases';
import { eachOnce } from './relay.js';

const fact = (part: Partial<JobFact>): JobFact => ({ factId: 'f', type: 'portfolio.evidence_tied', organisationId: 'school', subjectId: 's', candidacyId: 'lea', actorId: null, data: {}, ...part });
const job = (name: string, part: Partial<JobFact>): PublishedJob => ({ queue: 'react', name, fact: fact(part) });
const told = (jobs: readonly PublishedJob[]): readonly string[] => jobs.map(({ name, fact: { factId } }) => `${name} ${factId}`);

describe('the jobs of a batch of facts', () => {
  it('look again at a candidacy once, for the last fact; each file and each mail has its own', () => {
    const jobs = [
      job('recompute-completeness', { factId: '1' }), job('inspect-file', { factId: '1' }), job('recompute-completeness', { factId: '2' }), job('inspect-file', { factId: '2' }),
      job('mail-result', { factId: '2' }), job('recompute-completeness', { factId: '3', candidacyId: 'omar' }),
    ];
    expect(told(eachOnce(jobs))).toEqual(['inspect-file 1', 'recompute-completeness 2', 'inspect-file 2', 'mail-result 2', 'recompute-completeness 3']);
  });

  it('look again at a whole organisation apart from its candidacies', () => {
    expect(told(eachOnce([job('recompute-completeness', { factId: '1', candidacyId: null }), job('recompute-completeness', { factId: '2' })]))).toHaveLength(2);
  });
});
