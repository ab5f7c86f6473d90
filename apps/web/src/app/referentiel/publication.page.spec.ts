import { aReferentiel, idOf } from './testing/a-referentiel';
import { open } from './testing/open';

const at = `referentiels/${idOf('ref')}/publication`;
const blocked = aReferentiel({
  blockers: [{ code: 'referentiel.competency_without_text', subjectId: idOf('c2'), label: 'C2' }],
  actions: [{ action: 'publish', allowed: false, code: 'referentiel.publication_blocked', details: { blockers: [{}] } }],
});

describe('publishing a référentiel', () => {
  it('says what blocks, with the way to it', async () => {
    const { text, named, client, press } = await open(at, { view: blocked });
    expect(text()).toContain('La compétence C2 n’a pas de texte.');
    expect(named('a', 'Le compléter').getAttribute('href')).toBe(`/o/belvedere/referentiels/${idOf('ref')}/arbre?element=${idOf('c2')}`);
    expect(named('button', 'Publier').getAttribute('aria-disabled')).toBe('true');
    await press('Publier');
    expect(client.publish).not.toHaveBeenCalled();
  });

  it('tells apart what can wait, and what it will block later', async () => {
    const { text } = await open(at);
    expect(text()).toContain('la publication fige ce que nous avons supposé');
    expect(text()).toContain('elle bloquera la délibération');
    expect(text()).toContain('Aucune adaptation à la VAE n’est fixée');
  });

  it('counts what nobody settled yet, with the way to it, and is not kept back by it', async () => {
    const [doubt] = aReferentiel().doubts;
    if (!doubt) throw new Error('a doubt is open');
    const { text, named } = await open(at, { view: aReferentiel({ doubts: [doubt, { ...doubt, id: idOf('q2'), state: 'postponed' }, { ...doubt, id: idOf('q3'), state: 'accepted' }] }) });
    expect(text()).toContain('2 doutes de lecture, dont 1 remis à plus tard');
    expect(named('a', 'Le placer').getAttribute('href')).toBe(`/o/belvedere/referentiels/${idOf('ref')}/textes`);
    expect(named('button', 'Publier').getAttribute('aria-disabled')).toBeNull();
  });

  it('waits for the corrections that are not acknowledged yet', async () => {
    localStorage.setItem(`probant.unsent.corrections:${idOf('ref')}`, JSON.stringify([{ id: idOf('x1'), said: 'Corrigé.', correction: { kind: 'discard', unplacedId: idOf('u1'), boilerplate: true } }]));
    const { text, named } = await open(at, { correct: () => new Promise(() => undefined) });
    localStorage.clear();
    expect(text()).toContain('Vos dernières corrections ne sont pas encore enregistrées.');
    expect(named('button', 'Publier').getAttribute('aria-disabled')).toBe('true');
  });

  it('asks once, says what follows, then publishes the revision on screen', async () => {
    const { client, press, stable } = await open(at);
    await press('Publier');
    expect(document.querySelector('[role=alertdialog]')?.textContent).toContain('L’arbre ne changera plus');
    await press('Publier', '[role=alertdialog] button');
    while (document.querySelector('[role=alertdialog]')) await stable();
    await stable();
    expect(client.publish).toHaveBeenCalledWith({ org: 'belvedere', referentiel: idOf('ref') }, 4);
  });

  it('says who confirmed first, and that a second person must', async () => {
    const view = aReferentiel({ awaitingSecond: { person: 'Samir Belkacem', confirmedAt: '2026-11-19T09:00:00.000Z' }, actions: [{ action: 'publish', allowed: false, code: 'referentiel.second_person_needed', details: null }] });
    const { text } = await open(at, { view });
    expect(text()).toContain('Samir Belkacem a confirmé la publication');
    expect(text()).toContain('Une autre personne gestionnaire doit confirmer à son tour.');
  });

  it('shows a published version with its fingerprint, and nothing to press', async () => {
    const { page, text } = await open(at, { view: aReferentiel({ status: 'published', version: 2, publishedAt: '2026-11-20T09:00:00.000Z' }) });
    expect(text()).toContain('Version 2');
    expect(page.querySelector('code')?.textContent).toBe('ab'.repeat(32));
    expect(page.querySelector('pb-action')).toBeNull();
  });
});
