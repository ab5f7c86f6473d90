import type { BookletView, ReferentielView } from '@probant/contract';
import { placeWords } from '../../i18n/place-words';

type Tree = NonNullable<ReferentielView['tree']>;
type Evidence = BookletView['evidence'][number];

/** What the booklet says of one competency. */
export interface Said { readonly competencyId: string; readonly code: string | null; readonly text: string; readonly argument: string; readonly ties: readonly { readonly id: string; readonly evidence: string; readonly place: string; readonly argument: string }[] }
export interface BlocSaid { readonly id: string; readonly number: string; readonly title: string; readonly said: readonly Said[]; readonly silent: number }

/** The booklet bloc by bloc, in printed order; `silent` counts the competencies of which nothing is said. */
export function blocsSaid(booklet: Pick<BookletView, 'blocIds' | 'items' | 'evidence'>, tree: Tree): readonly BlocSaid[] {
  const evidence = new Map(booklet.evidence.map((one) => [one.id, one]));
  const items = new Map(booklet.items.map((item) => [item.competencyId, item]));
  return tree.blocs.filter(({ id }) => booklet.blocIds.includes(id)).map((bloc) => {
    const said = bloc.competencies.flatMap(({ id, code, text }) => {
      const item = items.get(id);
      return item ? [{ competencyId: id, code, text, argument: item.argument, ties: item.ties.map((tie) => ({ id: tie.tieId, evidence: nameOf(evidence.get(tie.evidenceId)), place: placeWords(tie.place), argument: tie.argument })) }] : [];
    });
    return { id: bloc.id, number: bloc.number, title: bloc.title, said, silent: bloc.competencies.length - said.length };
  });
}

/** One line of what the product checked by itself. */
export interface Check { readonly ok: boolean; readonly text: string }

/** What the product knows of the form: the files, the name, what the certifier limits. The rest is read by a person. */
export function formChecks(booklet: Pick<BookletView, 'evidence' | 'identity' | 'completeness'>, candidate: { readonly givenName: string; readonly familyName: string } | null): readonly Check[] {
  const files = booklet.evidence.flatMap(({ file }) => (file ? [file] : []));
  const bad = files.filter(({ state }) => state !== 'ready').length;
  const same = !candidate || (plain(candidate.familyName) === plain(booklet.identity.familyName) && plain(candidate.givenName) === plain(booklet.identity.givenName));
  const over = booklet.completeness.findings.find(({ code }) => code === 'pages_over_limit' || code === 'limit_exceeded');
  return [
    { ok: bad === 0, text: bad === 0 ? (files.length === 0 ? 'Aucun fichier : des liens et des textes seulement' : `${files.length === 1 ? 'Le fichier s’ouvre' : `Les ${files.length} fichiers s’ouvrent`}, contenu vérifié`) : `${bad} fichier${bad > 1 ? 's' : ''} ne s’ouvre${bad > 1 ? 'nt' : ''} pas` },
    { ok: same, text: same ? 'Le nom du livret est celui de la candidature' : `Le livret est au nom de ${booklet.identity.givenName} ${booklet.identity.familyName}` },
    { ok: !over, text: over ? `${over.facts['pages']} pages pour ${over.facts['maxPages']} demandées` : 'Aucune limite dépassée' },
  ];
}

function nameOf(evidence: Evidence | undefined): string {
  return evidence ? `Preuve ${evidence.number}, ${evidence.title}` : 'Preuve retirée';
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
