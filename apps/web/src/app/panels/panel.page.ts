import { ChangeDetectionStrategy, Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatOption, MatSelect } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import { SEAT_ROLES, type SeatRole } from '@probant/domain-jury';
import { Action, Avatar, counted, FrenchDate, Icon, Note, PageHead, SavedLine, State, Undo } from '@probant/ui';
import { PASSAGE_STATE_WORDS, SEAT_ROLE_WORDS, SEAT_STATE_WORDS } from '../i18n/jury-words';
import { refusalOf, sentenceOfCode } from '../i18n/sentence';
import { Act } from '../session/pages/act';
import { Titles } from '../shell/titles';
import { Trouble } from '../shell/trouble';
import { CompositionCheck } from './composition-check';
import { type PanelDraft, seated, seatsOf, unseated, withRole } from './model/panel-draft';
import { answers } from './model/passage-groups';
import { PanelStore } from './panel.store';

/** The panel of one passage: date, place, seats, the composition checked as it is composed, the convocation. */
@Component({
  selector: 'pb-panel',
  imports: [Action, Avatar, CompositionCheck, FormsModule, FrenchDate, Icon, MatButton, MatFormField, MatHint, MatIconButton, MatInput, MatLabel, MatOption, MatProgressBar, MatSelect, Note, PageHead, RouterLink, SavedLine, State, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './panel.page.html',
  styleUrl: './panel.page.css',
  providers: [PanelStore],
})
export default class PanelPage {
  readonly org = input.required<string>();
  readonly passage = input.required<string>();
  protected readonly store = inject(PanelStore);
  private readonly undo = inject(Undo);
  private readonly titles = inject(Titles);
  private readonly picker = viewChild<MatSelect>('picker');
  protected readonly act = new Act();

  protected readonly roles = SEAT_ROLES;
  protected readonly roleWords = SEAT_ROLE_WORDS;
  protected readonly stateWords = SEAT_STATE_WORDS;
  protected readonly passageStates = PASSAGE_STATE_WORDS;
  protected readonly name = computed(() => { const person = this.store.passage()?.candidate; return person ? `${person.givenName} ${person.familyName}` : ''; });
  protected readonly lead = computed(() => { const passage = this.store.passage(); return passage ? `${passage.certification} · passage ${passage.number}${passage.bookletVersion ? ` · livret version ${passage.bookletVersion}` : ''}` : ''; });
  protected readonly editable = computed(() => this.store.passage()?.actions.some(({ action, allowed }) => action === 'seat_panel' && allowed) ?? false);
  protected readonly seats = computed(() => {
    const [draft, passage] = [this.store.draft(), this.store.passage()];
    if (!draft || !passage) return [];
    const names = this.names();
    return seatsOf(draft, this.store.jurors(), passage).map((seat) => ({ ...seat, name: names.get(seat.personId) ?? '', linked: seat.linkDeclared, state: passage.seats.find(({ id }) => id === seat.personId)?.state ?? null }));
  });
  protected readonly gone = computed(() => (this.store.passage()?.seats ?? []).filter(({ id, state }) => state === 'declined' && !this.seats().some(({ personId }) => personId === id)));
  protected readonly free = computed(() => this.store.jurors().filter(({ id }) => !this.seats().some(({ personId }) => personId === id)));
  protected readonly names = computed<ReadonlyMap<string, string>>(() => new Map([...(this.store.passage()?.seats ?? []), ...this.store.jurors()].map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`])));
  protected readonly seatCount = computed(() => counted(this.seats().length, 'siège', 'sièges', 'aucun siège'));
  protected readonly unbalanced = computed(() => this.store.check()?.rules.some(({ code, ok }) => code === 'jury.balance' && !ok) ?? false);
  protected readonly blocs = computed(() => { const ids = this.store.passage()?.blocIds ?? []; return (this.store.candidacy()?.completeness.blocs ?? []).filter(({ blocId }) => ids.includes(blocId)); });
  protected readonly answersText = computed(() => {
    const passage = this.store.passage();
    if (!passage) return '';
    const { accepted, standing, declined } = answers(passage);
    if (accepted === 0 && declined === 0) return `${counted(standing, 'réponse attendue', 'réponses attendues')}.`;
    return `${accepted} oui sur ${counted(standing, 'siège')}${declined > 0 ? `, ${counted(declined, 'refus', 'refus')} : remplacez qui a décliné` : ''}.`;
  });
  /** Why the composition or the date stops an act; the rule of the server, on what the fields hold. */
  protected readonly whyNotSave = computed(() => {
    const [holds, draft] = [this.store.check()?.holds, this.store.draft()];
    if (holds && !holds.allowed) return holds.code === 'jury.composition' ? 'Complétez d’abord le jury : les règles qui manquent sont dites avec leur article.' : sentenceOfCode(holds.code, holds.details ?? {});
    return draft && (!draft.day || !draft.time) ? sentenceOfCode('jury.no_date') ?? 'Posez une date et une heure.' : null;
  });
  protected readonly whyNotConvoke = computed(() => {
    const convoke = this.store.passage()?.actions.find(({ action }) => action === 'convoke');
    return convoke?.code === 'jury.booklet_not_verified' ? refusalOf(convoke) : this.whyNotSave();
  });

  constructor() {
    effect(() => this.store.open({ org: this.org(), passage: this.passage() }));
    effect(() => { if (this.name()) this.titles.name(`Jury de ${this.name()}`); });
  }

  protected change(part: Partial<PanelDraft>): void {
    this.edit((draft) => ({ ...draft, ...part }));
  }

  protected add(personId: string | null): void {
    if (!personId) return;
    this.edit((draft) => seated(draft, personId));
    this.picker()?.writeValue(null);
  }

  protected role(personId: string, role: SeatRole): void {
    this.edit((draft) => withRole(draft, personId, role));
  }

  protected leave(personId: string): void {
    const before = this.store.draft();
    this.edit((draft) => unseated(draft, personId));
    this.undo.offer(`${this.names().get(personId) ?? 'Ce juré'} ne siège plus.`, () => { if (before) this.store.change(before); });
  }

  protected async save(): Promise<void> {
    if (await this.act.run(() => this.store.save())) this.undo.say('Jury enregistré : les personnes concernées sont prévenues.');
  }

  protected async convoke(): Promise<void> {
    if (await this.act.run(() => this.store.convoke())) this.undo.say('Convocations envoyées.');
  }

  private edit(change: (draft: PanelDraft) => PanelDraft): void {
    const draft = this.store.draft();
    if (draft) this.store.change(change(draft));
  }
}
