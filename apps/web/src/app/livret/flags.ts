import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { BookletView } from '@probant/contract';
import { frDate, Glyph } from '@probant/ui';
import { blocWords } from '../i18n/candidacy-words';

/** Why the school gave the booklet back, item by item, each with where to answer it. */
@Component({
  selector: 'pb-flags',
  imports: [Glyph, MatButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="flags">
      <div class="card__head"><h2 id="flags">Ce que l’école vous demande</h2><span class="muted nw">version {{ booklet().version }}</span></div>
      <p class="small muted under">Elle a regardé la forme seulement. Corrigez chaque point, signez de nouveau la déclaration, puis déposez : ce sera une nouvelle version, datée. Votre dépôt du {{ on() }} garde sa date pour les délais.</p>
      <ol class="list">
        @for (line of lines(); track $index) {
          <li><pb-glyph kind="notmet" inked /><div>@if (line.about) { <p class="strong">{{ line.about }}</p> }<p class="reason">{{ line.reason }}</p></div><a matButton="tonal" [routerLink]="line.link" [queryParams]="line.query" [attr.aria-label]="line.act + ' : ' + line.reason">{{ line.act }}</a></li>
        }
      </ol>
    </section>
  `,
  styles: `:host { display: block; } .under { margin-bottom: 1rem; } .reason { white-space: pre-line; } @media (max-width: 44rem) { li { grid-template-columns: auto minmax(0, 1fr); } li a { grid-column: 2; justify-self: start; } }`,
})
export class Flags {
  readonly booklet = input.required<BookletView>();
  readonly base = input.required<string>();
  protected readonly on = computed(() => { const at = this.booklet().depositedAt; return at ? frDate(at, 'plain') : ''; });
  protected readonly lines = computed(() => this.booklet().flags.map(({ subjectId, reason }) => ({ reason, ...this.placeOf(subjectId) })));

  private placeOf(subject: string | null): { readonly about: string; readonly act: string; readonly link: readonly string[]; readonly query?: Readonly<Record<string, string>> } {
    const { evidence, experiences, items, completeness } = this.booklet();
    const piece = evidence.find(({ id, file }) => id === subject || file?.id === subject);
    if (piece) return { about: `Preuve ${piece.number} : « ${piece.title} »`, act: 'Reprendre', link: [this.base(), 'preuves', piece.id] };
    const experience = experiences.find(({ id }) => id === subject);
    if (experience) return { about: `${experience.role}, ${experience.employer}`, act: 'Reprendre', link: [this.base(), 'experiences'] };
    const bloc = completeness.blocs.find(({ blocId }) => blocId === subject);
    if (bloc) return { about: `${blocWords(bloc)} · ${bloc.title}`, act: 'Reprendre', link: [this.base(), 'matrice'], query: { bloc: bloc.blocId } };
    if (subject && items.some(({ competencyId }) => competencyId === subject)) return { about: '', act: 'Reprendre', link: [this.base(), 'competence', subject] };
    return { about: '', act: 'Mes preuves', link: [this.base(), 'preuves'] };
  }
}
