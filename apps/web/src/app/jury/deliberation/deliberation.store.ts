import { computed, inject, Injectable, resource, signal } from '@angular/core';
import type { DeliberationView } from '@probant/contract';
import type { AgreedLevel, Agreement } from '@probant/domain-jury';
import { Live } from '../../session/live';
import { problemOf } from '../../session/problem';
import { JuryClient, type Where } from '../jury.client';
import { judgedBlocs, type JudgedBloc, type JudgedCriterion } from '../model/judged-tree';
import { nameOf } from '../model/words';

export type PanelCriterion = DeliberationView['criteria'][number];
export type Proposal = DeliberationView['proposals'][number];
export type BlocDecision = DeliberationView['decisions'][number];

/** A criterion of the deliberation with its text. */
export interface DebatedCriterion { readonly criterion: JudgedCriterion; readonly panel: PanelCriterion }

/** A bloc as the panel works on it: divergences apart from what all agree on. */
export interface DebatedBloc { readonly bloc: JudgedBloc; readonly divergent: readonly DebatedCriterion[]; readonly concordant: readonly DebatedCriterion[]; readonly left: number; readonly proposal: Proposal | null; readonly decision: BlocDecision | null }

/** The decision a president asks for. */
export type Asked = Omit<Parameters<JuryClient['decideBloc']>[1], 'revision'>;

/** The deliberation as those present follow it, and what the president does in it. */
@Injectable()
export class DeliberationStore {
  private readonly client = inject(JuryClient);
  private readonly at = signal<Where | null>(null);
  private readonly opened = resource({ params: () => this.at() ?? undefined, loader: ({ params }) => this.client.readDeliberation(params) });
  /** Told apart from the view, so that following the deliberation does not read the tree again. */
  private readonly referentielId = computed(() => this.view()?.passage.referentielId);
  private readonly referentiel = resource({
    params: () => { const [at, id] = [this.at(), this.referentielId()]; return at && id ? { org: at.org, id } : undefined; },
    loader: ({ params }) => this.client.readReferentiel(params.org, params.id),
  });

  readonly view = computed<DeliberationView | null>(() => (this.opened.hasValue() ? this.opened.value() : null));
  readonly error = computed(() => this.opened.error() ?? this.referentiel.error());
  readonly blocs = computed<readonly DebatedBloc[]>(() => {
    const view = this.view();
    const tree = this.referentiel.hasValue() ? this.referentiel.value().tree : null;
    if (!view || !tree) return [];
    return judgedBlocs(tree, { blocIds: view.passage.blocIds, criterionIds: view.criteria.map(({ criterionId }) => criterionId), adapted: view.adaptedCriteria }).map((bloc) => debated(bloc, view));
  });
  readonly ready = computed(() => this.blocs().length > 0);
  readonly labels = computed(() => new Map([
    ...this.blocs().flatMap(({ bloc }) => [[bloc.id, bloc.label] as const, ...bloc.competencies.flatMap(({ id, label }) => (id ? [[id, label] as const] : [])), ...bloc.criteria.map(({ id, label }) => [id, label] as const)]),
    ...(this.view()?.passage.seats ?? []).flatMap((seat) => [[seat.id, nameOf(seat)] as const, [seat.seatId, nameOf(seat)] as const]),
  ]));
  readonly voters = computed(() => (this.view()?.passage.seats ?? []).filter(({ role, present }) => present === true && (role === 'president' || role === 'member')));
  readonly leads = computed(() => this.action('deliberate')?.allowed ?? false);

  constructor() {
    inject(Live).follow(() => { const view = this.view(); return view && `candidacy:${view.passage.candidacyId}`; }, () => this.opened.reload());
  }

  open(at: Where): void {
    const now = this.at();
    if (now?.passage !== at.passage || now.org !== at.org) this.at.set(at);
  }

  reload(): void {
    this.opened.reload();
    if (this.referentiel.error()) this.referentiel.reload();
  }

  action(name: string): DeliberationView['actions'][number] | undefined {
    return this.view()?.actions.find(({ action }) => action === name) ?? this.view()?.passage.actions.find(({ action }) => action === name);
  }

  openDeliberation(): Promise<void> {
    return this.acting((at) => this.client.openDeliberation(at));
  }

  agree(criterion: PanelCriterion, level: AgreedLevel, agreement: Agreement): Promise<void> {
    return this.acting((at) => this.client.agreeMark(at, criterion.criterionId, { level, agreement, revision: criterion.revision }));
  }

  decide(asked: Asked): Promise<void> {
    return this.acting((at, { revision }) => this.client.decideBloc(at, { ...asked, revision }));
  }

  sign(): Promise<void> {
    return this.acting((at) => this.client.sealMinutes(at));
  }

  /** Acts on what is on screen, then shows where things are, acted or refused. */
  private async acting(act: (at: Where, view: DeliberationView) => Promise<unknown>): Promise<void> {
    const [at, view] = [this.at(), this.view()];
    if (!at || !view) return;
    try {
      await act(at, view);
    } finally {
      await this.refresh(at);
    }
  }

  private async refresh(at: Where): Promise<void> {
    try {
      this.opened.set(await this.client.readDeliberation(at));
    } catch (error) {
      if (problemOf(error).status !== 0) this.opened.reload();
    }
  }
}

function debated(bloc: JudgedBloc, view: DeliberationView): DebatedBloc {
  const panel = new Map(view.criteria.map((each) => [each.criterionId, each]));
  const all = bloc.criteria.flatMap((criterion) => { const found = panel.get(criterion.id); return found ? [{ criterion, panel: found }] : []; });
  return {
    bloc, divergent: all.filter((each) => each.panel.divergent), concordant: all.filter((each) => !each.panel.divergent), left: all.filter((each) => each.panel.agreed === null).length,
    proposal: view.proposals.find(({ blocId }) => blocId === bloc.id) ?? null, decision: view.decisions.find(({ blocId, revokedAt }) => blocId === bloc.id && revokedAt === null) ?? view.decisions.find(({ blocId }) => blocId === bloc.id) ?? null,
  };
}
