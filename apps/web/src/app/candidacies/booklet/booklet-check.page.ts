import { ChangeDetectionStrategy, Component, computed, effect, inject, input, numberAttribute } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router } from '@angular/router';
import { Action, counted, type Crumb, FrenchDate, frBytes, frDateTime, Icon, Note, PageHead, State, Undo } from '@probant/ui';
import { flagWords } from '../../i18n/flag-words';
import { AUTHORSHIP_WORDS, FAULT_WORDS, KIND_WORDS } from '../../i18n/messages.portfolio';
import { refusalOf } from '../../i18n/sentence';
import { Act } from '../../session/pages/act';
import { Session } from '../../session/session';
import { Titles } from '../../shell/titles';
import { Trouble } from '../../shell/trouble';
import { BookletCheckStore } from './booklet-check.store';
import { FlagItem } from './flag-item';

const STATES = { draft: 'En cours', deposited: 'À vérifier', flagged: 'Rendu', verified: 'Vérifié' } as const;

/** A deposited booklet as the school checks its form: verified, or given back with reasons item by item. */
@Component({
  selector: 'pb-booklet-check',
  imports: [Action, FlagItem, FrenchDate, Icon, MatProgressBar, Note, PageHead, State, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './booklet-check.page.html',
  styleUrl: './booklet-check.page.css',
  providers: [BookletCheckStore],
})
export default class BookletCheckPage {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  readonly version = input.required({ transform: numberAttribute });
  protected readonly store = inject(BookletCheckStore);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly undo = inject(Undo);
  private readonly titles = inject(Titles);
  protected readonly act = new Act();

  protected readonly states = STATES;
  protected readonly kinds = KIND_WORDS;
  protected readonly authorships = AUTHORSHIP_WORDS;
  protected readonly faults: Readonly<Record<string, { readonly chip: string } | undefined>> = FAULT_WORDS;
  protected readonly flagWords = flagWords;
  protected readonly bytes = frBytes;
  protected readonly pages = (count: number): string => counted(count, 'page');
  protected readonly motives = (count: number): string => counted(count, 'motif');
  protected readonly silent = (count: number): string => counted(count, 'compétence sans texte', 'compétences sans texte');
  protected readonly name = computed(() => { const person = this.store.candidacy()?.candidate ?? this.store.booklet()?.identity; return person ? `${person.givenName} ${person.familyName}` : ''; });
  protected readonly crumbs = computed<readonly Crumb[]>(() => [{ label: 'Candidatures', link: ['/o', this.org(), 'candidatures'] }, { label: this.name(), link: ['/o', this.org(), 'candidatures', this.candidacy()] }, { label: `Livret, version ${this.version()}` }]);
  protected readonly lead = computed(() => { const booklet = this.store.booklet(); return booklet?.depositedAt ? `${this.name()} · déposé le ${frDateTime(booklet.depositedAt)} · passage ${booklet.passageNumber}` : ''; });
  protected readonly evidenceCount = computed(() => counted(this.store.booklet()?.evidence.length ?? 0, 'preuve', 'preuves', 'aucune preuve'));
  protected readonly refusal = computed(() => refusalOf(this.store.booklet()?.actions.find(({ action }) => action === 'check_form')));
  /** Whether the check is still to be done, and by this person. */
  protected readonly open = computed(() => this.store.booklet()?.state === 'deposited' && this.refusal() === null && (this.session.membership(this.org())?.roles.includes('manager') ?? false));
  protected readonly whyNotVerify = computed(() => { const count = this.store.draft()?.flags().length ?? 0; return count > 0 ? `Retirez d’abord ${count > 1 ? `les ${count} motifs` : 'le motif'}, ou rendez le livret.` : null; });
  protected readonly whyNotGiveBack = computed(() => {
    const flags = this.store.draft()?.flags() ?? [];
    if (flags.length === 0) return 'Signalez au moins un élément : le candidat doit savoir quoi reprendre.';
    const empty = flags.filter(({ reason }) => !reason.trim()).length;
    return empty > 0 ? `Écrivez ce que le candidat doit faire pour ${empty > 1 ? `${empty} motifs` : `« ${this.subjectName(flags.find(({ reason }) => !reason.trim())?.subjectId ?? null)} »`}.` : null;
  });

  constructor() {
    effect(() => this.store.open({ org: this.org(), candidacy: this.candidacy(), version: this.version() }));
    effect(() => { if (this.name()) this.titles.name(`Livret de ${this.name()}`); });
  }

  protected subjectName(id: string | null): string {
    if (id === null) return 'Le livret entier';
    const evidence = this.store.booklet()?.evidence.find((one) => one.id === id);
    if (evidence) return `Preuve ${evidence.number}, ${evidence.title}`;
    const item = this.store.blocs().flatMap(({ said }) => said).find(({ competencyId }) => competencyId === id);
    return item ? `Compétence ${item.code ?? item.text}` : 'Un élément retiré';
  }

  protected async verify(): Promise<void> {
    if (await this.act.run(() => this.store.verify())) await this.leave('Livret vérifié : il reste à composer le jury.');
  }

  protected async giveBack(): Promise<void> {
    if (await this.act.run(() => this.store.giveBack())) await this.leave('Livret rendu : le candidat lit vos motifs.');
  }

  private async leave(said: string): Promise<void> {
    this.undo.say(said);
    await this.router.navigate(['/o', this.org(), 'candidatures', this.candidacy()]);
  }
}
