import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import { Confirm, dayOf, Empty, Icon, PageHead, Undo } from '@probant/ui';
import { sentenceOf } from '../../i18n/sentence';
import { Session } from '../../session/session';
import { Trouble } from '../../shell/trouble';
import { type Habilitation, OrganisationClient } from '../organisation.client';
import { OrganisationTabs } from '../organisation-tabs';
import { HabilitationList } from './habilitation-list';
import { sides } from './habilitation-model';

/** What the organisation lets centres do for its certifications, and what others let it do. */
@Component({
  selector: 'pb-habilitations',
  imports: [Empty, HabilitationList, Icon, MatButton, MatProgressBar, OrganisationTabs, PageHead, RouterLink, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <pb-page-head heading="Organisation" [lead]="organisation()?.name ?? ''">@if (grants()) { <a matButton="filled" routerLink="nouvelle"><pb-icon class="before" name="plus" />Habiliter un centre</a> }</pb-page-head>
      <pb-organisation-tabs [org]="org()" />
      <pb-trouble [error]="list.error()" (again)="list.reload()" />
      @if (list.hasValue()) {
        <div class="stack-5">
          @if (certifies()) {
            <section class="card" aria-labelledby="given">
              <div class="card__head"><h2 id="given">Habilitations données</h2></div>
              @if (both().given.length > 0) { <pb-habilitation-list label="Habilitations données" [given]="true" [may]="manages()" [items]="both().given" [today]="today" (end)="end($event)" /> }
              @else { <pb-empty heading="Aucun centre habilité" sentence="Une habilitation laisse un centre accompagner vos candidats, organiser vos jurys, ou les deux, pour une certification et pour un temps. Les décisions restent les vôtres.">@if (grants()) { <a matButton="tonal" routerLink="nouvelle">Habiliter un centre</a> }</pb-empty> }
            </section>
          }
          @if (both().received.length > 0 || !certifies()) {
            <section class="card" aria-labelledby="received">
              <div class="card__head"><h2 id="received">Habilitations reçues</h2></div>
              @if (both().received.length > 0) { <pb-habilitation-list label="Habilitations reçues" [items]="both().received" [today]="today" /> }
              @else { <pb-empty heading="Aucune habilitation en cours" sentence="Le certificateur habilite votre centre depuis ses propres pages. Donnez-lui le nom de votre centre dans les adresses, celui qui suit « /o/ » dans la barre du navigateur." /> }
            </section>
          }
        </div>
      } @else if (list.isLoading()) { <mat-progress-bar mode="indeterminate" aria-label="Lecture des habilitations" /> }
    </div>
  `,
  styles: `.before { margin-right: .5rem; }`,
})
export default class HabilitationsPage {
  readonly org = input.required<string>();
  private readonly client = inject(OrganisationClient);
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly undo = inject(Undo);
  protected readonly today = dayOf(new Date().toISOString());
  protected readonly list = resource({ params: () => this.org(), loader: ({ params }) => this.client.habilitations(params) });
  private readonly membership = computed(() => this.session.membership(this.org()));
  protected readonly organisation = computed(() => this.membership()?.organisation);
  protected readonly certifies = computed(() => this.organisation()?.kind !== 'centre');
  protected readonly manages = computed(() => this.membership()?.roles.includes('manager') ?? false);
  protected readonly grants = computed(() => this.certifies() && this.manages());
  protected readonly both = computed(() => sides(this.list.hasValue() ? this.list.value().items : [], this.org(), this.today));

  protected async end({ id, centre, certification }: Habilitation): Promise<void> {
    const follows = [`Dès maintenant, ${centre.name} n’ouvre plus de candidature pour « ${certification.title} ».`, 'Les candidatures déjà ouvertes vont jusqu’à leur décision.', 'Vous pourrez habiliter ce centre de nouveau.'];
    if (!(await this.confirm.ask({ title: 'Mettre fin à cette habilitation ?', follows, act: 'Mettre fin' }))) return;
    await this.client.end(this.org(), id).then(() => this.undo.say(`L’habilitation de ${centre.name} a pris fin.`), (error: unknown) => this.undo.say(sentenceOf(error)));
    this.list.reload();
  }
}
