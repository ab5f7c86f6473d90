import type { CorrectionBody } from '@probant/contract';
import type { Element } from '../elements';
import { type Gesture, nameOf } from './gestures';

type Edit = Extract<CorrectionBody, { kind: 'edit' }>;
export type Field = Edit['field'];
export interface TextFact { readonly field: Field; readonly label: string; readonly value: string | null }
export interface Flag { readonly field: Field; readonly label: string; readonly value: boolean | null }

/** The printed facts of an element beside its text, each with the name it is shown under. */
export function fieldsOf(element: Element): readonly TextFact[] {
  const code = (value: string | null): TextFact => ({ field: 'code', label: 'Code imprimé', value });
  const description = (value: string | null): TextFact => ({ field: 'description', label: 'Description', value });
  switch (element.kind) {
    case 'bloc': return [{ field: 'number', label: 'Numéro', value: element.item.number }, { field: 'option', label: 'Option', value: element.item.option }, description(element.item.description)];
    case 'component': return [code(element.item.code), { field: 'globalCompetency', label: 'Compétence globale', value: element.item.globalCompetency }];
    case 'activity': return [code(element.item.code), description(element.item.description)];
    case 'competency': return [code(element.item.code)];
    case 'criterion': return [code(element.item.code), { field: 'heading', label: 'Rubrique', value: element.item.heading }];
    case 'modality': return [code(element.item.code), ...(element.item.text ? [{ field: 'title' as const, label: 'Intitulé', value: element.item.title || null }] : [])];
    case 'expected_element': return [{ field: 'choice', label: 'Au choix', value: element.item.choice }];
    case 'term': return [{ field: 'term', label: 'Terme', value: element.item.term }];
    default: return [];
  }
}

/** How a modality is passed. */
export function flagsOf(element: Element): readonly Flag[] {
  if (element.kind !== 'modality') return [];
  const { individual, group, written, oral, observed = null } = element.item;
  return [{ field: 'individual', label: 'Individuelle', value: individual }, { field: 'group', label: 'En groupe', value: group }, { field: 'written', label: 'Écrite', value: written }, { field: 'oral', label: 'Orale', value: oral }, { field: 'observed', label: 'Observée', value: observed }];
}

export function setting(element: Element, field: Field, was: Edit['was'], becomes: Edit['becomes']): Gesture {
  return { correction: { kind: 'edit', elementId: element.id, field, was, becomes }, said: `${nameOf(element)} est corrigé.` };
}
