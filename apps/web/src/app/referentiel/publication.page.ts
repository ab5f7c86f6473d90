import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { unspecifiedRules } from '@probant/domain-referentiel';
import { Action, Confirm, counted, FrenchDate, Icon, Note, typeset, Typeset, Undo } from '@probant/ui';
import { sentenceOf } from '../i18n/sentence';
import { CorrectionsStore } from './corrections.store';
import { ReferentielStore } from './referentiel.store';

interface Point { readonly text: string; readonly link: string; readonly act: string }

/** Publishing: what blocks, each with its place; what can wait and what it will block later; then one confirmation. */
@Component({
  selector: 'pb-publication',
  imports: [Action, FrenchDate, Icon, Note, RouterLink, Typeset],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './publication.page.html',
  styles: `
    .stack-5 { max-width: 48rem; } .act { display: grid; gap: .75rem; justify-items: start; } pb-icon.stop { color: var(--probant-notmet); } pb-icon.wait { color: var(--probant-partly); }
    dl { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: .5rem 1rem; } dt { color: var(--mat-sys-on-surface-variant); } dd { overflow-wrap: anywhere; }
    @media (max-width: 44rem) { dl { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export default class PublicationPage {
  protected readonly store = inject(ReferentielStore);
  private readonly corrections = inject(CorrectionsStore);
  private readonly confirm = inject(Confirm);
  private readonly undo = inject(Undo);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  /** What is on its way must have arrived: one publishes what everybody sees. */
  protected readonly refusal = computed(() => this.store.refusal('publish') ?? (this.corrections.waiting().length > 0 ? 'Vos dernières corrections ne sont pas encore enregistrées. Attendez qu’elles le soient.' : null));
  protected readonly waits = computed<readonly Point[]>(() => [...this.readingPoints(), ...this.later()]);
  /** What publication does not ask, and a later step will. */
  protected readonly later = computed(() => this.rulePoints());

  protected async publish(): Promise<void> {
    const second = this.store.view()?.awaitingSecond;
    const sure = await this.confirm.ask({ title: typeset('Publier ce référentiel ?'), follows: ['L’arbre ne changera plus : une correction passera par une nouvelle version.', 'Le document d’origine et son empreinte sont gardés avec lui.', 'Les candidatures déclarées recevables à partir d’ici suivront cette version.', second ? `${second.person} l’a déjà confirmé : c’est votre accord qui publie.` : 'Si votre organisme compte un autre gestionnaire, il devra confirmer à son tour.'], act: 'Publier' });
    if (!sure || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.undo.say((await this.store.publish()) ? 'Votre accord est enregistré. Une seconde personne doit confirmer.' : 'Le référentiel est publié.');
    } catch (error) {
      this.problem.set(sentenceOf(error));
      this.store.reload();
    } finally {
      this.busy.set(false);
    }
  }

  private readingPoints(): readonly Point[] {
    const [unsettled, lost] = [this.store.unsettled(), this.store.lost().length];
    const later = unsettled.filter(({ state }) => state === 'postponed').length;
    const kept = later > 0 ? `, dont ${later} remis à plus tard` : '';
    return [
      ...(unsettled.length > 0 ? [{ text: `${counted(unsettled.length, 'doute')} de lecture${kept} : la publication fige ce que nous avons supposé.`, link: '../doutes', act: unsettled.length > 1 ? 'Les relire' : 'Le relire' }] : []),
      ...(lost > 0 ? [{ text: `${counted(lost, 'texte sans place', 'textes sans place')} : le document garde ce que l’arbre ne dit pas.`, link: '../textes', act: lost > 1 ? 'Les placer' : 'Le placer' }] : []),
    ];
  }

  private rulePoints(): readonly Point[] {
    const rules = this.store.latest('ruleSets', 'vae');
    const open = rules === null ? 2 : unspecifiedRules(rules).length;
    return [
      ...(open > 0 ? [{ text: 'La règle de validation par VAE n’est pas entièrement fixée : elle bloquera la délibération.', link: '../regles', act: 'La fixer' }] : []),
      ...(this.store.latest('adaptations', 'vae') === null ? [{ text: 'Aucune adaptation à la VAE n’est fixée : elle bloquera le dépôt des livrets.', link: '../adaptation', act: 'L’écrire' }] : []),
    ];
  }
}
