import type { Bloc, ReferentielTree, Route } from '@probant/domain-referentiel';
import type { AdaptationBody } from '../referentiel.client';

export type AdaptationItem = AdaptationBody['items'][number];
export type Decision = AdaptationItem['decision'];
export type Target = AdaptationItem['target'];

/** One thing to decide upon, with what the document prints. */
export interface Adapted { readonly id: string; readonly target: Target; readonly bloc: Bloc; readonly original: string }

/** What holds when nothing is said: criteria always count; modalities count in formation alone. */
export function defaultDecision(target: Target, route: Route): Decision {
  return target === 'modality' && route === 'vae' ? 'set_aside' : 'kept';
}

/** What was decided of a target, its text and motive empty when none was written. */
export function itemOf(body: AdaptationBody, target: Pick<Adapted, 'id' | 'target'>): AdaptationItem {
  return body.items.find((each) => each.targetId === target.id) ?? { targetId: target.id, target: target.target, decision: defaultDecision(target.target, body.route), text: null, motive: null };
}

/** The adaptation with a target's decision, text or motive changed. */
export function withItem(body: AdaptationBody, target: Pick<Adapted, 'id' | 'target'>, patch: Partial<Pick<AdaptationItem, 'decision' | 'text' | 'motive'>>): AdaptationBody {
  const item = { ...itemOf(body, target), ...patch };
  return { ...body, items: [...body.items.filter((each) => each.targetId !== target.id), item] };
}

/** One gesture for many: each takes the decision, keeping its text and motive. */
export function withAll(body: AdaptationBody, targets: readonly Adapted[], decision: Decision): AdaptationBody {
  return targets.reduce((so, target) => withItem(so, target, { decision }), body);
}

/** Every modality, or every criterion, of a bloc. */
export function adaptedOf(bloc: Bloc, target: Target): readonly Adapted[] {
  return target === 'modality'
    ? bloc.modalities.map((each) => ({ id: each.id, target, bloc, original: each.text || each.title }))
    : bloc.criteria.map((each) => ({ id: each.id, target, bloc, original: [each.text, ...each.subCriteria.map(({ text }) => `– ${text}`)].join('\n') }));
}

/** What lacks before saving: a rephrasing without words, or a criterion set aside without motive. */
export function missing(item: AdaptationItem): 'text' | 'motive' | null {
  if (item.decision === 'rephrased' && !item.text?.trim()) return 'text';
  return item.target === 'criterion' && item.decision === 'set_aside' && !item.motive?.trim() ? 'motive' : null;
}

/** Targets of the tree whose item lacks something. */
export function incomplete(body: AdaptationBody, tree: ReferentielTree): readonly Adapted[] {
  return everything(tree).filter((target) => missing(itemOf(body, target)) !== null);
}

/** What is sent: only what departs from what holds anyway, or carries a motive. */
export function sentBody(body: AdaptationBody, tree: ReferentielTree): AdaptationBody {
  const items = everything(tree).flatMap((target) => {
    const { decision, text, motive } = itemOf(body, target);
    const kept: AdaptationItem = { targetId: target.id, target: target.target, decision, text: decision === 'rephrased' ? (text?.trim() ?? null) : null, motive: decision === 'set_aside' ? motive?.trim() || null : null };
    return decision === defaultDecision(target.target, body.route) && kept.motive === null ? [] : [kept];
  });
  return { route: body.route, items };
}

/** How many of these targets stand in each decision. */
export function countDecisions(body: AdaptationBody, targets: readonly Adapted[]): Readonly<Record<Decision, number>> {
  const counts = { kept: 0, rephrased: 0, set_aside: 0 };
  for (const target of targets) counts[itemOf(body, target).decision] += 1;
  return counts;
}

function everything(tree: ReferentielTree): readonly Adapted[] {
  return tree.blocs.flatMap((bloc) => [...adaptedOf(bloc, 'modality'), ...adaptedOf(bloc, 'criterion')]);
}
