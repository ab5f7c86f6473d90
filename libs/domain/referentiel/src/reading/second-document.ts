import type { Bloc, Doubt, Provenance, ReferentielReading } from '../tree.js';
import { fold } from './wording.js';

/** Tells that the numbers of the blocs begin again: two documents were probably put in one file. The second one is not thrown away: a person chooses. */
export function tellSecondDocument(reading: ReferentielReading, ids: () => string): ReferentielReading {
  const required = reading.tree.blocs.filter((bloc) => bloc.option === null);
  const [first, ...others] = required;
  const second = others.find((bloc) => bloc.number === first?.number && fold(bloc.title) !== fold(first.title));
  if (!second) return reading;
  const doubt: Doubt = {
    id: ids(), code: 'document.second', where: placeOf(second), subjectId: second.id, state: 'open', note: null, by: null,
    message: `La numérotation des blocs recommence ici (bloc ${second.number}) : ce fichier contient sans doute deux référentiels.`, suggestion: 'Importer chaque référentiel à part, ou supprimer les blocs de l’autre.',
  };
  return { ...reading, doubts: [doubt, ...reading.doubts] };
}

/** Where the first thing of a bloc was read. */
function placeOf({ competencies, modalities, criteria }: Bloc): Provenance {
  return [...competencies, ...modalities, ...criteria].find((one) => one.provenance)?.provenance ?? {};
}
