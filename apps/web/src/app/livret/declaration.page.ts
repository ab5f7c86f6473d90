import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router } from '@angular/router';
import { Action, Confirm, FrenchDate, Note, PageHead, Paper } from '@probant/ui';
import { refusalOf } from '../i18n/sentence';
import { candidacyPath, openCandidacyAt } from '../session/open-candidacy';
import { Act } from '../session/pages/act';
import { Trouble } from '../shell/trouble';
import { LivretClient } from './livret.client';

/** The sworn statement, read on paper and signed once for the coming deposit. */
@Component({
  selector: 'pb-declaration',
  imports: [Action, FrenchDate, MatProgressBar, Note, PageHead, Paper, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './declaration.page.html',
  styles: `pb-paper { max-width: 48rem; } li { list-style: disc; margin: .5rem 0 0 1.25rem; } p + p, ul + p { margin-top: 1rem; } .sign { margin-top: 1.5rem; } h2 { margin-bottom: 1rem; }`,
})
export default class DeclarationPage {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  private readonly client = inject(LivretClient);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly place = computed(() => ({ org: this.org(), candidacy: this.candidacy() }));
  protected readonly here = openCandidacyAt(() => this.place());
  protected readonly act = new Act();
  protected readonly refusal = computed(() => refusalOf(this.here.view()?.actions.find(({ action }) => action === 'swear')));
  protected readonly named = computed(() => ({ woman: 'candidate', man: 'candidat', unstated: 'candidat·e' })[this.here.view()?.identity?.gender ?? 'unstated']);
  protected readonly crumbs = computed(() => [{ label: 'Mon livret', link: [candidacyPath(this.place()), 'livret'] }, { label: 'Déclaration sur l’honneur' }]);

  protected async sign(): Promise<void> {
    if (!(await this.confirm.ask({ title: 'Signer la déclaration ?', follows: ['Votre signature vaut pour le prochain dépôt. Si l’école vous rend votre livret, vous signerez de nouveau.'], act: 'Je signe' }))) return;
    if (!(await this.act.run(() => this.client.swear(this.place())))) return;
    this.here.reload();
    await this.router.navigateByUrl(`${candidacyPath(this.place())}/livret`);
  }
}
