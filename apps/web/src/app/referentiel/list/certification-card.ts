import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Note, Progress, Typeset, Undo } from '@probant/ui';
import { sentenceOf, sentenceOfCode } from '../../i18n/sentence';
import { CertificationsStore } from '../certifications.store';
import type { Certification } from '../referentiel.client';
import { DocumentDrop } from './document-drop';
import { ReferentielRow } from './referentiel-row';

/** One certification: its référentiels, newest first, and where the next document goes. */
@Component({
  selector: 'pb-certification-card',
  imports: [DocumentDrop, Note, Progress, ReferentielRow, RouterLink, Typeset],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" [attr.aria-labelledby]="'certification-' + certification().id">
      <div class="card__head head"><div><h2 [id]="'certification-' + certification().id">{{ certification().title }}</h2>@if (!certification().mine) { <p class="small muted">{{ 'Délivrée par ' + certification().certifier.name + ' : votre centre est habilité.' | pbFr }}</p> }</div>
        <p class="row row--tight">@for (tag of tags(); track tag) { <span class="tag">{{ tag }}</span> }</p></div>
      @if (shown().length > 0) { <ul>@for (line of shown(); track line.id) { <li><pb-referentiel-row [line]="line" [mine]="editable()" (remove)="remove(line.id, line.sourceName)" (stop)="stop(line.id, line.sourceName)" /></li> }</ul> }
      @else if (!editable()) { <p class="muted">Aucune version n’est encore publiée.</p> }
      @if (sending(); as sent) {
        @if (sent.problem) { <pb-note kind="error" live class="small">{{ refusal() }}</pb-note> }
        @else { <pb-progress [label]="sent.name" [done]="sent.sent" [total]="sent.bytes" /> }
      }
      @if (editable() && !(sending() && !sending()?.problem)) { <pb-document-drop [of]="certification().title" [first]="certification().referentiels.length === 0" (chosen)="bring($event)" /> }
      <p class="row more small"><a [routerLink]="['fiche', certification().id]">Fiche du répertoire<span class="sr"> : {{ certification().title }}</span></a><a [routerLink]="['versions', certification().id]">Versions et différences<span class="sr"> : {{ certification().title }}</span></a></p>
    </section>
  `,
  styles: `
    :host { display: block; }
    .head { flex-wrap: wrap; align-items: start; }
    li + li { border-top: 1px solid var(--mat-sys-outline-variant); }
    ul { margin-bottom: 1rem; }
    pb-note { margin-bottom: 1rem; }
    .more { margin-top: .75rem; } .more a { padding: .25rem 0; }
  `,
})
export class CertificationCard {
  readonly certification = input.required<Certification>();
  protected readonly store = inject(CertificationsStore);
  private readonly undo = inject(Undo);
  protected readonly editable = computed(() => this.certification().mine && this.store.manager());
  protected readonly shown = computed(() => this.certification().referentiels);
  protected readonly sending = computed(() => this.store.sending(this.certification().id));
  protected readonly refusal = computed(() => { const problem = this.sending()?.problem; return problem && (/too_large$/.test(problem.code) ? sentenceOfCode('referentiel.file_too_large') : sentenceOf(problem)); });
  protected readonly tags = computed(() => {
    const { rncp, level, regime } = this.certification();
    return [rncp, level === null ? null : `niveau ${level}`, regime === 'portal' ? 'régime du portail' : 'régime propre'].filter((each) => each !== null);
  });

  protected async bring(file: File): Promise<void> {
    if (await this.store.import(this.certification().id, file)) this.undo.say('Ce document était déjà là : il est relu à sa place, et ce qui n’a pas changé garde ses repères.');
  }

  /** What was read meanwhile is let go of: the same document can be dropped again. */
  protected async stop(id: string, name: string): Promise<void> {
    try {
      await this.store.stop(id);
      this.undo.say(`La lecture de ${name} est arrêtée.`);
    } catch (error) {
      this.undo.say(sentenceOf(error));
    }
  }

  /** A draft may be thrown away without asking: its document can be imported again. */
  protected async remove(id: string, name: string): Promise<void> {
    try {
      await this.store.remove(id);
      this.undo.say(`${name} est jeté. Importez-le de nouveau si c’était une erreur.`);
    } catch (error) {
      this.undo.say(sentenceOf(error));
    }
  }
}
