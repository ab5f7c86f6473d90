import { Injectable } from '@nestjs/common';
import type { Actor } from '@probant/domain-kernel';
import { judgedCriteria } from '../jury/judged-criteria.js';
import { Grounds } from '../jury/ports/grounds.js';
import { Readings } from './ports/readings.js';

/** All of a juror's readings, every organisation united; the counts are their own. */
@Injectable()
export class ListMyReadings {
  constructor(
    private readonly readings: Readings,
    private readonly grounds: Grounds,
  ) {}

  /** The nearest hearing first. */
  async execute(actor: Actor) {
    const lines = [];
    for (const { marks, scope, ...line } of actor.personId ? await this.readings.mine(actor.personId) : []) {
      const inScope = new Set((await judgedCriteria(this.grounds, scope.referentielId, scope)).inScope);
      const own = marks.filter((mark) => inScope.has(mark.criterionId));
      lines.push({ ...line, marked: own.length, total: inScope.size, toConfirm: own.filter((mark) => mark.toConfirm).length });
    }
    return lines;
  }
}
