import type { Type } from '@nestjs/common';
import { AgreeMark } from './agree-mark.js';
import { AnswerSeat } from './answer-seat.js';
import { CloseHearing } from './close-hearing.js';
import { ConvokePanel } from './convoke-panel.js';
import { DecideBloc } from './decide-bloc.js';
import { ListJurors } from './list-jurors.js';
import { ListPassages } from './list-passages.js';
import { OpenDeliberation } from './open-deliberation.js';
import { OpenHearing } from './open-hearing.js';
import { ReadDeliberation } from './read-deliberation.js';
import { ReadPassage } from './read-passage.js';
import { ReadResult } from './read-result.js';
import { RenewBooklet } from './renew-booklet.js';
import { RevokeDecision } from './revoke-decision.js';
import { SealMinutes } from './seal-minutes.js';
import { SeatPanel } from './seat-panel.js';
import { SetJurorProfile } from './set-juror-profile.js';

export * from './facts.js';
export * from './deliberation-view.js';
export * from './ports/candidacy-steps.js';
export * from './ports/deliberations.js';
export * from './ports/grounds.js';
export * from './ports/jurors.js';
export * from './ports/passages.js';
export { AgreeMark, AnswerSeat, CloseHearing, ConvokePanel, DecideBloc, ListJurors, ListPassages, OpenDeliberation, OpenHearing, ReadDeliberation, ReadPassage, ReadResult, RenewBooklet, RevokeDecision, SealMinutes, SeatPanel, SetJurorProfile };

export const juryUseCases: Type[] = [
  ListJurors, SetJurorProfile, ListPassages, ReadPassage, SeatPanel, ConvokePanel, AnswerSeat, RenewBooklet, OpenHearing, CloseHearing, OpenDeliberation, ReadDeliberation, AgreeMark, DecideBloc, SealMinutes, ReadResult, RevokeDecision,
];
