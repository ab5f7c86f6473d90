import type { Bloc, ReferentielTree, RequirementKind, Route } from '@probant/domain-referentiel';
import { counted, frNumber } from '@probant/ui';
import type { RulesBody, RuleSetView } from '../referentiel.client';
import { blocName, REQUIREMENT_WORDS, some } from './words';

export type CompetencyRule = RulesBody['competencyRule'];
export type BlocRule = RulesBody['blocRule'];
export type EvidenceRule = RulesBody['evidenceRules'][number];

/** What a person hands in or is heard upon; the others are counted through the blocs or decided person by person. */
const ASKED = new Set<RequirementKind>(['thesis', 'internship', 'finalCase', 'writtenWork', 'oral', 'evidenceBooklet', 'other']);

/** The requirements of the tree that may be asked on a route. */
export function askable(tree: ReferentielTree, route: Route): ReferentielTree['requirements'] {
  return tree.requirements.filter((each) => ASKED.has(each.kind) && (each.route === 'both' || each.route === route));
}

/** Before anybody decided: nothing is specified, and what is printed for this route is proposed. */
export function firstRules(tree: ReferentielTree, route: Route): RulesBody {
  return {
    route, partlyMetWorth: 0, competencyRule: { kind: 'unspecified' }, blocRule: { kind: 'unspecified' }, blocOverrides: [], eliminatoryCriterionIds: [], eliminatoryCompetencyIds: [],
    requirementIds: askable(tree, route).filter((each) => each.route === route && each.routeBasis === 'printed').map(({ id }) => id),
    evidenceRules: [], limits: { maxPages: null, maxPagesEliminatory: false },
  };
}

/** A rule set as the form edits it. */
export function rulesOf({ route, partlyMetWorth, competencyRule, blocRule, blocOverrides, eliminatoryCriterionIds, eliminatoryCompetencyIds, requirementIds, evidenceRules, limits }: RuleSetView): RulesBody {
  return { route, partlyMetWorth, competencyRule, blocRule, blocOverrides, eliminatoryCriterionIds, eliminatoryCompetencyIds, requirementIds, evidenceRules, limits };
}

/** The override of a bloc with `patch` put in; an override that says nothing goes away. */
export function withOverride(rules: RulesBody, blocId: string, patch: { readonly competencyRule?: CompetencyRule | undefined; readonly blocRule?: BlocRule | undefined }): RulesBody {
  const before = rules.blocOverrides.find((each) => each.blocId === blocId) ?? { blocId };
  const { competencyRule, blocRule } = { ...before, ...patch };
  const after = { blocId, ...(competencyRule ? { competencyRule } : {}), ...(blocRule ? { blocRule } : {}) };
  const others = rules.blocOverrides.filter((each) => each.blocId !== blocId);
  return { ...rules, blocOverrides: competencyRule || blocRule ? [...others, after] : others };
}

/** The list with the id in or out. */
export function toggled(ids: readonly string[], id: string, on: boolean): string[] {
  const others = ids.filter((each) => each !== id);
  return on ? [...others, id] : others;
}

/** What keeps these rules from being saved, one sentence each. */
export function faultsOf(rules: RulesBody, tree: ReferentielTree): readonly string[] {
  const places = [{ name: 'Règle générale', bloc: null as Bloc | null, competencyRule: rules.competencyRule as CompetencyRule | undefined, blocRule: rules.blocRule as BlocRule | undefined }, ...rules.blocOverrides.flatMap((each) => {
    const bloc = tree.blocs.find(({ id }) => id === each.blocId);
    return bloc ? [{ name: blocName(bloc), bloc, competencyRule: each.competencyRule, blocRule: each.blocRule }] : [];
  })];
  return [
    ...(inUnit(rules.partlyMetWorth) ? [] : ['La valeur d’un critère partiellement atteint va de 0 à 1.']),
    ...places.flatMap(({ name, bloc, competencyRule, blocRule }) => [...competencyFaults(name, competencyRule), ...blocFaults(name, bloc, blocRule)]),
    ...(rules.limits.maxPages === null || within(rules.limits.maxPages, 1, 5000) ? [] : ['Le nombre de pages va de 1 à 5 000.']),
  ];
}

