import { aReferentiel, idOf } from '../../testing/a-referentiel';
import { elementsOf, textOf } from '../elements';
import { overlaid } from './overlay';

const textIn = (view: ReturnType<typeof aReferentiel>, name: string): string | null => {
  const found = view.tree && elementsOf(view.tree).get(idOf(name));
  return found ? textOf(found) : null;
};

describe('what is shown before the server answers', () => {
  it('is what each correction will give, one after the other', () => {
    const view = overlaid(aReferentiel(), [
      { kind: 'edit', elementId: idOf('c1'), field: 'text', was: 'Analyser une demande.', becomes: 'Analyser la demande.' },
      { kind: 'edit', elementId: idOf('c1'), field: 'text', was: 'Analyser la demande.', becomes: 'Analyser.' },
      { kind: 'doubt', doubtId: idOf('q1'), was: 'open', state: 'accepted', note: null },
      { kind: 'merge', elementId: idOf('k2'), intoId: idOf('k1'), was: 'Les hypothèses sont chiffrées.', intoWas: 'La demande est reformulée.' },
    ]);
    expect([textIn(view, 'c1'), textIn(view, 'k2'), textIn(view, 'k1')]).toEqual(['Analyser.', null, 'La demande est reformulée. Les hypothèses sont chiffrées.']);
    expect(view.doubts[0]?.state).toBe('accepted');
  });

  it('does not change for what no longer stands, nor for what the server must name first', () => {
    const view = aReferentiel();
    expect(overlaid(view, [{ kind: 'edit', elementId: idOf('c1'), field: 'text', was: 'Un autre texte', becomes: 'Le mien' }, { kind: 'split', elementId: idOf('c1'), at: 9, was: 'Analyser une demande.' }])).toEqual(view);
  });
});
