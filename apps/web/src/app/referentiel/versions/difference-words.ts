import type { ChangeKind, PartLevel, PartName } from '@probant/domain-referentiel';
import { counted } from '@probant/ui';
import { REQUIREMENT_WORDS } from '../model/words';

/** What happened to a part, in one word, and in the plural of a count. */
export const KIND_WORDS: Readonly<Record<ChangeKind, { readonly one: string; readonly many: string }>> = {
  added: { one: 'Ajouté', many: 'ajoutés' }, gone: { one: 'Retiré', many: 'retirés' }, moved: { one: 'Déplacé', many: 'déplacés' }, reworded: { one: 'Reformulé', many: 'reformulés' },
  recoded: { one: 'Code changé', many: 'codes changés' }, retied: { one: 'Rattachement changé', many: 'rattachements changés' }, facts: { one: 'Précision changée', many: 'précisions changées' },
};
export const LEVEL_WORDS: Readonly<Record<PartLevel, { readonly one: string; readonly many: string }>> = {
  bloc: { one: 'Bloc', many: 'Blocs' }, component: { one: 'Composante', many: 'Composantes' }, activity: { one: 'Activité', many: 'Activités' }, competency: { one: 'Compétence', many: 'Compétences' },
  modality: { one: 'Modalité', many: 'Modalités' }, criterion: { one: 'Critère', many: 'Critères' }, requirement: { one: 'Exigence hors blocs', many: 'Exigences hors blocs' }, term: { one: 'Glossaire', many: 'Glossaire' },
};

const FACTS: Readonly<Record<string, string>> = {
  individual: 'Travail individuel', group: 'Travail en groupe', written: 'Écrit', oral: 'Oral', observed: 'Observé', pages: 'Pages', durations: 'Durées', heading: 'Sous le titre', facet: 'Regarde', scope: 'Portée', kind: 'Nature', route: 'Voie', months: 'Mois', minutes: 'Minutes', evaluators: 'Évaluateurs',
};
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  facet: { group: 'le groupe', individual: 'la part individuelle', form: 'la forme', oral: 'l’oral' }, route: { formation: 'formation', vae: 'VAE', both: 'les deux voies' }, kind: REQUIREMENT_WORDS,
};

/** What a fact is called. */
export function factName(name: string): string {
  return FACTS[name] ?? name;
}

/** A fact as said; nothing when the référentiel says nothing. */
export function factValue(name: string, value: string | null): string {
  return value === null ? 'non dit' : (VALUES[name]?.[value] ?? value);
}

/** `Bloc 2`, `C3.1`, or the first words of what bears no code. */
export function partName({ level, code, text }: Pick<PartName, 'level' | 'code' | 'text'>): string {
  if (level === 'bloc') return blocName(code);
  return code ?? `« ${shortened(text)} »`;
}

/** `Bloc 2`, `Bloc 4 option A`. */
export function blocName(code: string | null): string {
  const [number, option] = (code ?? '').split('/');
  return `Bloc ${number}${option ? ` option ${option}` : ''}`;
}

/** `3 ajoutés, 1 retiré` for what is there; kinds in their order. */
export function countsInWords(counts: Readonly<Partial<Record<ChangeKind, number>>>): string {
  return (Object.keys(KIND_WORDS) as ChangeKind[]).flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count === 0 ? [] : [counted(count, KIND_WORDS[kind].one.toLowerCase(), KIND_WORDS[kind].many)];
  }).join(', ');
}

function shortened(text: string): string {
  const words = text.split(/\s+/);
  return words.length > 8 ? `${words.slice(0, 8).join(' ')}…` : text;
}
