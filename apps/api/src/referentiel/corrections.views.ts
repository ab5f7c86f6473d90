import type { CorrectedResponse, CorrectionLine } from '@probant/contract';
import type { CorrectedDraft, CorrectionGiven, ListedCorrection } from '@probant/use-cases';
import { actionView } from '../http/action-view.js';
import { blockerView, doubtView, placeView } from './referentiel.views.js';

export function correctionLine({ made, by, undoneBy }: ListedCorrection): CorrectionLine {
  const { id, kind, revision, at, subjectId, label, correction, undoes, lost } = made;
  return { id, kind, revision, by, at, subjectId, label, correction, undoes, undoneBy, lost };
}

export function correctedView({ line, changed }: CorrectionGiven): CorrectedResponse {
  return { correction: correctionLine(line), createdIds: [...line.made.createdIds], changes: changed && changesView(changed) };
}

function changesView({ follows, referentiel, reading, difference, names, progress, blockers, actions }: CorrectedDraft): NonNullable<CorrectedResponse['changes']> {
  const { head, blocIds, blocs, doubts, unplaced } = difference;
  return {
    follows, revision: referentiel.revision, head, blocIds: [...blocIds], blocs: [...blocs], doubts: doubts.map((doubt) => doubtView(doubt, names)),
    unplaced: unplaced && unplaced.map((each) => ({ ...each, where: placeView(each.where) })), counts: referentiel.counts && { ...referentiel.counts }, progress,
    blockers: blockers.map((blocker) => blockerView(blocker, reading.tree.blocs)), actions: actions.map(({ action, permission }) => actionView(action, permission)),
  };
}
