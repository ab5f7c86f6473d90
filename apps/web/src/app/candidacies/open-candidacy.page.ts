import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { routes } from '@probant/contract';
import { Empty, Note, PageHead, Undo } from '@probant/ui';
import { Act } from '../session/pages/act';
import { Trouble } from '../shell/trouble';
import { CandidaciesClient } from './candidacies.client';

const FIELD_WORDS: Readonly<Record<string, string>> = { email: 'l’adresse électronique', givenName: 'le prénom', familyName: 'le nom', certificationId: 'la certification' };

/** Opens a candidacy: who, on which certification, in which cohort; the person is invited by mail. */
@Component({
  selector: 'pb-open-candidacy',
  imports: [Empty, FormsModule, MatButton, MatFormField, MatHint, MatInput, MatLabel, MatOption, MatProgressBar, MatSelect, Note, PageHead, RouterLink, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './open-candidacy.page.html',
  styles: `.two { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; } @media (max-width: 44rem) { .two { grid-template-columns: minmax(0, 1fr); } }`,
})
export default class OpenCandidacyPage {
  readonly org = input.required<string>();
  /** Chosen beforehand, from the page of a cohort. */
  readonly cohort = input<string>();
  private readonly client = inject(CandidaciesClient);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  protected readonly act = new Act();
  protected form = { email: '', givenName: '', familyName: '', certificationId: '', cohortId: null as string | null };
  protected readonly choices = resource({
    params: () => this.org(),
    loader: async ({ params }) => ({ certifications: (await this.client.certifications(params)).items, cohorts: (await this.client.cohorts(params)).items }),
  });
  /** A candidacy needs a published référentiel to be pinned one day. */
  protected readonly certifications = computed(() => (this.choices.hasValue() ? this.choices.value().certifications.filter(({ referentiels }) => referentiels.some(({ status }) => status === 'published')) : []));
  protected readonly cohorts = computed(() => (this.choices.hasValue() ? this.choices.value().cohorts : []));

  constructor() {
    effect(() => {
      if (!this.choices.hasValue()) return;
      const cohort = this.cohorts().find(({ id }) => id === this.cohort());
      const [only] = this.certifications().length === 1 ? this.certifications() : [];
      this.form = { ...this.form, cohortId: cohort?.id ?? null, certificationId: cohort?.certificationId ?? only?.id ?? '' };
    });
  }

  protected async open(): Promise<void> {
    const body = routes.openCandidacy.body.safeParse({ ...this.form, route: 'vae' });
    if (!body.success) return this.act.refuse(`Vérifiez ${[...new Set(body.error.issues.map(({ path }) => FIELD_WORDS[String(path[0])] ?? 'le formulaire'))].join(', ')}.`);
    await this.act.run(async () => {
      const { id } = await this.client.open(this.org(), body.data);
      this.undo.say(`Candidature ouverte. L’invitation part à ${body.data.email}.`);
      await this.router.navigate(['/o', this.org(), 'candidatures', id]);
    });
  }
}
