import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { routes } from '@probant/contract';
import { Empty, FrenchDate, PageHead } from '@probant/ui';
import { Trouble } from '../../shell/trouble';
import { Api } from '../api';
import { linkify } from './linkify';
import { Plain } from './plain';

/** In a trial nothing leaves this machine: the mails it would have sent are read here. */
@Component({
  selector: 'pb-outbox',
  imports: [Empty, FrenchDate, MatButton, MatFormField, MatInput, MatLabel, PageHead, Plain, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pb-plain>
      <pb-page-head heading="Boîte d’envoi" lead="Dans cet essai, aucun courriel ne part : voici ceux qui seraient partis."><button matButton="tonal" type="button" (click)="mails.reload()">Actualiser</button></pb-page-head>
      <mat-form-field appearance="outline"><mat-label>Destinataire</mat-label><input matInput type="search" [value]="to()" (change)="to.set($any($event.target).value.trim())" /></mat-form-field>
      <pb-trouble [error]="mails.error()" (again)="mails.reload()" />
      @for (mail of items(); track mail.id) {
        <article class="card">
          <h2>{{ mail.subject }}</h2>
          <p class="small muted">À {{ mail.to }}, {{ mail.sentAt | pbDate: 'moment' }}</p>
          <p class="text">@for (part of parts(mail.text); track $index) { @if (part.href) { <a [href]="part.href">{{ part.text }}</a> } @else { <span>{{ part.text }}</span> } }</p>
        </article>
      } @empty { @if (mails.hasValue()) { <pb-empty heading="Aucun courriel" sentence="Une invitation, un lien de mot de passe ou une convocation apparaîtra ici dès qu’elle partira." /> } }
    </pb-plain>
  `,
  styles: `mat-form-field { margin-bottom: 1rem; } .card { margin-bottom: 1rem; } .text { margin-top: .75rem; white-space: pre-line; overflow-wrap: anywhere; max-width: var(--probant-measure); }`,
})
export default class Outbox {
  private readonly api = inject(Api);
  protected readonly to = signal('');
  protected readonly mails = resource({ params: () => ({ to: this.to() || undefined }), loader: ({ params }) => this.api.call(routes.outbox, { query: params }) });
  protected readonly items = computed(() => (this.mails.hasValue() ? this.mails.value().items : []));
  protected readonly parts = linkify;
}
