import { Problem } from '../../session/problem';
import { aReferentiel, idOf } from '../testing/a-referentiel';
import { open } from '../testing/open';

const { id, version, status, sourceName, importedAt, publishedAt, counts, failure, failureFacts, readingStep, columnsOrigin } = aReferentiel();
const line = { id, version, status, sourceName, importedAt, publishedAt, counts, failure, failureFacts, readingStep, columnsOrigin };
const certification = (change: object = {}) => ({ id: idOf('cert'), title: 'Responsable de projets', rncp: 'RNCP12345', level: 6, regime: 'portal', certifier: { id: idOf('org'), name: 'École du Belvédère' }, mine: true, registrationEndsOn: null, referentiels: [line], ...change });
const choose = (page: HTMLElement, file: File): void => {
  const field = page.querySelector<HTMLInputElement>('input[type=file]');
  if (!field) throw new Error('no file field');
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  field.dispatchEvent(new Event('change'));
};

describe('the list of certifications', () => {
  it('teaches what to do when there is none', async () => {
    const { text, named } = await open('referentiels');
    expect(text()).toContain('Déclarez la certification que vous délivrez');
    expect(named('a', 'Déclarer une certification').getAttribute('href')).toBe('/o/belvedere/referentiels/declarer');
  });

  it('says where each référentiel stands, and leads to its review', async () => {
    const { text, named } = await open('referentiels', { certifications: [certification()] });
    expect(text()).toContain('À relire');
    expect(text()).toContain('3 blocs, 4 compétences, 3 critères');
    expect(named('a', 'Relire referentiel.txt').getAttribute('href')).toBe(`/o/belvedere/referentiels/${id}`);
  });

  it('sends the document chosen, then shows that it is being read', async () => {
    const { page, client, stable, text } = await open('referentiels', { certifications: [certification({ referentiels: [] })] });
    client.list.mockResolvedValue({ items: [certification({ referentiels: [{ ...line, status: 'reading', counts: null }] })] });
    const file = new File(['Bloc 1'], 'referentiel.txt');
    choose(page, file);
    await stable();
    expect(client.import).toHaveBeenCalledWith('belvedere', idOf('cert'), file, expect.anything());
    expect(text()).toContain('Document reçu, la lecture va commencer');
  });

  it('says that the same document was there already, and is read again in its place', async () => {
    const { page, client, stable } = await open('referentiels', { certifications: [certification()] });
    client.import.mockResolvedValue({ id, known: true });
    choose(page, new File(['Bloc 1'], 'referentiel.txt'));
    await stable();
    expect(document.querySelector('mat-snack-bar-container')?.textContent).toContain('était déjà là');
  });

  it('turns a reading into a draft as soon as the server tells', async () => {
    const { client, changed, stable, text } = await open('referentiels', { certifications: [certification({ referentiels: [{ ...line, status: 'reading', counts: null }] })] });
    client.list.mockResolvedValue({ items: [certification()] });
    changed();
    await stable();
    expect(text()).toContain('À relire');
  });

  it('tells the page a reading is at, and stops it', async () => {
    const { text, client, press, page } = await open('referentiels', { certifications: [certification({ referentiels: [{ ...line, status: 'reading', counts: null, readingStep: { step: 'pages', done: 3, total: 12 } }] })] });
    expect(text()).toContain('Lecture des pages : 3 sur 12');
    expect(page.querySelector('mat-progress-bar')?.getAttribute('aria-valuenow')).toBe('25');
    await press('Arrêter la lecture de referentiel.txt');
    expect(client.stop).toHaveBeenCalledWith({ org: 'belvedere', referentiel: id });
  });

  it('leads to the columns of a workbook that were guessed, and of one that could not be', async () => {
    const { named, text } = await open('referentiels', { certifications: [certification({ referentiels: [{ ...line, columnsOrigin: 'guessed' }, { ...line, id: idOf('two'), status: 'failed', counts: null, columnsOrigin: 'guessed', failure: 'referentiel.columns', failureFacts: { sheet: 'Feuil1', columns: 3, first: 'Nom ; Âge' } }] })] });
    expect(named('a', 'Vérifier les colonnes').getAttribute('href')).toBe(`/o/belvedere/referentiels/${id}/colonnes`);
    expect(named('a', 'Dire ce que contiennent les colonnes').getAttribute('href')).toBe(`/o/belvedere/referentiels/${idOf('two')}/colonnes`);
    expect(text()).toMatch(/feuille «.Feuil1.» \(3 colonnes, la première ligne dit «.Nom.; Âge.»\)/);
  });

  it('says why a reading failed, and throws it away', async () => {
    const { client, page, press } = await open('referentiels', { certifications: [certification({ referentiels: [{ ...line, status: 'failed', counts: null, failure: 'referentiel.scanned' }] })] });
    expect(page.querySelector('[role=alert]')?.textContent).toContain('image numérisée');
    await press('Jeter referentiel.txt');
    expect(client.remove).toHaveBeenCalledWith({ org: 'belvedere', referentiel: id });
  });

  it('keeps the refusal of an import beside its certification', async () => {
    const { page, client, stable } = await open('referentiels', { certifications: [certification({ referentiels: [] })] });
    client.import.mockRejectedValue(new Problem(422, 'upload.too_large'));
    choose(page, new File(['x'], 'lourd.txt'));
    await stable();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('sans ses images');
  });

  it('shows a centre the certifications it is habilitated for, without acts', async () => {
    const { text, page } = await open('referentiels', { certifications: [certification({ mine: false })] });
    expect(text()).toContain('Délivrée par École du Belvédère');
    expect(page.querySelector('input[type=file]')).toBeNull();
  });
});

describe('declaring a certification', () => {
  it('asks for its title, then sends what the register says', async () => {
    const { page, client, press, stable } = await open('referentiels/declarer');
    await press('Déclarer');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Donnez l’intitulé');
    const [title, rncp] = [page.querySelector<HTMLTextAreaElement>('[name=title]'), page.querySelector<HTMLInputElement>('[name=rncp]')];
    for (const [field, value] of [[title, ' Responsable de projets '], [rncp, 'rncp 12345']] as const) {
      if (!field) throw new Error('a field is missing');
      field.value = value;
      field.dispatchEvent(new Event('input'));
    }
    await stable();
    await press('Déclarer');
    expect(client.declare).toHaveBeenCalledWith('belvedere', { title: 'Responsable de projets', rncp: 'RNCP12345', level: null, regime: 'portal', registrationEndsOn: null });
  });
});
