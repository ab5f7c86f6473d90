import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Action, counted, FrenchDate, Note, Undo } from '@probant/ui';
import { refusalOf } from '../../i18n/sentence';
import { candidacyPath, openCandidacyAt } from '../../session/open-candidacy';
import { Act } from '../../session/pages/act';
import type { Identity } from '../parcours.client';
import { ParcoursClient } from '../parcours.client';
import { StepPage } from './step-page';

/** What the school will read to say whether the candidacy is eligible, then its sending. */
@Component({
  selector: 'pb-eligibility',
  imports: [Action, FrenchDate, Note, RouterLink, StepPage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './eligibility.html',
  styles: `section { max-width: 44rem; } dl { display: grid; gap: .875rem; } dt { font: var(--mat-sys-body-small); color: var(--mat-sys-on-surface-variant); } dd a { display: inline-block; padding: .125rem 0; margin-left: .5rem; font: var(--mat-sys-body-small); }`,
})
export default class EligibilityPage {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  private readonly client = inject(ParcoursClient);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  private readonly place = computed(() => ({ org: this.org(), candidacy: this.candidacy() }));
  protected readonly here = openCandidacyAt(() => this.place());
  protected readonly act = new Act();
  protected readonly refusal = refusalOf;
  protected readonly sending = computed(() => this.here.view()?.actions.find(({ action }) => action === 'submit_eligibility'));
  protected readonly scope = computed(() => {
    const scope = this.here.view()?.scope;
    if (!scope) return '';
    return scope.kind === 'all' ? (scope.optionBlocIds.length > 0 ? `Toute la certification, ${counted(scope.optionBlocIds.length, 'option choisie', 'options choisies')}` : 'Toute la certification') : counted(scope.blocIds.length, 'bloc');
  });

  protected birth(gender: Identity['gender']): string {
    return gender === 'woman' ? 'née' : gender === 'man' ? 'né' : 'né·e';
  }

  protected async send(): Promise<void> {
    if (!(await this.act.run(() => this.client.submitEligibility(this.place())))) return;
    this.here.reload();
    this.undo.say('Dossier envoyé. L’école vous répond par courriel et ici.');
    await this.router.navigateByUrl(`${candidacyPath(this.place())}/parcours`);
  }
}
