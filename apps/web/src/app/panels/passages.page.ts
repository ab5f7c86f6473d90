import { ChangeDetectionStrategy, Component, computed, inject, input, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import { counted, Empty, FrenchDate, PageHead, State, type StateKind } from '@probant/ui';
import { PASSAGE_STATE_WORDS } from '../i18n/jury-words';
import { Trouble } from '../shell/trouble';
import { JuryTabs } from './jury-tabs';
import { answers, groupOf, type PassageGroup, passageGroups } from './model/passage-groups';
import { type Passage, PanelsClient } from './panels.client';

const GROUPS: Readonly<Record<PassageGroup['code'], { readonly heading: string; readonly sentence: string }>> = {
  to_organise: { heading: 'À organiser', sentence: 'Le livret est vérifié : il manque une date, un jury complet ou la convocation.' },
  convoked: { heading: 'Convoqués', sentence: 'Candidat et jurés ont leur convocation ; chacun lit de son côté.' },
  heard: { heading: 'Audition et délibération', sentence: 'La présidence mène la suite ; vous verrez le résultat une fois le procès-verbal scellé.' },
  waiting: { heading: 'Livret pas encore vérifié', sentence: 'Vous pouvez déjà préparer le jury ; la convocation attend la vérification de la forme.' },
  closed: { heading: 'Terminés', sentence: 'Le procès-verbal est scellé.' },
};

/** Passages to organise or under way, grouped by what they ask of the school. */
@Component({
  selector: 'pb-passages',
  imports: [Empty, FrenchDate, JuryTabs, MatButton, MatProgressBar, PageHead, RouterLink, State, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './passages.page.html',
  styles: `
    .lead { margin: -.75rem 0 1rem; }
    .list > li { grid-template-columns: minmax(0, 1fr) 17rem 11rem; align-items: center; }
    h3 a { display: inline-block; padding: .25rem 0; color: inherit; text-decoration: none; } h3 a:hover { text-decoration: underline; }
    .state { justify-self: end; } .clip { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    @media (max-width: 68rem) { .list > li { grid-template-columns: minmax(0, 1fr); gap: .375rem; } .state { justify-self: start; } }
  `,
})
export default class PassagesPage {
  readonly org = input.required<string>();
  private readonly client = inject(PanelsClient);
  protected readonly passages = resource({ params: () => this.org(), loader: ({ params }) => this.client.passages(params) });
  protected readonly groups = computed(() => passageGroups(this.passages.hasValue() ? this.passages.value().items : []));
  protected readonly words = GROUPS;
  protected readonly count = (n: number): string => counted(n, 'passage');

  /** What stands out of a passage: what its panel lacks, or how many said yes. */
  protected stateOf(passage: Passage): { readonly kind: StateKind; readonly text: string } {
    const { accepted, standing, declined } = answers(passage);
    const missing = passage.composition.filter(({ ok, severity }) => !ok && severity === 'blocker').length;
    switch (groupOf(passage)) {
      case 'convoked':
        return declined > 0 || accepted < standing ? { kind: 'partly', text: declined > 0 ? counted(declined, 'a décliné', 'ont décliné') : accepted === 0 ? counted(standing, 'réponse attendue', 'réponses attendues') : `${accepted} oui sur ${standing}` } : { kind: 'met', text: 'Jury au complet' };
      case 'closed':
      case 'heard':
        return { kind: passage.state === 'closed' ? 'met' : 'none', text: PASSAGE_STATE_WORDS[passage.state] };
      default:
        if (passage.seats.length === 0) return { kind: 'none', text: 'Aucun juré' };
        return missing > 0 ? { kind: 'partly', text: 'Jury incomplet' } : { kind: 'met', text: passage.hearingAt ? 'Prêt à convoquer' : 'Jury complet, sans date' };
    }
  }
}
