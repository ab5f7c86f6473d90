import { BreakpointObserver } from '@angular/cdk/layout';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import type { TieView } from '@probant/contract';
import { type Crumb, counted, Note, PageHead, State, Undo } from '@probant/ui';
import { refusalOf, sentenceOf } from '../../i18n/sentence';
import { Titles } from '../../shell/titles';
import { Trouble } from '../../shell/trouble';
import { openHere } from '../here';
import { NARROW } from '../matrix/narrow';
import { NOWHERE, type Place, placeWords } from '../../i18n/place-words';
import { PortfolioClient } from '../portfolio.client';
import { PlaceField } from '../tie/place-field';
import { EvidenceViewer } from '../viewer/evidence-viewer';
import { type Passage, passagesOf, proposalsOf, type Proposal } from './passages';

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A livret already written, beside the competencies: each passage is tied where it belongs. Headings that name a bloc or a code are proposed, never tied by themselves. */
@Component({
  selector: 'pb-split-page',
  imports: [EvidenceViewer, MatButton, MatButtonToggle, MatButtonToggleGroup, MatFormField, MatInput, MatLabel, Note, PageHead, PlaceField, RouterLink, State, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './split.page.html',
  styleUrl: './split.page.css',
})
export default class SplitPage {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  readonly evidence = input.required<string>();

  private readonly stores = openHere(this.org, this.candidacy);
  private readonly client = inject(PortfolioClient);
  private readonly undo = inject(Undo);
  private readonly titles = inject(Titles);
  private readonly observed = toSignal(inject(BreakpointObserver).observe(NARROW));
  protected readonly narrow = computed(() => this.observed()?.matches ?? false);
  protected readonly side = signal<'document' | 'competencies'>('document');
  protected readonly store = this.stores.matrix;
  protected readonly library = this.stores.library;

  protected readonly where = computed(() => ({ org: this.org(), candidacy: this.candidacy() }));
  protected readonly base = computed(() => ['/o', this.org(), 'candidature', this.candidacy()]);
  protected readonly item = computed(() => this.library.evidenceOf(this.evidence()));
  protected readonly refusal = computed(() => refusalOf(this.store.writing()));
  protected readonly crumbs = computed<readonly Crumb[]>(() => [{ label: 'Mes preuves', link: [...this.base(), 'preuves'] }, { label: this.item()?.title ?? '', link: [...this.base(), 'preuves', this.evidence()] }, { label: 'Découper' }]);
  private readonly file = computed(() => { const file = this.item()?.file; return file?.state === 'ready' ? file.id : undefined; });
  protected readonly text = resource({ params: () => { const file = this.file(); return file ? { at: this.where(), file } : undefined; }, loader: ({ params }) => this.client.readFileText(params.at, params.file) });
  protected readonly passages = computed<readonly Passage[]>(() => (this.text.hasValue() ? passagesOf(this.text.value().headings, this.item()?.file?.pages ?? null) : []));
  protected readonly ground = computed(() => { const file = this.item()?.file; return { type: file?.type ?? null, kind: this.item()?.kind ?? 'livret', pages: file?.pages ?? null, seconds: null }; });

  protected readonly place = signal<Place>(NOWHERE);
  protected readonly chosen = computed(() => placeWords(this.place()) || 'Aucun passage choisi');
  protected readonly search = signal('');
  private readonly all = computed(() => this.store.blocs().flatMap((bloc) => bloc.groups.map((group) => ({ bloc, group, tie: this.store.tieBetween(this.evidence(), group.competency.id) }))));
  protected readonly tied = computed(() => this.all().filter(({ tie }) => tie).length);
  protected readonly lead = computed(() => `${counted(this.tied(), 'compétence rattachée', 'compétences rattachées', 'Aucune compétence rattachée')} sur ${this.all().length}. Choisissez un passage, puis la compétence qu’il montre.`);
  protected readonly proposals = computed(() => proposalsOf(this.passages(), new Set(this.all().flatMap(({ group, tie }) => (tie ? [group.competency.id] : [])))).flatMap((proposal) => { const found = this.all().find(({ group }) => group.competency.id === proposal.competencyId); return found ? [{ ...proposal, label: found.group.label, said: placeWords(proposal.passage.place) }] : []; }));
  protected readonly blocs = computed(() => {
    const words = bare(this.search()).split(/\s+/);
    return this.store.blocs().map(({ label, bloc }) => ({ id: bloc.id, label: `${label} · ${bloc.title}`, lines: this.all().filter((line) => line.bloc.bloc.id === bloc.id && words.every((word) => bare(`${line.group.label} ${line.group.competency.text}`).includes(word))) })).filter(({ lines }) => lines.length > 0);
  });

  constructor() {
    effect(() => { const item = this.item(); if (item) this.titles.name(`Découper ${item.title}`); });
  }

  protected said(tie: TieView): string {
    return placeWords(tie.place) || 'tout le document';
  }

  protected take(passage: Passage): void {
    this.place.set(passage.place);
    this.side.set('competencies');
  }

  protected look(place: Place): void {
    this.place.set({ ...place });
    this.side.set('document');
  }

  protected tie(competencyId: string, place: Place): Promise<void> {
    return this.told(async () => {
      const made = await this.store.tie(this.evidence(), competencyId, [], { place });
      this.undo.offer('Passage rattaché.', () => void this.store.untie(made, null));
    });
  }

  protected tieAll(proposals: readonly Proposal[]): Promise<void> {
    return this.told(async () => {
      const made: TieView[] = [];
      for (const { competencyId, passage } of proposals) made.push(await this.store.tie(this.evidence(), competencyId, [], { place: passage.place }));
      this.undo.offer(`${counted(made.length, 'passage rattaché', 'passages rattachés')}.`, () => void this.told(async () => { for (const tie of made) await this.store.untie(tie, null); }));
    });
  }

  protected move(tie: TieView): Promise<void> {
    const before = tie.place;
    return this.told(async () => {
      await this.store.save(tie, { place: this.place() });
      this.undo.offer('Passage remplacé.', () => void this.store.save(tie, { place: before }));
    });
  }

  protected detach(tie: TieView): Promise<void> {
    return this.told(async () => {
      const undone = await this.store.untie(tie, null);
      this.undo.offer('Passage détaché.', () => void this.store.restore(undone));
    });
  }

  private async told(act: () => Promise<void>): Promise<void> {
    await act().catch((error: unknown) => this.undo.say(sentenceOf(error)));
  }
}
