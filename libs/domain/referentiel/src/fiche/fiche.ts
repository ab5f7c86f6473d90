import type { Day } from '@probant/domain-kernel';

/** An element of a file of the register, freed of its format: its name, its own words with their spaces kept, and what stands inside. */
export interface RecordElement { readonly name: string; readonly text: string; readonly children: readonly RecordElement[] }

/** By which road one is assessed: formation initiale, contrat d’apprentissage, formation continue, contrat de professionnalisation, candidature individuelle, expérience. */
export const ACCESS_ROADS = ['FI', 'CA', 'FC', 'CQ', 'CL', 'VAE'] as const;
export type AccessRoad = (typeof ACCESS_ROADS)[number];

/** What a road of access is on a fiche; null where the fiche says nothing. */
export interface RoadOnFiche { readonly road: AccessRoad; readonly open: boolean | null; readonly jury: string | null }

/** A certifier as the register names it. */
export interface FicheCertifier { readonly name: string; readonly siret: string | null; readonly tradeName: string | null; readonly website: string | null }

/** One line of a list of competencies. `joined`: it was printed in several pieces, put together; `piece` is the rank of the first. */
export interface FicheItem { readonly code: string | null; readonly text: string; readonly level: number; readonly joined: boolean; readonly piece: number }

/** How a list is written: by codes, by bullets, or neither. */
export type ListForm = 'coded' | 'bulleted' | 'flat';

export interface FicheList { readonly form: ListForm; readonly items: readonly FicheItem[] }

/** A piece of the modalities; `roads` empty where it holds for all. */
export interface FicheModality { readonly text: string; readonly roads: readonly AccessRoad[] }

/** A bloc of a fiche. Its code is not unique in the register: it is known by its fiche and its code. */
export interface FicheBloc {
  readonly code: string;
  readonly label: string;
  /** As received, spaces kept: they are what separates the items. */
  readonly rawCompetencies: string;
  readonly competencies: FicheList;
  readonly rawModalities: string;
  readonly modalities: readonly FicheModality[];
  readonly prerequisites: string | null;
}

/** Blocs that answer blocs of another fiche, set to set. No source: the whole fiche; no destination bloc: the whole of the other. */
export interface FicheCorrespondence { readonly sourceCodes: readonly string[]; readonly fiche: string; readonly destinationCodes: readonly string[] }

/** A fiche of the national register. Only its number, title, activity and the codes and labels of its blocs are sure to be there. */
export interface Fiche {
  /** `RNCP…` or `RS…`. */
  readonly number: string;
  readonly title: string | null;
  readonly abbreviation: string | null;
  readonly level: number | null;
  /** As printed: `Publiée`, `Archivée`… Independent of `active`. */
  readonly state: string | null;
  readonly active: boolean | null;
  readonly registration: string | null;
  readonly endsOn: Day | null;
  readonly effectiveOn: Day | null;
  readonly decidedOn: Day | null;
  readonly publishedOn: Day | null;
  /** Until when the certification may still be awarded to those who entered before. */
  readonly awardedUntil: Day | null;
  readonly certifiers: readonly FicheCertifier[];
  readonly roads: readonly RoadOnFiche[];
  readonly blocs: readonly FicheBloc[];
  /** What is attested outside any bloc: the only list of a fiche without blocs. */
  readonly rawAbilities: string;
  readonly partialAward: string | null;
  readonly correspondences: readonly FicheCorrespondence[];
  readonly formerNumbers: readonly string[];
  readonly newNumbers: readonly string[];
}

/** The register’s name of a bloc, whole: two fiches may bear one code. */
export function blocKey(fiche: Pick<Fiche, 'number'>, bloc: Pick<FicheBloc, 'code'>): string {
  return `${fiche.number}/${bloc.code}`;
}

/** How a road stands on a fiche. */
export function roadOf(fiche: Pick<Fiche, 'roads'>, road: AccessRoad): RoadOnFiche {
  return fiche.roads.find((each) => each.road === road) ?? { road, open: null, jury: null };
}
