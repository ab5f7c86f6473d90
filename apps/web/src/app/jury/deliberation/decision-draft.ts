import { computed, signal, type Signal, type WritableSignal } from '@angular/core';
import type { Agreement, Verdict } from '@probant/domain-jury';
import type { JudgedCriterion } from '../model/judged-tree';

/** A decision being written: nothing is chosen before the president. */
export interface DecisionValue { readonly verdict: Verdict | null; readonly motive: string; readonly criterionIds: readonly string[]; readonly wouldSuffice: string; readonly agreement: Agreement | null }
const BLANK: DecisionValue = { verdict: null, motive: '', criterionIds: [], wouldSuffice: '', agreement: null };

/** Kept on this device until the bloc is decided: a reload or a refusal loses nothing. */
export class DecisionDraft {
  private readonly name: string;
  private readonly said: WritableSignal<DecisionValue>;
  readonly value: Signal<DecisionValue>;
  /** What is still missing, in the order of the form; null when it may be asked. */
  readonly missing = computed(() => missingOf(this.said()));

  constructor(passageId: string, blocId: string, private readonly criteria: readonly JudgedCriterion[], private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = localStorage) {
    this.name = `probant.unsent.decision:${passageId}:${blocId}`;
    this.said = signal({ ...BLANK, ...this.kept() });
    this.value = this.said.asReadonly();
  }

  change(part: Partial<DecisionValue>): void {
    this.said.update((value) => ({ ...value, ...part }));
    this.storage.setItem(this.name, JSON.stringify(this.said()));
  }

  /** Takes the motive; a criterion whose code it newly writes is named with it. */
  write(motive: string): void {
    const before = new Set(citedIn(this.said().motive, this.criteria));
    const fresh = citedIn(motive, this.criteria).filter((id) => !before.has(id));
    this.change({ motive, criterionIds: [...new Set([...this.said().criterionIds, ...fresh])] });
  }

  /** Names a criterion in the motive, or no longer. */
  toggle(criterionId: string, named: boolean): void {
    this.change({ criterionIds: named ? [...new Set([...this.said().criterionIds, criterionId])] : this.said().criterionIds.filter((id) => id !== criterionId) });
  }

  /** The bloc is decided: what was kept is no more needed. */
  done(): void {
    this.storage.removeItem(this.name);
  }

  private kept(): Partial<DecisionValue> {
    try {
      return (JSON.parse(this.storage.getItem(this.name) ?? '{}') ?? {}) as Partial<DecisionValue>;
    } catch {
      return {};
    }
  }
}

/** The criteria whose printed code a text writes. */
export function citedIn(text: string, criteria: readonly JudgedCriterion[]): readonly string[] {
  const words = new Set(text.split(/[^\p{L}\p{N}.·-]+/u).map((word) => word.replace(/[.·-]+$/, '')));
  return criteria.filter(({ label }) => words.has(label)).map(({ id }) => id);
}

function missingOf({ verdict, motive, criterionIds, wouldSuffice, agreement }: DecisionValue): string | null {
  if (!verdict) return 'Choisissez la décision.';
  if (!motive.trim()) return 'Écrivez le motif.';
  if (criterionIds.length === 0) return 'Nommez au moins un critère sur lequel repose le motif.';
  if (verdict === 'not_validated' && !wouldSuffice.trim()) return 'Un refus dit ce qui suffirait : écrivez-le.';
  return agreement ? null : 'Dites comment le jury est arrivé à cette décision.';
}