function competencyFaults(name: string, rule: CompetencyRule | undefined): readonly string[] {
  if (rule?.kind === 'ratio' && !(inUnit(rule.ratio) && rule.ratio > 0)) return [`${name} : la part des critères va de 1 à 100 %.`];
  if (rule?.kind === 'points' && !(rule.points > 0 && rule.points <= 1000)) return [`${name} : le nombre de points va de 1 à 1 000.`];
  return [];
}

function blocFaults(name: string, bloc: Bloc | null, rule: BlocRule | undefined): readonly string[] {
  if (rule?.kind !== 'at_least') return [];
  if (!within(rule.count, 1, 200)) return [`${name} : donnez le nombre de compétences à valider.`];
  return bloc && rule.count > bloc.competencies.length ? [`${name} : ce bloc ne compte que ${counted(bloc.competencies.length, 'compétence')}.`] : [];
}

const inUnit = (value: number): boolean => value >= 0 && value <= 1;
const within = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;

/** A rule set read as sentences. */
export function rulesInWords(rules: RulesBody, tree: ReferentielTree): readonly string[] {
  const overrides = rules.blocOverrides.flatMap((each) => {
    const bloc = tree.blocs.find(({ id }) => id === each.blocId);
    return bloc ? [`${blocName(bloc)}, à part : ${[each.competencyRule ? competencyRuleInWords(each.competencyRule) : '', each.blocRule ? blocRuleInWords(each.blocRule) : ''].filter(Boolean).join(' ; ')}.`] : [];
  });
  const kept = tree.requirements.filter(({ id }) => rules.requirementIds.includes(id)).map(({ kind }) => REQUIREMENT_WORDS[kind].toLowerCase());
  const eliminatory = [some(rules.eliminatoryCompetencyIds.length, 'compétence'), some(rules.eliminatoryCriterionIds.length, 'critère')].filter(Boolean);
  return [
    `Un critère partiellement atteint vaut ${frNumber(rules.partlyMetWorth, 2)}.`,
    `Compétence : ${competencyRuleInWords(rules.competencyRule)}.`,
    `Bloc : ${blocRuleInWords(rules.blocRule)}.`,
    ...overrides,
    eliminatory.length > 0 ? `Éliminatoires : ${eliminatory.join(' et ')}.` : 'Rien n’est éliminatoire.',
    kept.length > 0 ? `Hors blocs : ${kept.join(', ')}.` : 'Rien n’est exigé hors des blocs.',
    ...(rules.evidenceRules.length > 0 ? [`Preuves exigées pour ${counted(rules.evidenceRules.length, 'compétence')}.`] : []),
    ...(rules.limits.maxPages === null ? [] : [`Livret de ${counted(rules.limits.maxPages, 'page')} au plus${rules.limits.maxPagesEliminatory ? ', sous peine de refus du dépôt' : ''}.`]),
  ];
}

function competencyRuleInWords(rule: CompetencyRule): string {
  switch (rule.kind) {
    case 'all': return 'validée quand tous ses critères sont atteints';
    case 'ratio': return `validée à partir de ${frNumber(rule.ratio * 100, 1)} % de ses critères`;
    case 'points': return `validée à partir de ${counted(rule.points, 'point')}`;
    case 'unspecified': return 'règle non précisée';
  }
}

function blocRuleInWords(rule: BlocRule): string {
  switch (rule.kind) {
    case 'all': return 'validé quand toutes ses compétences le sont';
    case 'at_least': return `validé à partir de ${counted(rule.count, 'compétence')}`;
    case 'unspecified': return 'règle non précisée';
  }
}
