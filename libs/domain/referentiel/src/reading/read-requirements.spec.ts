import type { Margin } from './draft.js';
import { readRequirements } from './read-requirements.js';
import type { SourceParagraph } from './source.js';

/** Lines of a document; a dash opens an item. */
function paragraphs(text: string): readonly SourceParagraph[] {
  return text.trim().split('\n').map((line, index) => ({ text: line.replace(/^- /, ''), bullet: line.startsWith('- '), level: 0, list: null, strong: false, italic: false, where: { line: index + 1 } }));
}

/** What was read: route, how it is known, kind, then what is counted. */
function told(text: string): { readonly requirements: readonly string[]; readonly left: readonly string[] } {
  const margin: Margin = { doubts: [], unplaced: [] };
  const requirements = readRequirements([paragraphs(text)], margin);
  return {
    requirements: requirements.map((one) => [one.route, one.routeBasis, one.kind, one.minutes && `${one.minutes} min`, one.months && `${one.months.min} à ${one.months.max} mois`, one.contents.length > 0 && `${one.contents.length} contenus`].filter(Boolean).join(' ')),
    left: margin.unplaced.filter(({ boilerplate }) => !boilerplate).map(({ text: words }) => words),
  };
}

describe('what is asked outside the blocs', () => {
  it('is read under the line that names the route, item by item', () => {
    expect(told(`
Conditions d’obtention de la certification
Pour les candidats issus de la formation :
- un stage de 4 à 6 mois, obligatoire ;
- un mémoire de 60 pages, soutenu pendant 1 heure.
Pour les candidats à la VAE :
- un livret 2 qui décrit l’expérience ;
- un entretien de 1 h 30 avec le jury.`)).toEqual({
      requirements: ['formation printed internship 4 à 6 mois', 'formation printed thesis 60 min', 'vae printed evidenceBooklet', 'vae printed oral 90 min'],
      left: [],
    });
  });

  it('is read under a heading without a colon, until the next one', () => {
    expect(told(`
Voie d’accès par la formation
Les participants rédigent une thèse qui comporte :
- une problématique ;
- des conseils.
Voie d’accès par la VAE
Le dossier de preuves est présenté pendant 45 minutes.`).requirements).toEqual(['formation printed thesis 2 contenus', 'vae printed evidenceBooklet 45 min']);
  });

  it('may be all the blocs and a last test at once, asked of everybody', () => {
    expect(told('Tous les candidats doivent valider l’ensemble des blocs et réussir le grand oral de 45 minutes.').requirements).toEqual(['both printed allBlocs 45 min', 'both printed finalCase 45 min']);
  });

  it('is a booklet in VAE, whatever its name, and blocs kept one by one', () => {
    expect(told('Le candidat à la VAE rédige un mémoire de validation.\nEn VAE, les blocs sont capitalisables.').requirements).toEqual(['vae printed evidenceBooklet', 'vae printed partialByBloc']);
  });

  it('leaves what it does not know without place', () => {
    expect(told('Il faut aimer la mer.')).toEqual({ requirements: [], left: ['Il faut aimer la mer.'] });
  });
});
