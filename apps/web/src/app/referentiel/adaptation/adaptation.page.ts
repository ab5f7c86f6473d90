import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { counted, Undo } from '@probant/ui';
import { sentenceOf } from '../../i18n/sentence';
import { DraftBar } from '../draft-bar';
import { adaptedOf, countDecisions, incomplete, sentBody, withAll } from '../model/adaptation-draft';
import { KeptDraft } from '../model/kept-draft';
import { blocName } from '../model/words';
import type { AdaptationBody } from '../referentiel.client';
import { ReferentielStore } from '../referentiel.store';
import { AdaptedList } from './adapted-list';

const ROUTE = 'vae';

/** What of the référentiel holds in VAE: bloc by bloc, modalities and criteria kept, rephrased or set aside, the original always beside. */
@Component({
  selector: 'pb-adaptation-page',
  imports: [AdaptedList, DraftBar, MatButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './adaptation.page.html',
  styles: `
    :host { display: grid; gap: 1rem; max-width: 60rem; } .head { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: start; justify-content: space-between; } .head p { max-width: 60ch; }
    .blocs { display: flex; flex-wrap: wrap; gap: .5rem; } .blocs a { display: inline-flex; gap: .5rem; align-items: center; min-height: var(--probant-target); padding: .25rem 1rem; border: 1px solid var(--mat-sys-outline); border-radius: var(--mat-sys-corner-small); color: var(--mat-sys-on-surface); text-decoration: none; }
    .blocs [aria-current] { background: var(--mat-sys-secondary-container); color: var(--mat-sys-on-secondary-container); border-color: transparent; font-weight: 600; }
  `,
})
export default class AdaptationPage {
  /** The bloc looked at; the first otherwise. */
  readonly bloc = input<string>();
  protected readonly store = inject(ReferentielStore);
  private readonly undo = inject(Undo);
  protected readonly refusal = computed(() => this.store.refusal('set_adaptation'));
  protected readonly version = computed(() => this.store.latest('adaptations', ROUTE)?.version ?? 0);
  protected readonly draft = computed(() => { const id = this.store.view()?.id; return id ? untracked(() => new KeptDraft<AdaptationBody>(`adaptation.${id}.${ROUTE}`, this.saved())) : null; });
  protected readonly shown = computed(() => { const blocs = this.store.tree()?.blocs ?? []; return blocs.find(({ id }) => id === this.bloc()) ?? blocs[0] ?? null; });
  protected readonly blocs = computed(() => {
    const body = this.draft()?.value();
    return (this.store.tree()?.blocs ?? []).map((bloc) => {
      const { kept, rephrased } = body ? countDecisions(body, adaptedOf(bloc, 'modality')) : { kept: 0, rephrased: 0 };
      return { bloc, name: blocName(bloc), words: kept + rephrased === 0 ? 'aucune modalité' : counted(kept + rephrased, 'modalité') };
    });
  });
  protected readonly faults = computed(() => {
    const [draft, tree] = [this.draft(), this.store.tree()];
    if (!draft || !tree) return null;
    const lacking = incomplete(draft.value(), tree);
    if (lacking.length > 0) return `Il manque un texte ou un motif : ${[...new Set(lacking.map(({ bloc }) => blocName(bloc).toLowerCase()))].join(', ')}.`;
    return draft.dirty() || this.version() === 0 ? null : 'Rien n’a changé depuis cette version.';
  });
  protected readonly versions = computed(() => {
    const tree = this.store.tree();
    const total = tree?.blocs.reduce((sum, { modalities }) => sum + modalities.length, 0) ?? 0;
    return [...this.store.versions('adaptations', ROUTE)].reverse().map(({ version, items }) => {
      const of = (target: string, decisions: readonly string[]): number => items.filter((each) => each.target === target && decisions.includes(each.decision)).length;
      return { version, words: `${of('modality', ['kept', 'rephrased'])} modalités gardées sur ${total}, ${counted(of('criterion', ['rephrased']), 'critère reformulé', 'critères reformulés')}, ${counted(of('criterion', ['set_aside']), 'critère écarté', 'critères écartés')}.` };
    });
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  constructor() {
    effect(() => { const { value, version } = this.saved(); untracked(() => this.draft()?.settle(value, version)); });
  }

  protected everywhere(decision: 'kept' | 'set_aside'): void {
    const [draft, tree] = [this.draft(), this.store.tree()];
    if (!draft || !tree) return;
    const before = draft.value();
    draft.change(withAll(before, tree.blocs.flatMap((bloc) => adaptedOf(bloc, 'modality')), decision));
    this.undo.offer(decision === 'kept' ? 'Toutes les modalités sont gardées.' : 'Toutes les modalités sont écartées.', () => draft.change(before));
  }

  protected async save(): Promise<void> {
    const [draft, tree] = [this.draft(), this.store.tree()];
    if (!draft || !tree || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const version = await this.store.saveAdaptation(sentBody(draft.value(), tree));
      draft.drop();
      this.undo.say(`Adaptation à la VAE fixée : version ${version}.`);
    } catch (error) {
      this.problem.set(sentenceOf(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected giveUp(): void {
    const draft = this.draft();
    const before = draft?.drop();
    if (draft && before) this.undo.offer('Changements abandonnés.', () => draft.change(before));
  }

  private saved(): { readonly value: AdaptationBody; readonly version: number } {
    const latest = this.store.latest('adaptations', ROUTE);
    return latest ? { value: { route: latest.route, items: latest.items }, version: latest.version } : { value: { route: ROUTE, items: [] }, version: 0 };
  }
}
