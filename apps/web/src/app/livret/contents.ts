import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { BookletView } from '@probant/contract';
import { counted } from '@probant/ui';
import { blocWords } from '../i18n/candidacy-words';
import { pagesOf } from './model/reading';

/** What the jury will receive, in its order. */
@Component({
  selector: 'pb-contents',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="contents">
      <div class="card__head"><h2 id="contents">Ce que le jury recevra</h2>@if (pages() > 0) { <span class="muted nw">{{ pageWords() }}</span> }</div>
      <ol>
        @for (line of lines(); track line.title) { <li class="row row--between"><span>{{ line.title }}</span><span class="num muted">{{ line.count }}</span></li> }
      </ol>
    </section>
  `,
  styles: `:host { display: block; } ol { display: grid; gap: .5rem; } li { flex-wrap: nowrap; align-items: baseline; }`,
})
export class Contents {
  readonly booklet = input.required<BookletView>();
  protected readonly pages = computed(() => pagesOf(this.booklet()));
  protected readonly pageWords = computed(() => counted(this.pages(), 'page'));
  protected readonly lines = computed(() => {
    const { experiences, evidence, completeness } = this.booklet();
    return [
      { title: 'Mon parcours et mes expériences', count: counted(experiences.length, 'expérience', 'expériences', 'aucune') },
      ...completeness.blocs.filter(({ presented }) => presented).map((bloc) => ({ title: `${blocWords(bloc)} · ${bloc.title}`, count: `${bloc.mapped} sur ${counted(bloc.total, 'critère')}` })),
      { title: 'Liste des preuves', count: counted(evidence.length, 'preuve', 'preuves', 'aucune') },
    ];
  });
}
