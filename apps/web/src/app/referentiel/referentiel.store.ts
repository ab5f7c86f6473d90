import { computed, inject, Injectable, Injector, resource, runInInjectionContext, signal } from '@angular/core';
import { type CorrectedView, type ReferentielView, withCorrected } from '@probant/contract';
import type { Route } from '@probant/domain-referentiel';
import { typeset } from '@probant/ui';
import { BLOCKER_WORDS } from '../i18n/messages.referentiel';
import { refusalOf, sentenceOfCode } from '../i18n/sentence';
import { Live } from '../session/live';
import { Reading } from '../session/reading';
import { Session } from '../session/session';
import { elementsOf } from './model/elements';
import { shownLine } from './model/source-lines';
import { treeNodes } from './model/tree-nodes';
import { type AdaptationBody, ReferentielClient, type RulesBody, type SourceLine, type Where } from './referentiel.client';

const WINDOW = 400;
export type ReferentielAct = 'correct' | 'set_rules' | 'set_adaptation' | 'publish' | 'delete' | 'stop' | 'set_columns';

/** One référentiel under review: its tree, doubts, source, rules and adaptations, and what may be done with it. */
@Injectable()
export class ReferentielStore {
  private readonly client = inject(ReferentielClient);
  private readonly session = inject(Session);
  private readonly live = inject(Live);
  private readonly injector = inject(Injector);
  private readonly at = signal<Where | null>(null);

  private readonly read = new Reading((where: Where) => this.client.read(where));
  private readonly overlay = signal<((view: ReferentielView) => ReferentielView) | null>(null);
  private readonly document = resource({
    params: () => { const at = this.at(); return at && this.tree() && this.sourceOpen() ? at : undefined; },
    loader: ({ params }) => this.everyLine(params),
  });

  readonly where = this.at.asReadonly();
  /** As the server last told it, with what is not acknowledged yet laid over. */
  readonly view = computed<ReferentielView | null>(() => { const [view, over] = [this.read.value(), this.overlay()]; return view && over ? over(view) : view; });
  readonly error = computed(() => (this.read.value() ? null : this.read.error()));
  readonly tree = computed(() => this.view()?.tree ?? null);
  readonly nodes = computed(() => { const tree = this.tree(); return tree ? treeNodes(tree) : []; });
  readonly elements = computed(() => { const tree = this.tree(); return tree ? elementsOf(tree) : new Map<never, never>(); });
  readonly doubts = computed(() => this.view()?.doubts ?? []);
  /** Doubts nobody accepted nor corrected yet; those put off are among them. */
  readonly unsettled = computed(() => this.doubts().filter(({ state }) => state === 'open' || state === 'postponed'));
  /** What holds back the publication, in sentences, each with its place. */
  readonly blockers = computed(() => (this.view()?.blockers ?? []).map(({ code, label, subjectId }) => ({ subjectId, sentence: typeset(BLOCKER_WORDS[code]?.(label) ?? sentenceOfCode(code) ?? label) })));
  readonly lost = computed(() => (this.view()?.unplaced ?? []).filter(({ boilerplate }) => !boilerplate));
  readonly boilerplate = computed(() => (this.view()?.unplaced ?? []).filter(({ boilerplate }) => boilerplate));
  readonly doubtsOf = computed<ReadonlyMap<string, number>>(() => {
    const counts = new Map<string, number>();
    for (const { subjectId } of this.unsettled()) { if (subjectId) counts.set(subjectId, (counts.get(subjectId) ?? 0) + 1); }
    return counts;
  });
  readonly lines = computed(() => (this.document.hasValue() ? this.document.value().map(shownLine) : []));
  readonly sourceError = computed(() => this.document.error());
  readonly sourceLoading = computed(() => this.document.isLoading());
  readonly manager = computed(() => this.session.membership(this.at()?.org ?? '')?.roles.includes('manager') ?? false);
  /** The source belongs to its certifier: others read the tree. */
  readonly sourceOpen = computed(() => this.manager() && (this.view()?.certification.mine ?? false));
  /** Whether the document has pages that can be shown as they are printed. */
  readonly paged = computed(() => this.sourceOpen() && /\.pdf$/i.test(this.view()?.sourceName ?? ''));
  readonly documentUrl = computed(() => { const at = this.at(); return at && this.paged() ? this.client.documentUrl(at) : null; });

