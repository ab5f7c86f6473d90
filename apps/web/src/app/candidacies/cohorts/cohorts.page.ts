import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatOption, MatSelect } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import { counted, Empty, FrenchDate, Icon, Note, PageHead, Undo } from '@probant/ui';
import { Act } from '../../session/pages/act';
import { Session } from '../../session/session';
import { Trouble } from '../../shell/trouble';
import { CandidaciesClient } from '../candidacies.client';

const BLANK = { name: '', certificationId: null as string | null, depositDueOn: '' };

/** Cohorts: groups of candidacies that go at the same pace. */
@Component({
  selector: 'pb-cohorts',
  imports: [Empty, FormsModule, FrenchDate, Icon, MatButton, MatFormField, MatHint, MatInput, MatLabel, MatOption, MatProgressBar, MatSelect, Note, PageHead, RouterLink, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './cohorts.page.html',
  styles: `
    .before { margin-right: .5rem; }
    .open { margin-bottom: var(--probant-space-5); }
    .fields { display: grid; grid-template-columns: minmax(0, 1.4fr) minmax(0, 1.4fr) minmax(0, 1fr); gap: 1rem; align-items: start; }
    .list > li { grid-template-columns: minmax(0, 1fr) auto; }
    h2 { font: var(--mat-sys-title-medium); } h2 a, a.num { display: inline-block; padding: .25rem 0; } h2 a { color: inherit; text-decoration: none; } h2 a:hover { text-decoration: underline; }
    .list > li { align-items: center; }
    @media (max-width: 68rem) { .fields { grid-template-columns: minmax(0, 1fr); } }
    @media (max-width: 44rem) { .list > li { grid-template-columns: minmax(0, 1fr); gap: .5rem; } .list .row { justify-content: space-between; } }
  `,
})
export default class CohortsPage {
  readonly org = input.required<string>();
  private readonly client = inject(CandidaciesClient);
  private readonly session = inject(Session);
  private readonly undo = inject(Undo);
  protected readonly act = new Act();
  protected readonly creating = signal(false);
  protected form = { ...BLANK };
  protected readonly cohorts = resource({ params: () => this.org(), loader: ({ params }) => this.client.cohorts(params) });
  private readonly certifications = resource({ params: () => this.org(), loader: ({ params }) => this.client.certifications(params) });
  protected readonly items = computed(() => (this.cohorts.hasValue() ? this.cohorts.value().items : []));
  protected readonly choices = computed(() => (this.certifications.hasValue() ? this.certifications.value().items : []));
  protected readonly manages = computed(() => this.session.membership(this.org())?.roles.includes('manager') ?? false);
  protected readonly candidacies = (count: number): string => counted(count, 'candidature', 'candidatures', 'aucune candidature');

  protected certification(id: string | null): string {
    return this.choices().find((choice) => choice.id === id)?.title ?? 'Toutes certifications';
  }

  protected async create(): Promise<void> {
    const { name, certificationId, depositDueOn } = this.form;
    if (!name.trim()) return this.act.refuse('Donnez un nom à la cohorte : c’est lui que vous retrouverez dans les listes.');
    if (!(await this.act.run(() => this.client.createCohort(this.org(), { name, certificationId, depositDueOn: depositDueOn || null })))) return;
    this.undo.say(`Cohorte « ${name.trim()} » créée.`);
    this.form = { ...BLANK };
    this.creating.set(false);
    this.cohorts.reload();
  }
}
