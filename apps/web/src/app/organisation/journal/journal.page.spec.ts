import { Problem } from '../../session/problem';
import { aLine, open } from '../testing/organisation-screen';
import { factWords } from './journal-words';

const journal = jest.fn();

describe('the journal', () => {
  beforeEach(() => journal.mockReset());
  const pages = (...answers: { items: ReturnType<typeof aLine>[]; next: string | null }[]): void => answers.forEach((answer) => void journal.mockResolvedValueOnce({ ...answer, total: null }));
  const rows = (page: HTMLElement): string[] => [...page.querySelectorAll('tbody tr')].map((row) => (row.textContent ?? '').replace(/\s+/g, ' ').trim());

  it('says what was done, by whom and when, with the number and the beginning of the hash', async () => {
    pages({ items: [aLine(42), aLine(41, { actor: null, type: 'portfolio.file_checked', data: {} }), aLine(43, { number: null, hash: null })], next: null });
    const { page } = await open('organisation/journal', { journal });
    expect(rows(page)[0]).toMatch(/^42 .*21:04 ?Nadège Kerbrat ?Personne invitée \(membre de jury\) ?aaaaaaaaaaaa$/);
    expect(page.querySelector('code')?.getAttribute('title')).toHaveLength(64);
    expect(rows(page)[1]).toContain('ProbantFichier vérifié');
    expect(rows(page)[2]).toMatch(/pas encore scellée.*à sceller$/);
  });

  it('goes back page after page, from the line reached', async () => {
    pages({ items: [aLine(42)], next: 'line-42' }, { items: [aLine(41)], next: null });
    const { page, press } = await open('organisation/journal', { journal });
    await press('Lignes plus anciennes');
    expect(journal.mock.calls).toEqual([['belvedere', null], ['belvedere', 'line-42']]);
    expect(rows(page).map((row) => row.slice(0, 2))).toEqual(['42', '41']);
    expect([...page.querySelectorAll('button')].some((button) => button.textContent?.includes('plus anciennes'))).toBe(false);
    expect(page.querySelector('[role=status]')?.textContent).toBe('2\u00A0lignes lues');
  });

  it('tells that lines were written, and shows them when asked', async () => {
    pages({ items: [aLine(42)], next: null }, { items: [aLine(43), aLine(42)], next: null });
    const { page, press, heard, stable } = await open('organisation/journal', { journal });
    heard.forEach((refetch) => refetch());
    await stable();
    expect(rows(page)).toHaveLength(1);
    await press('Les lire');
    expect(rows(page)).toHaveLength(2);
  });

  it('keeps what was read when the next page cannot be', async () => {
    pages({ items: [aLine(42)], next: 'line-42' });
    journal.mockRejectedValueOnce(new Problem(503, 'service.unavailable'));
    const { page, press } = await open('organisation/journal', { journal });
    await press('Lignes plus anciennes');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Réessayez dans une minute');
    expect(rows(page)).toHaveLength(1);
  });

  it('is not there for a manager', async () => {
    expect((await open('organisation/journal', { journal }, ['manager'])).url()).toBe('/introuvable');
  });

  it('gives a fact its words, and keeps the name of one it does not know', () => {
    expect(factWords({ type: 'people.user_created', data: { roles: ['administrator', 'manager'] } })).toEqual({ sentence: 'Compte ouvert par l’exploitant', detail: '(administrateur, gestionnaire)' });
    expect(factWords({ type: 'portfolio.booklet_deposited', data: { version: 2, fingerprint: 'x' } }).detail).toBe('(version\u00A02)');
    expect(factWords({ type: 'award.delivered', data: {} })).toEqual({ sentence: 'award.delivered', detail: null });
  });
});
