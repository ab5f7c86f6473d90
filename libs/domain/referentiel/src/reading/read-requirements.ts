import type { RequirementKind, Route } from '../tree.js';
import { doubt, type DraftRequirement, type Margin } from './draft.js';
import { durationsOf } from './modality-facts.js';
import { isLegalText } from './read-front.js';
import type { SourceParagraph } from './source.js';
import { fold } from './wording.js';

type Basis = DraftRequirement['routeBasis'];
interface RouteRead { readonly route: Route | 'both'; readonly basis: Basis }
interface Building { readonly kinds: readonly RequirementKind[]; readonly route: RouteRead | null; readonly lines: SourceParagraph[]; readonly contents: string[] }

const KINDS: readonly (readonly [RequirementKind, RegExp])[] = [
  ['exemption', /\bexempt(?:er|e|ion|ions)\b|\bdispens(?:e|er|es)\b/],
  ['thesis', /\bthese\b|\bmemoire\b(?! (?:de validation|de vae|vae)\b)/],
  ['finalCase', /\b(?:epreuve finale|cas de synthese|etude de cas finale|grand oral|projet final)\b/],
  ['partialByBloc', /\bvalider partiellement\b|\bvalidation partielle\b|\bvalidation par blocs?\b|\bacces partiel\b|\bcapitalisables?\b|\bconserv\S* le benefice\b/],
  ['allBlocs', /\bvalid\S*(?:\s\S+){0,5}?\s(?:des |les |l'ensemble des |tous les |la totalite des )?(?:\d+ )?blocs de competences?\b|\b(?:ensemble|integralite|totalite) des blocs\b|\btous les blocs\b|\b(?:deux|trois|quatre|cinq|six|sept|huit|\d) blocs (?:doivent|sont|valides|acquis)\b|\bvalidation (?:totale|complete|de la totalite)\b/],
  ['evidenceBooklet', /\blivret (?:de preuves?|de validation|2)\b|\bportfolio\b|\bmemoire (?:de validation|de vae|vae)\b|\bdossier de (?:preuves?|validation)\b/],
  ['writtenWork', /\btravail ecrit\b|\becrit professionnel\b/],
  ['internship', /\bstages?\b|\bperiodes? en entreprise\b|\bexperience professionnelle de\b/],
  ['oral', /\bentretiens?\b.{0,60}\bjury\b|\bepreuve orale\b|\bsoutenance\b/],
  ['accommodation', /\bhandicap\b|\bamenage(?:r|ment|ments)\b/],
];

/** Kinds that stand alone even when a sentence also names others. */
const SOLE: readonly RequirementKind[] = ['exemption', 'thesis', 'finalCase', 'partialByBloc', 'accommodation', 'writtenWork'];

/** Reads what is asked outside the blocs, by route: in the paragraphs before them, after them, and in notes that state a rule. */
export function readRequirements(places: readonly (readonly SourceParagraph[])[], margin: Margin): DraftRequirement[] {
  const namesVae = places.flat().some((one) => isVae(fold(one.text)));
  const built = places.flatMap((place) => group(place, margin));
  const requirements = built.flatMap((one) => one.kinds.map((kind) => toRequirement(one, kind, namesVae, margin)));
  tellUnspecified(requirements, margin);
  return requirements;
}

/** What is printed for training alone may hold for experience too: a person says so. */
function tellUnspecified(requirements: readonly DraftRequirement[], margin: Margin): void {
  const vae = requirements.find((one) => one.route === 'vae' && one.kind !== 'partialByBloc');
  const contrasted = requirements.filter((one) => one.routeBasis === 'contrast');
  if (!vae || contrasted.length === 0 || requirements.some((one) => one.route !== 'formation' && one.kind === 'allBlocs')) return;
  doubt(margin, 'requirement.vae_unspecified', vae.provenance ?? {}, 'Le document ne dit pas si la VAE demande aussi tous les blocs, ni ce qui est demandé aux candidats de la formation.', 'Le préciser dans le jeu de règles de la VAE.', vae);
}

function isVae(folded: string): boolean {
  return /\bvae\b|\bvalidation des acquis\b/.test(folded) && !/\bhors vae\b/.test(folded);
}

function printedRoute(folded: string): RouteRead | null {
  if (/\btous les candidats\b|\bquelle que soit la voie\b|\btoutes les voies\b/.test(folded)) return { route: 'both', basis: 'printed' };
  if (/\bhors vae\b|\bissus? de (?:la )?formation\b|\bpar (?:la )?(?:voie de (?:la )?)?formation\b|\bcandidats? (?:de la|en) formation\b|\bparcours de formation\b|\bvoie de la formation\b/.test(folded)) return { route: 'formation', basis: 'printed' };
  return isVae(folded) ? { route: 'vae', basis: 'printed' } : null;
}

/** Groups paragraphs by the requirement they state: bullets under a condition, and sentences that go on about it. */
function group(paragraphs: readonly SourceParagraph[], margin: Margin): readonly Building[] {
  const grouper = new Grouper(margin);
  for (const paragraph of paragraphs) grouper.one(paragraph);
  grouper.end();
  return grouper.built;
}

class Grouper {
  readonly built: Building[] = [];
  private current: Building | null = null;
  /** Sentences without a subject of their own: kept by the requirement that goes on after them, else left over. */
  private between: SourceParagraph[] = [];
  private lead: { readonly route: RouteRead | null; readonly conditions: boolean; /** A heading set it: it holds until the next. */ readonly section?: true } = { route: null, conditions: false };

  constructor(private readonly margin: Margin) {}

  one(paragraph: SourceParagraph): void {
    const folded = fold(paragraph.text);
    const kinds = kindsOf(folded);
    const open = this.current;
    if (isLegalText(paragraph.text) || (kinds.length === 0 && isSectionTitle(paragraph, folded))) this.section(paragraph, folded);
    else if (!paragraph.bullet && announces(folded)) this.announce(paragraph, folded);
    else if (paragraph.bullet && this.lead.conditions && kinds.length > 0 && !isExemption(open)) this.start(paragraph, kinds, printedRoute(folded) ?? this.lead.route);
    else if (paragraph.bullet && open) open.contents.push(unlisted(paragraph.text));
    else if (kinds.length > 0 && !(open && sameSubject(open, kinds))) this.start(paragraph, kinds, printedRoute(folded) ?? (this.lead.section ? this.lead.route : null));
    else if (open && sameSubject(open, kinds)) open.lines.push(...this.between.splice(0), paragraph);
    else if (open && this.between.length === 0 && goesOn(folded)) open.lines.push(paragraph);
    else if (open) this.between.push(paragraph);
    else this.setAside(paragraph, false);
  }

  /** Nothing follows: what waited is left over. */
  end(): void {
    for (const paragraph of this.between.splice(0)) this.setAside(paragraph, false);
  }

  private announce(paragraph: SourceParagraph, folded: string): void {
    this.end();
    this.lead = { route: printedRoute(folded), conditions: true };
    this.current = null;
    this.setAside(paragraph, true);
  }

  private section(paragraph: SourceParagraph, folded: string): void {
    if (isSectionTitle(paragraph, folded)) {
      this.end();
      this.current = null;
      this.lead = { route: printedRoute(folded), conditions: true, section: true };
    }
    this.setAside(paragraph, true);
  }

  private start(paragraph: SourceParagraph, kinds: readonly RequirementKind[], route: RouteRead | null): void {
    this.end();
    if (!paragraph.bullet && !this.lead.section) this.lead = { route: null, conditions: false };
    this.current = { kinds, route, lines: [paragraph], contents: [] };
    this.built.push(this.current);
  }

  private setAside(paragraph: SourceParagraph, boilerplate: boolean): void {
    this.margin.unplaced.push({ where: paragraph.where, text: paragraph.text, boilerplate });
  }
}

function isExemption(building: Building | null): boolean {
  return building?.kinds.includes('exemption') ?? false;
}

/** A list comma at the end of a line is not part of the text. */
function unlisted(text: string): string {
  return text.replace(/\s*[,;]\s*$/, '');
}

/** A line that announces the conditions of a route: it ends with a colon and speaks of the certification or of VAE. */
function announces(folded: string): boolean {
  return /:$/.test(folded) && /\b(?:certification|vae|modalites? transversales?|candidats? (?:issus?|de|en|par)|par la formation)\b/.test(folded) && !/\b(?:exempt|amenage|handicap|these)/.test(folded);
}

/** A short line that titles what is asked, for a route or for all: it states nothing itself. */
function isSectionTitle({ bullet, text }: SourceParagraph, folded: string): boolean {
  if (bullet || text.length > 90 || /[.;:,]\s*$/.test(text)) return false;
  return /^(?:[\divxa-h]{1,3}[.)-]\s*)?(?:(?:les )?(?:modalites|conditions|regles) (?:d'obtention|de validation|de delivrance|d'acces|de la vae)|voies? d'acces|acces par|par la (?:voie|vae|formation)|voie de la)\b/.test(folded);
}

function sameSubject(open: Building, kinds: readonly RequirementKind[]): boolean {
  return kinds.length > 0 && kinds.every((kind) => open.kinds.includes(kind));
}

function goesOn(folded: string): boolean {
  return /^(?:ces?|cette|ceux-ci|celle-ci|celui-ci|il|elle|le document|dans la|la these|le candidat|la qualite|a laquelle)\b/.test(folded);
}

function kindsOf(folded: string): readonly RequirementKind[] {
  const all = KINDS.filter(([, pattern]) => pattern.test(folded)).map(([kind]) => kind);
  const sole = all.find((kind) => SOLE.includes(kind));
  if (sole === 'finalCase' && all.includes('allBlocs')) return ['allBlocs', 'finalCase'];
  if (sole) return [sole];
  return all.length > 1 ? all.filter((kind) => kind !== 'oral') : all;
}

function toRequirement(building: Building, kind: RequirementKind, namesVae: boolean, margin: Margin): DraftRequirement {
  const text = building.lines.map((one) => unlisted(one.text)).join('\n');
  const route = building.route ?? routeByContrast(kind, namesVae);
  const where = building.lines[0]?.where ?? {};
  const months = /(\d+)\s*(?:à|a|-|–)\s*(\d+)\s*mois/u.exec(text);
  const month = /(\d+)\s*mois(\s+(?:minimum|au moins|maximum))?/u.exec(text);
  const requirement: DraftRequirement = {
    route: route.route,
    routeBasis: route.basis,
    kind,
    text,
    contents: building.contents,
    criteria: criteriaOf(text),
    months: months ? { min: Number(months[1]), max: Number(months[2]) } : month ? { min: Number(month[1]), max: null } : null,
    minutes: durationsOf(text)[0]?.minutes ?? null,
    evaluators: evaluatorsOf(fold(text)),
    indispensable: /\b(?:indispensable|obligatoire)\b/.test(fold(text)) ? true : null,
    provenance: where,
  };
  if (route.basis === 'contrast') doubt(margin, 'requirement.route_by_contrast', where, 'La voie n’est pas écrite : cette exigence a été lue comme celle de la formation, par contraste avec ce qui est écrit pour la VAE.', 'Confirmer la voie.', requirement);
  return requirement;
}

/** What it is judged on, where a sentence lists it: `selon les critères de rigueur, de pertinence et d'utilité`. */
function criteriaOf(text: string): readonly string[] {
  const list = /\bselon (?:les|des) crit[èe]res\s+((?:de\s|d['’]|du\s|des\s)[^.;]+)/iu.exec(text.replace(/\n/g, ' '))?.[1];
  return list ? list.split(/\s*,\s*(?:et\s+)?(?=de\s|d['’]|du\s|des\s)|\s+et\s+(?=de\s|d['’]|du\s|des\s)/u).map((one) => one.replace(/^(?:de\s+(?:la\s|l['’])?|d['’]|du\s|des\s)/u, '').trim()) : [];
}

/** A requirement without a printed route: of both routes when it speaks of persons, else of training when VAE has its own text. */
function routeByContrast(kind: RequirementKind, namesVae: boolean): RouteRead {
  if (kind === 'accommodation' || kind === 'exemption') return { route: 'both', basis: 'inferred' };
  return namesVae ? { route: 'formation', basis: 'contrast' } : { route: 'both', basis: 'inferred' };
}

function evaluatorsOf(folded: string): readonly string[] {
  const known: readonly (readonly [RegExp, string])[] = [[/\b(?:devant|avec|par) (?:un|le) jury\b/, 'jury'], [/\bdevant l'entreprise\b/, 'entreprise'], [/\bdirecteur academique\b/, 'directeur académique']];
  return known.filter(([pattern]) => pattern.test(folded)).map(([, name]) => name);
}
