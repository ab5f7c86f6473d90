import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import { PageHead } from '@probant/ui';
import { candidacyPath, OpenCandidacy } from '../../session/open-candidacy';
import { Trouble } from '../../shell/trouble';

/** The frame of one step before building: the way back, what it is for, and its form as content once the candidacy is read. */
@Component({
  selector: 'pb-step-page',
  imports: [MatProgressBar, PageHead, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <pb-page-head [heading]="heading()" [lead]="lead()" [crumbs]="crumbs()" />
      <pb-trouble [error]="here.error()" (again)="here.reload()" />
      @if (here.view()) { <ng-content /> } @else if (!here.error()) { <mat-progress-bar mode="indeterminate" aria-label="Votre dossier arrive" /> }
    </div>
  `,
})
export class StepPage {
  readonly heading = input.required<string>();
  readonly lead = input('');
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  protected readonly here = inject(OpenCandidacy);
  protected readonly crumbs = computed(() => [{ label: 'Mon parcours', link: [candidacyPath({ org: this.org(), candidacy: this.candidacy() }), 'parcours'] }, { label: this.heading() }]);
}
