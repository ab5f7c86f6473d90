import type { AdaptationBody } from '../referentiel.client';
import { aTree, idOf } from '../testing/a-referentiel';
import { adaptedOf, countDecisions, incomplete, itemOf, sentBody, withAll, withItem } from './adaptation-draft';

const [bloc] = aTree().blocs;
if (!bloc) throw new Error('the tree has a bloc');
const [modality] = adaptedOf(bloc, 'modality');
const [criterion] = adaptedOf(bloc, 'criterion');
if (!modality || !criterion) throw new Error('the bloc has both');
const nothing: AdaptationBody = { route: 'vae', items: [] };

describe('adapting a référentiel to VAE', () => {
  it('keeps no modality and every criterion while nothing is said', () => {
    expect(itemOf(nothing, modality).decision).toBe('set_aside');
    expect(itemOf(nothing, criterion).decision).toBe('kept');
    expect(itemOf({ ...nothing, route: 'formation' }, modality).decision).toBe('kept');
    expect(sentBody(nothing, aTree()).items).toEqual([]);
  });

  it('asks for the text of what is rephrased and the motive of a criterion set aside', () => {
    const body = withItem(withItem(nothing, modality, { decision: 'rephrased' }), criterion, { decision: 'set_aside' });
    expect(incomplete(body, aTree()).map(({ id }) => id)).toEqual([modality.id, criterion.id]);
    const whole = withItem(withItem(body, modality, { text: ' Le dossier de l’entreprise. ' }), criterion, { motive: 'Sans objet en VAE' });
    expect(incomplete(whole, aTree())).toEqual([]);
    expect(sentBody(whole, aTree()).items).toEqual([
      { targetId: idOf('m1'), target: 'modality', decision: 'rephrased', text: 'Le dossier de l’entreprise.', motive: null },
      { targetId: idOf('k1'), target: 'criterion', decision: 'set_aside', text: null, motive: 'Sans objet en VAE' },
    ]);
  });

  it('decides for all at once, and forgets no text typed before', () => {
    const typed = withItem(nothing, modality, { decision: 'rephrased', text: 'Autrement' });
    const kept = withAll(typed, adaptedOf(bloc, 'modality'), 'kept');
    expect(countDecisions(kept, adaptedOf(bloc, 'modality'))).toEqual({ kept: 1, rephrased: 0, set_aside: 0 });
    expect(itemOf(withItem(kept, modality, { decision: 'rephrased' }), modality).text).toBe('Autrement');
  });
});
