import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatOption, MatSelect } from '@angular/material/select';
import { Action, counted, type Crumb, frDate, Note, PageHead, Typeset, typeset } from '@probant/ui';
import { refusalOf, sentenceOf, sentenceOfCode } from '../../i18n/sentence';
import { Live } from '../../session/live';
import { Reading } from '../../session/reading';
import { Session } from '../../session/session';
import { Trouble } from '../../shell/trouble';
import { versionName } from '../model/status';
import { FicheFacts } from './fiche-facts';
import { type CertificationFiche, FicheClient, type Received } from './fiche.client';

const BASIS = { confirmed: 'Confirmé.', number: 'Proposé par son numéro.', likeness: 'Proposé par son intitulé.' } as const;

/** The fiche of the register of a certification: given, read, its codes confirmed, joined; and what becomes of the registration. */
@Component({
  selector: 'pb-fiche',
  imports: [Action, FicheFacts, MatButton, MatFormField, MatInput, MatLabel, MatOption, MatProgressBar, MatSelect, Note, PageHead, Trouble, Typeset],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './fiche.page.html',
  styles: `
    .acts { margin-top: .75rem; } h3 { margin-top: 1rem; } .list > li.bloc { grid-template-columns: minmax(0, 1fr) minmax(0, 24rem); }
    @media (max-width: 44rem) { .list > li.bloc { grid-template-columns: minmax(0, 1fr); } mat-form-field { width: 100%; } }
  `,
})
export default class FichePage {
  readonly org = input.required<string>();
  readonly certification = input.required<string>();
  private readonly client = inject(FicheClient);
  private readonly session = inject(Session);
  protected readonly fiche = new Reading<{ readonly org: string; readonly certification: string }, CertificationFiche>(({ org, certification }) => this.client.read(org, certification));
  protected readonly view = this.fiche.value;
  protected readonly problem = signal<string | null>(null);
  protected readonly busy = signal(false);
  private readonly corrected = signal<ReadonlyMap<string, string | null>>(new Map());
  protected readonly crumbs = computed<readonly Crumb[]>(() => [{ label: 'Référentiels', link: ['/o', this.org(), 'referentiels'] }, { label: 'Fiche du répertoire' }]);
  protected readonly manages = computed(() => this.view()?.actions.find(({ action }) => action === 'receive')?.allowed ?? false);
  protected readonly refusal = computed(() => refusalOf(this.view()?.actions.find(({ action }) => action === 'join')));
  /** The fiche whose codes are shown: the one just read, else the one joined. */
  protected readonly shown = computed<Received | null>(() => { const view = this.view(); return !this.manages() || !view ? null : view.received?.fiche ? view.received : view.joined; });
  protected readonly officials = computed(() => this.shown()?.fiche?.blocs ?? []);
  protected readonly failure = computed(() => { const failure = this.view()?.received?.failure; return failure ? (sentenceOfCode(failure) ?? failure) : ''; });
  protected readonly watch = computed(() => {
    const watch = this.view()?.watch;
    if (!watch) return null;
    const on = watch.on ? frDate(watch.on, 'plain') : '';
    const what = { registration_ends: `L’enregistrement se termine le ${on}.`, registration_ended: `L’enregistrement est terminé depuis le ${on} : aucune candidature ne s’ouvre plus (art. L.6113-5).`, registration_inactive: 'La fiche est inactive au répertoire.', registration_replaced: 'Une autre fiche remplace celle-ci.' }[watch.code];
    return typeset(`${what}${watch.replacedBy.length > 0 ? ` Remplacée par ${watch.replacedBy.join(', ')}.` : ''} Qui est déclaré recevable avant garde sa version (art. L.6113-9).`);
  });
  protected readonly name = versionName;
  protected readonly fiches = (total: number): string => counted(total, 'fiche');
  protected readonly basis = (by: keyof typeof BASIS | null): string => (by ? BASIS[by] : 'Rien ne lui répond dans la fiche.');

  constructor() {
    effect(() => { const of = { org: this.org(), certification: this.certification() }; untracked(() => this.fiche.open(of)); });
    inject(Live).follow(() => { const id = this.session.membership(this.org())?.organisation.id; return id ? `organisation:${id}` : null; }, () => this.fiche.again());
  }

  protected codeOf(blocId: string, code: string | null): string | null {
    const corrected = this.corrected().get(blocId);
    return corrected === undefined ? code : corrected;
  }

  protected correct(blocId: string, code: string | null): void {
    this.corrected.update((before) => new Map(before).set(blocId, code));
  }

  protected send(file: File | undefined): void {
    if (file) void this.act(() => this.client.send(this.org(), this.certification(), file));
  }

  protected choose(event: Event, number: string): void {
    event.preventDefault();
    const received = this.view()?.received;
    if (received && number.trim()) void this.act(() => this.client.choose(this.org(), received.id, number.trim()));
  }

  protected discard(id: string): void {
    void this.act(() => this.client.discard(this.org(), id));
  }

  protected join({ id, revision }: Received): void {
    const matches = (this.view()?.versions ?? []).flatMap(({ referentiel, blocs }) => blocs.map(({ blocId, code }) => ({ referentielId: referentiel.id, blocId, code: this.codeOf(blocId, code) })));
    void this.act(() => this.client.join(this.org(), id, { revision, matches }));
  }

  private async act(work: () => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
      this.corrected.set(new Map());
    } catch (error) {
      this.problem.set(sentenceOf(error));
    } finally {
      this.busy.set(false);
      this.fiche.again();
    }
  }
}
