import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import type { CandidacyView } from '@probant/contract';
import { counted, frBytes, frDate, FrenchDate, Icon, Note, Paper, Timeline, type TimelineStep } from '@probant/ui';
import { blocWords, STEP_WORDS } from '../i18n/candidacy-words';
import { candidacyPath, openCandidacyAt } from '../session/open-candidacy';
import { Trouble } from '../shell/trouble';
import { LivretClient } from './livret.client';

const AFTER = ['deposit', 'form_check', 'convocation', 'hearing', 'decision'];

/** The receipt of a deposit, on paper: who, when, what, and the fingerprint of the frozen copy. */
@Component({
  selector: 'pb-receipt',
  imports: [FrenchDate, Icon, MatButton, MatProgressBar, Note, Paper, RouterLink, Timeline, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './receipt.page.html',
  styles: `
    .done { margin-bottom: 1.5rem; }
    .top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1rem; font-size: .9375rem; opacity: .8; }
    h1 { font-size: 1.875rem; line-height: 2.25rem; margin: 1.5rem 0 .5rem; } h1:focus { outline: none; } article h2 { font-size: 1.125rem; }
    hr { margin: 1.5rem 0; }
    dl { display: grid; grid-template-columns: 10.5rem minmax(0, 1fr); gap: .625rem 1.5rem; } .line { display: block; }
    .hash { font: 400 .875rem/1.375rem var(--probant-font-mono); overflow-wrap: anywhere; margin: .5rem 0; }
    .fine { font-size: .9375rem; line-height: 1.375rem; opacity: .8; } details { margin-top: 1rem; } summary { cursor: pointer; padding: .375rem 0; } li .hash { display: block; margin: 0 0 .5rem; }
    .card > h2 { margin-bottom: 1rem; } .acts { display: grid; gap: .5rem; } .acts + p { margin-top: 1rem; }
    @media (max-width: 44rem) { dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: .75rem; } }
    @media print { .cols { display: block; } pb-paper { max-width: none; padding: 0; box-shadow: none; font-size: 10.5pt; line-height: 1.4; } }
  `,
})
export default class ReceiptPage {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  readonly version = input.required<string>();
  private readonly client = inject(LivretClient);
  private readonly window = inject(DOCUMENT).defaultView;
  /** Whether one arrives here from the deposit itself. */
  protected readonly fresh = (inject(Location).getState() as { deposited?: boolean } | null)?.deposited === true;
  private readonly place = computed(() => ({ org: this.org(), candidacy: this.candidacy() }));
  protected readonly here = openCandidacyAt(() => this.place());
  protected readonly receipt = resource({ params: () => ({ at: this.place(), version: Number(this.version()) }), loader: ({ params }) => this.client.readReceipt(params.at, params.version) });
  private readonly found = computed(() => (this.receipt.hasValue() ? this.receipt.value() : null));
  protected readonly hash = computed(() => (this.found()?.fingerprint ?? '').replace(/(.{4})(?=.)/g, '$1 '));
  protected readonly files = computed(() => { const count = this.found()?.files.length ?? 0; return count > 0 ? counted(count, 'fichier') : 'Aucun fichier : liens et textes seulement'; });
  protected readonly copy = computed(() => [candidacyPath(this.place()), 'livret', 'versions', this.version()]);
  protected readonly weight = frBytes;
  protected readonly name = blocWords;
  protected readonly steps = computed(() => this.here.view()?.timeline.filter(({ step }) => AFTER.includes(step)).map(stepOf) ?? []);

  protected print(): void {
    this.window?.print();
  }
}

function stepOf({ step, state, on }: CandidacyView['timeline'][number]): TimelineStep {
  return { title: STEP_WORDS[step][state], state: state === 'done' ? 'done' : state === 'current' ? 'now' : 'todo', icon: 'clock', ...(on ? { detail: frDate(on, 'plain') } : {}) };
}
