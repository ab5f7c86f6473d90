import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { FrenchDate, frDate } from '@probant/ui';
import type { Received } from './fiche.client';

/** What a fiche says of a certification, and where it comes from. */
@Component({
  selector: 'pb-fiche-facts',
  imports: [FrenchDate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (received().fiche; as fiche) {
      <dl>
        <dt>Numéro</dt><dd>{{ fiche.number }}</dd>
        @if (fiche.title) { <dt>Intitulé</dt><dd>{{ fiche.title }}</dd> }
        <dt>Niveau</dt><dd>{{ fiche.level ?? 'non dit' }}</dd>
        <dt>État</dt><dd>{{ fiche.state ?? 'non dit' }}{{ fiche.active === false ? ', inactive' : fiche.active ? ', active' : '' }}</dd>
        @if (fiche.registration) { <dt>Régime</dt><dd>{{ fiche.registration }}</dd> }
        <dt>Fin d’enregistrement</dt><dd>@if (fiche.endsOn) { {{ fiche.endsOn | pbDate: 'plain' }} } @else { non dite }</dd>
        @if (fiche.awardedUntil) { <dt>Délivrance jusqu’au</dt><dd>{{ fiche.awardedUntil | pbDate: 'plain' }}</dd> }
        @if (certifiers()) { <dt>Certificateurs</dt><dd>{{ certifiers() }}</dd> }
        <dt>Par expérience (VAE)</dt><dd>{{ vae()?.open === false ? 'non' : vae()?.open ? 'oui' : 'non dit' }}@if (vae()?.jury; as jury) { <br /><span class="small muted">Jury : {{ jury }}</span> }</dd>
        @if (fiche.formerNumbers.length > 0) { <dt>Remplace</dt><dd>{{ fiche.formerNumbers.join(', ') }}</dd> }
        @if (fiche.newNumbers.length > 0) { <dt>Remplacée par</dt><dd>{{ fiche.newNumbers.join(', ') }}</dd> }
      </dl>
      @if (fiche.correspondences.length > 0) {
        <details><summary>Correspondances proposées par le répertoire ({{ fiche.correspondences.length }})</summary>
          <p class="small muted">Des propositions, ensemble de blocs à ensemble de blocs : vous seul décidez de ce qu’un bloc déjà obtenu vaut ici.</p>
          <ul class="small">@for (one of fiche.correspondences; track $index) { <li>{{ one.sourceCodes.join(', ') || 'Toute la fiche' }} ↔ {{ one.destinationCodes.join(', ') || 'toute la fiche ' + one.fiche }}</li> }</ul></details>
      }
      <p class="small muted source">{{ source() }} <span class="hash">Empreinte SHA-256 du fichier : {{ received().sourceHash }}</span></p>
    }
  `,
  styles: `
    :host { display: grid; gap: .75rem; }
    dl { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: .375rem 1rem; } dt { color: var(--mat-sys-on-surface-variant); } dd, .hash { overflow-wrap: anywhere; }
    summary { cursor: pointer; padding: .375rem 0; }
    @media (max-width: 44rem) { dl { grid-template-columns: minmax(0, 1fr); gap: .125rem; } dd { margin-bottom: .5rem; } }
  `,
})
export class FicheFacts {
  readonly received = input.required<Received>();
  protected readonly vae = computed(() => this.received().fiche?.roads.find(({ road }) => road === 'VAE') ?? null);
  protected readonly certifiers = computed(() => [...new Set(this.received().fiche?.certifiers.map(({ name }) => name))].join(', '));
  /** The licence asks to name the source and the day of its update. */
  protected readonly source = computed(() => {
    const { updatedOn, receivedAt, sourceName } = this.received();
    const day = updatedOn ? `mis à jour le ${frDate(updatedOn, 'plain')}` : `fichier reçu le ${frDate(receivedAt, 'plain')}`;
    return `Source\u00A0: France compétences, répertoires nationaux, Licence Ouverte 2.0, ${day} (${sourceName}).`;
  });
}
