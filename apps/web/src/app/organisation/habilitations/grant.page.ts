import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { routes } from '@probant/contract';
import { dayOf, Empty, Note, PageHead, Undo } from '@probant/ui';
import { Act } from '../../session/pages/act';
import { Trouble } from '../../shell/trouble';
import { type Habilitation, OrganisationClient } from '../organisation.client';
import { SCOPES } from './habilitation-model';

const FIELD_WORDS: Readonly<Record<string, string>> = { certificationId: 'la certification', centreSlug: 'le nom du centre (minuscules, chiffres et tirets)', validFrom: 'le premier jour', validTo: 'le dernier jour' };

/** Lets a centre accompany, organise, or both, for one certification and for a time. */
@Component({
  selector: 'pb-grant-habilitation',
  imports: [Empty, FormsModule, MatButton, MatFormField, MatHint, MatInput, MatLabel, MatOption, MatProgressBar, MatRadioButton, MatRadioGroup, MatSelect, Note, PageHead, RouterLink, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './grant.page.html',
  styles: `
    .two { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; } .choice { margin-bottom: .5rem; } .choice .hint { margin-top: -.5rem; padding-left: 2.75rem; }
    @media (max-width: 44rem) { .two { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export default class GrantPage {
  readonly org = input.required<string>();
  private readonly client = inject(OrganisationClient);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  protected readonly act = new Act();
  protected readonly scopes = SCOPES;
  protected form = { certificationId: '', centreSlug: '', scope: 'both' as Habilitation['scope'], validFrom: dayOf(new Date().toISOString()), validTo: '' };
  protected readonly choices = resource({ params: () => this.org(), loader: ({ params }) => this.client.certifications(params) });
  protected readonly certifications = computed(() => (this.choices.hasValue() ? this.choices.value().items.filter(({ mine }) => mine) : []));

  constructor() {
    effect(() => {
      const [only, second] = this.certifications();
      if (only && !second) this.form = { ...this.form, certificationId: only.id };
    });
  }

  protected async grant(): Promise<void> {
    const body = routes.grantHabilitation.body.safeParse({ ...this.form, centreSlug: this.form.centreSlug.trim().toLowerCase(), validTo: this.form.validTo || null });
    if (!body.success) return this.act.refuse(`Vérifiez ${[...new Set(body.error.issues.map(({ path }) => FIELD_WORDS[String(path[0])] ?? 'le formulaire'))].join(', ')}.`);
    await this.act.run(async () => {
      await this.client.grant(this.org(), body.data);
      this.undo.say('Le centre est habilité.');
      await this.router.navigate(['/o', this.org(), 'organisation', 'habilitations']);
    });
  }
}
