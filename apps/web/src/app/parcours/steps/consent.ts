import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Action, FrenchDate, Note, Undo } from '@probant/ui';
import { candidacyPath, openCandidacyAt } from '../../session/open-candidacy';
import { Act } from '../../session/pages/act';
import { ParcoursClient } from '../parcours.client';
import { StepPage } from './step-page';

/** What is done with what one writes here, and the answer to it: given or taken back. */
@Component({
  selector: 'pb-consent',
  imports: [Action, FrenchDate, Note, StepPage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './consent.html',
  styles: `section { max-width: 44rem; } li { display: list-item; list-style: disc; margin: 0 0 .5rem 1.25rem; } h2 { margin: 1.5rem 0 .5rem; } h2:first-child { margin-top: 0; } .answer { margin-top: 1.5rem; display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; }`,
})
export default class ConsentPage {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  private readonly client = inject(ParcoursClient);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  private readonly place = computed(() => ({ org: this.org(), candidacy: this.candidacy() }));
  protected readonly here = openCandidacyAt(() => this.place());
  protected readonly act = new Act();

  protected async answer(given: boolean): Promise<void> {
    if (!(await this.act.run(() => this.client.giveConsent(this.place(), given)))) return;
    this.here.reload();
    if (given) await this.router.navigateByUrl(`${candidacyPath(this.place())}/parcours`);
    else this.undo.offer('Accord retiré.', () => void this.answer(true));
  }
}
