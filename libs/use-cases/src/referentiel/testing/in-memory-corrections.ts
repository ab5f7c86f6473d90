import { DomainError, type Id, type Instant } from '@probant/domain-kernel';
import { touchedIds, type CorrectionCounts, type MadeCorrection, type Referentiel } from '@probant/domain-referentiel';
import { Corrections, type CorrectionGround, type ListedCorrection } from '../ports/corrections.js';

export class InMemoryCorrections extends Corrections {
  readonly made: MadeCorrection[] = [];
  constructor(private readonly names: ReadonlyMap<Id, string>) {
    super();
  }
  async ground(referentiel: Referentiel, id: Id, personId: Id | null): Promise<CorrectionGround> {
    return { known: await this.find(referentiel, id), counts: await this.counts(referentiel), name: this.nameOf(personId) };
  }
  async find(referentiel: Referentiel, id: Id): Promise<ListedCorrection | null> {
    const made = this.of(referentiel).find((each) => each.id === id);
    return made ? this.listed(made) : null;
  }
  async add(_referentiel: Referentiel, made: MadeCorrection): Promise<void> {
    if (this.made.some(({ id }) => id === made.id)) throw new DomainError('conflict', 'referentiel.stale');
    this.made.push(made);
  }
  async page(referentiel: Referentiel, before: number | null, limit: number): Promise<readonly ListedCorrection[]> {
    return this.of(referentiel).filter(({ revision }) => before === null || revision < before).sort((a, b) => b.revision - a.revision).slice(0, limit).map((made) => this.listed(made));
  }
  async counts(referentiel: Referentiel): Promise<CorrectionCounts> {
    const standing = await this.standing(referentiel);
    return { corrections: standing.reduce((sum, { weight }) => sum + weight.corrections, 0), texts: standing.reduce((sum, { weight }) => sum + weight.texts, 0) };
  }
  async lastOn(referentiel: Referentiel, elementId: Id): Promise<{ readonly by: string | null; readonly at: Instant } | null> {
    const last = this.of(referentiel).filter(({ changes }) => touchedIds(changes).includes(elementId)).sort((a, b) => b.revision - a.revision)[0];
    return last ? { by: this.nameOf(last.by), at: last.at } : null;
  }
  async standing(referentiel: Referentiel): Promise<readonly MadeCorrection[]> {
    return this.of(referentiel).filter(({ lost, kind }) => !lost && kind !== 'reread').sort((a, b) => a.revision - b.revision);
  }
  async lose(referentiel: Referentiel, ids: readonly Id[]): Promise<void> {
    for (const [index, each] of this.made.entries()) if (each.referentielId === referentiel.id && ids.includes(each.id)) this.made[index] = { ...each, lost: true };
  }
  private of({ id }: Referentiel): MadeCorrection[] {
    return this.made.filter(({ referentielId }) => referentielId === id);
  }
  private listed(made: MadeCorrection): ListedCorrection {
    return { made, by: this.nameOf(made.by), undoneBy: this.made.find(({ undoes }) => undoes === made.id)?.id ?? null };
  }
  private nameOf(personId: Id | null): string | null {
    return personId === null ? null : (this.names.get(personId) ?? null);
  }
}
