import { Transactions, SystemTransactions } from '@probant/database';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import { indexTree, type Bloc, type Competency, type Criterion, type ReferentielTree } from '@probant/domain-referentiel';
import type { Get } from '../house.js';
import type { DemoIds, Scenario } from './time.js';

/** What the demo knows as it goes: who has which id, what was opened. */
export class DemoHouse {
  readonly people = new Map<string, Id>();
  readonly organisations = new Map<string, Id>();
  certificationId: Id = '';
  referentielId: Id = '';
  private printed: ReferentielTree | null = null;

  constructor(
    readonly get: Get,
    readonly scenario: Scenario,
    readonly ids: DemoIds,
  ) {}

  /** Runs an act as somebody, with their own reach in the organisation, as the door would. */
  as<T>(key: string, slug: string, act: (actor: Actor) => Promise<T>): Promise<T> {
    return this.get(Transactions).asPerson(this.person(key), slug, 'write', (actor) => act(actor)).catch((error: unknown) => {
      throw error instanceof DomainError ? new Error(`the demo, as ${key}: ${error.message} ${JSON.stringify(error.details)}`) : error;
    });
  }

  /** Runs an act on the side that opens accounts. */
  house<T>(act: () => Promise<T>): Promise<T> {
    return this.get(SystemTransactions).plain('write', act);
  }

  person(key: string): Id {
    const id = this.people.get(key);
    if (!id) throw new Error(`nobody of the demo is ${key}`);
    return id;
  }

  set tree(tree: ReferentielTree) {
    this.printed = tree;
  }

  get tree(): ReferentielTree {
    if (!this.printed) throw new Error('the référentiel of the demo is not read yet');
    return this.printed;
  }

  bloc(number: string, option: string | null = null): Bloc {
    const found = this.tree.blocs.find((bloc) => bloc.number === number && bloc.option === option);
    if (!found) throw new Error(`no bloc ${number}${option ?? ''}`);
    return found;
  }

  competency(code: string): Competency {
    const found = this.tree.blocs.flatMap(({ competencies }) => competencies).find((each) => each.code === code);
    if (!found) throw new Error(`no competency ${code}`);
    return found;
  }

  /** The criteria of a competency, in their printed order. */
  criteria(code: string): readonly Criterion[] {
    const { id } = this.competency(code);
    return [...indexTree(this.tree).criteria.values()].filter(({ competencyIds }) => competencyIds.includes(id));
  }
}