  open(where: Where): void {
    const now = this.at();
    if (now?.org === where.org && now.referentiel === where.referentiel) return;
    this.at.set(where);
    this.read.open(where);
    const id = this.session.membership(where.org)?.organisation.id;
    if (id) runInInjectionContext(this.injector, () => this.live.on(`organisation:${id}`, () => { if (this.view()?.status !== 'published') this.reload(); }));
  }

  reload(): void {
    this.read.again();
  }

  /** Lays what is not acknowledged yet over what the server told. */
  layOver(overlay: (view: ReferentielView) => ReferentielView): void {
    this.overlay.set(overlay);
  }

  /** Takes what a correction changed; reads again when it followed another revision than the one known. */
  take(changes: CorrectedView | null): void {
    const view = this.read.value();
    const after = view && changes ? withCorrected(view, changes) : null;
    if (after) this.read.change(() => after);
    else this.reload();
  }

  reloadSource(): void {
    this.document.reload();
  }

  /** Why an act may not be done now, or null when it may. */
  refusal(act: ReferentielAct): string | null {
    const found = this.view()?.actions.find(({ action }) => action === act);
    return found ? refusalOf(found) : 'Ce n’est pas à vous de le faire.';
  }

  /** The newest version saved for a route, or null. */
  latest<K extends 'ruleSets' | 'adaptations'>(kind: K, route: Route): ReferentielView[K][number] | null {
    return this.versions(kind, route).at(-1) ?? null;
  }

  /** Every version saved for a route, oldest first. */
  versions<K extends 'ruleSets' | 'adaptations'>(kind: K, route: Route): readonly ReferentielView[K][number][] {
    const all = (this.view()?.[kind] ?? []) as readonly ReferentielView[K][number][];
    return all.filter((each) => each.route === route).sort((left, right) => left.version - right.version);
  }

  async saveRules(body: RulesBody): Promise<number> {
    const saved = await this.client.setRules(this.here(), body);
    this.update((view) => ({ ...view, ruleSets: [...view.ruleSets.filter(({ id }) => id !== saved.id), saved] }));
    this.reload();
    return saved.version;
  }

  async saveAdaptation(body: AdaptationBody): Promise<number> {
    const saved = await this.client.setAdaptation(this.here(), body);
    this.update((view) => ({ ...view, adaptations: [...view.adaptations.filter(({ id }) => id !== saved.id), saved] }));
    this.reload();
    return saved.version;
  }

  /** Publishes what is on screen. True when a second person must confirm. */
  async publish(): Promise<boolean> {
    const { awaitingSecond } = await this.client.publish(this.here(), this.view()?.revision ?? 0);
    this.reload();
    return awaitingSecond;
  }

  async stop(): Promise<void> {
    await this.client.stop(this.here());
    this.reload();
  }

  /** The address of the référentiel as a file, for those it belongs to. */
  exportUrl(): string | null {
    return this.sourceOpen() && this.tree() ? this.client.exportUrl(this.here()) : null;
  }

  remove(): Promise<void> {
    return this.client.remove(this.here());
  }

  private here(): Where {
    const at = this.at();
    if (!at) throw new Error('no référentiel is open');
    return at;
  }

  private update(change: (view: ReferentielView) => ReferentielView): void {
    this.read.change(change);
  }

  private async everyLine(at: Where): Promise<readonly SourceLine[]> {
    const first = await this.client.source(at, 1, WINDOW);
    const lines = [...first.lines];
    for (let from = WINDOW + 1; from <= first.total; from += WINDOW) lines.push(...(await this.client.source(at, from, from + WINDOW - 1)).lines);
    return lines;
  }
}
