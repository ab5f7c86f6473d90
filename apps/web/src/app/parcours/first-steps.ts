import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CandidacyView } from '@probant/contract';
import { Glyph } from '@probant/ui';
import { FIRST_STEP_PATHS, FIRST_STEPS, firstStepsDone, type FirstStep } from './next-step';

const LABELS: Readonly<Record<FirstStep, { readonly title: string; readonly done: string; readonly todo: string }>> = {
  state_identity: { title: 'Mon identité', done: 'Remplie', todo: 'Trois minutes' },
  give_consent: { title: 'Mon accord', done: 'Donné', todo: 'À lire' },
  choose_scope: { title: 'Ce que je présente', done: 'Choisi', todo: 'Tous les blocs, ou certains' },
  submit_eligibility: { title: 'Envoyer mon dossier', done: 'Envoyé', todo: 'L’école répond ensuite' },
};

/** The few steps before the school is asked, in the person's own order: each may be opened at any time. */
@Component({
  selector: 'pb-first-steps',
  imports: [Glyph, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="first-steps">
      <div class="card__head"><h2 id="first-steps">Pour commencer</h2><span class="muted nw">{{ told() }}</span></div>
      <ol class="list">
        @for (line of lines(); track line.code) {
          <li class="mid"><pb-glyph [kind]="line.done ? 'met' : 'none'" size="lg" inked /><div><a [routerLink]="line.link">{{ line.title }}</a><p class="small muted">{{ line.detail }}</p></div></li>
        }
      </ol>
    </section>
  `,
  styles: `:host { display: block; } a { display: inline-block; padding: .125rem 0; font-weight: 600; }`,
})
export class FirstSteps {
  readonly view = input.required<CandidacyView>();
  readonly base = input.required<string>();
  protected readonly lines = computed(() => {
    const done = firstStepsDone(this.view());
    return FIRST_STEPS.map((code) => ({ code, done: done[code], title: LABELS[code].title, detail: done[code] ? LABELS[code].done : LABELS[code].todo, link: [this.base(), ...FIRST_STEP_PATHS[code]] }));
  });
  protected readonly told = computed(() => `${this.lines().filter(({ done }) => done).length} sur ${FIRST_STEPS.length}`);
}
