import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { counted, State, type StateKind } from '@probant/ui';
import { originOf, STATUS_WORDS, versionName } from '../model/status';
import type { Version } from './versions.client';

const KINDS: Readonly<Record<Version['status'], StateKind>> = { reading: 'none', failed: 'notmet', draft: 'partly', published: 'met', retired: 'none' };

/** The versions of a certification, the newest first, each with the candidacies that follow it. */
@Component({
  selector: 'pb-version-chain',
  imports: [RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol class="list">
      @for (version of versions(); track version.id) {
        <li>
          <div class="stack-2"><p class="row row--tight"><a class="strong" [routerLink]="['/o', org(), 'referentiels', version.id]">{{ name(version) }}</a><pb-state [kind]="kinds[version.status]">{{ words[version.status] }}</pb-state></p><p class="small muted">{{ origin(version) }}</p></div>
          <p class="small followers">{{ followers(version) }}</p>
        </li>
      }
    </ol>
  `,
  styles: `
    .list > li { grid-template-columns: minmax(0, 1fr) minmax(0, 20rem); } .followers { text-align: right; } a.strong { padding: .125rem 0; }
    @media (max-width: 44rem) { .list > li { grid-template-columns: minmax(0, 1fr); gap: .25rem; } .followers { text-align: left; } }
  `,
})
export class VersionChain {
  readonly org = input.required<string>();
  readonly versions = input.required<readonly Version[]>();
  protected readonly kinds = KINDS;
  protected readonly words = STATUS_WORDS;
  protected readonly name = versionName;
  protected readonly origin = originOf;

  protected followers({ candidacies: { kept, waiting }, status }: Version): string {
    if (status === 'draft') return 'Pas encore publié : aucune candidature ne le suit.';
    const parts = [...(kept > 0 ? [`${counted(kept, 'candidature')} en cours ${kept > 1 ? 'la gardent' : 'la garde'}`] : []), ...(waiting > 0 ? [`${counted(waiting, 'attend', 'attendent')} une décision de recevabilité`] : [])];
    return parts.length > 0 ? parts.join(', ') : 'Aucune candidature en cours ne la suit.';
  }
}
