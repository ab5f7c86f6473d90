import type { FindingCode } from '@probant/domain-portfolio';
import { counted, typeset } from '@probant/ui';
import { FAULT_WORDS } from './messages.portfolio';

type Facts = Readonly<Record<string, string | number>>;
/** Facts of the findings told together; the first speaks when there is one. */
type All = readonly Facts[];

interface Words {
  /** What is the matter. */
  readonly says: (first: Facts, all: All) => string;
  /** The same as a thing to do, for the head of the next step. */
  readonly step: (first: Facts, all: All) => string;
  /** The button that leads where it is settled. */
  readonly act: string;
}

const AND = new Intl.ListFormat('fr-FR', { type: 'conjunction' });
const REQUIREMENTS: Readonly<Record<string, string>> = { thesis: 'un mémoire', writtenWork: 'un travail écrit', internship: 'une attestation de stage ou d’expérience professionnelle' };
const KINDS_WANTED = 'Le certificateur attend un autre genre de preuve';
const quoted = (facts: Facts): string => `« ${facts['evidence'] ?? facts['file'] ?? ''} »`;
const named = (all: All, key: string): string => AND.format([...new Set(all.map((facts) => String(facts[key] ?? '')))].filter(Boolean));
const ofBloc = (facts: Facts): string => `bloc ${facts['bloc'] ?? ''}`;
const fault = (facts: Facts): { readonly chip: string; readonly help: string } => FAULT_WORDS[facts['fault'] as keyof typeof FAULT_WORDS] ?? FAULT_WORDS.unreadable;
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const WORDS: Readonly<Record<FindingCode, Words>> = {
  file_checking: { says: (f) => `${quoted(f)} est encore en vérification. Vous n’avez rien à faire.`, step: () => 'Attendre la fin de la vérification', act: 'Suivre' },
  file_refused: { says: (f) => `${quoted(f)} ne peut pas être lue par le jury (${lower(fault(f).chip)}). ${fault(f).help}`, step: (f) => `Remplacer ${quoted(f)}`, act: 'Remplacer' },
  bloc_without_tie: { says: (f) => `Aucune preuve n’est rattachée au ${ofBloc(f)}, « ${f['title'] ?? ''} », que vous présentez.`, step: (f) => `Rattacher une première preuve au ${ofBloc(f)}`, act: 'Rattacher' },
  requirement_absent: { says: (f) => `Il manque ${REQUIREMENTS[String(f['requirement'])] ?? 'une pièce'} que le certificateur demande sur cette voie.`, step: () => 'Ajouter la pièce demandée', act: 'Ajouter' },
  sworn_missing: { says: () => 'Votre déclaration sur l’honneur n’est pas signée.', step: () => 'Lire et signer la déclaration sur l’honneur', act: 'Lire et signer' },
  consent_missing: { says: () => 'Vous n’avez pas donné votre accord au traitement de votre dossier.', step: () => 'Donner votre accord', act: 'Lire et répondre' },
  limit_exceeded: { says: (f) => `Vos preuves comptent ${counted(Number(f['pages']), 'page')} ; le certificateur en accepte ${f['maxPages']} au plus.`, step: () => 'Réduire le nombre de pages', act: 'Voir mes preuves' },
  adaptation_missing: { says: () => 'Le certificateur n’a pas encore dit ce qu’il demande par la voie de la VAE. Votre école s’en charge ; vous pouvez continuer à préparer.', step: () => 'Attendre une précision du certificateur', act: 'À qui parler' },
  identity_missing: { says: () => 'Votre identité n’est pas complète : elle figure sur le parchemin.', step: () => 'Dire qui vous êtes', act: 'Compléter' },
  competency_without_tie: {
    says: (f, all) => (all.length > 1 ? `Bloc ${f['bloc']} : les compétences ${named(all, 'competency')} n’ont aucune preuve.` : `La compétence ${f['competency']} n’a aucune preuve${Number(f['criteria']) > 1 ? `, pour ${f['criteria']} critères` : ''}.`),
    step: (f, all) => (all.length > 1 ? `Montrer ${counted(all.length, 'compétence')} du ${ofBloc(f)}` : `Montrer la compétence ${f['competency']}`), act: 'Rattacher',
  },
  criterion_without_tie: {
    says: (f, all) => (named(all, 'criterion') ? `${all.length > 1 ? 'Les critères' : 'Le critère'} ${named(all, 'criterion')} ${all.length > 1 ? 'n’ont' : 'n’a'} aucune preuve.` : `${counted(all.length, 'critère')} de la compétence ${f['competency']} ${all.length > 1 ? 'n’ont' : 'n’a'} aucune preuve.`),
    step: (f) => `Compléter la compétence ${f['competency']}`, act: 'Rattacher',
  },
  argument_missing: {
    says: (f, all) => (all.length > 1 ? `Bloc ${f['bloc']} : les compétences ${named(all, 'competency')} ont des preuves, mais rien n’explique ce qu’elles montrent.` : `La compétence ${f['competency']} a des preuves, mais rien n’explique ce qu’elles montrent.`),
    step: (f) => `Écrire ce que montrent les preuves de ${f['competency']}`, act: 'Écrire',
  },
  own_part_missing: { says: (f) => `${quoted(f)} est un travail collectif : dites quelle part est la vôtre.`, step: (f) => `Dire votre part dans ${quoted(f)}`, act: 'Préciser' },
  pages_over_limit: { says: (f) => (f['evidence'] ? `${quoted(f)} compte ${counted(Number(f['pages']), 'page')}, pour ${f['maxPages']} conseillées.` : `Vos preuves comptent ${counted(Number(f['pages']), 'page')}, pour ${f['maxPages']} conseillées.`), step: () => 'Alléger vos preuves', act: 'Voir' },
  modality_without_evidence: { says: (f) => `Bloc ${f['bloc']} : rien ne répond encore à ${f['modality']}.`, step: (f) => `Répondre à ${f['modality']}`, act: 'Rattacher' },
  evidence_too_few: { says: (f) => `La compétence ${f['competency']} a ${counted(Number(f['count']), 'preuve')} ; le certificateur en attend ${f['minimum']}.`, step: (f) => `Ajouter une preuve à ${f['competency']}`, act: 'Rattacher' },
  evidence_wrong_kind: { says: (f) => `${KINDS_WANTED} pour la compétence ${f['competency']}.`, step: (f) => `Choisir une autre preuve pour ${f['competency']}`, act: 'Voir' },
  evidence_too_old: { says: (f) => `${quoted(f)} a plus de ${f['months']} mois : le certificateur attend plus récent pour ${f['competency']}.`, step: (f) => `Trouver plus récent pour ${f['competency']}`, act: 'Voir' },
  expected_element_absent: { says: (f) => `${f['modality']} : ${counted(Number(f['count']), 'élément attendu', 'éléments attendus')} ne ${Number(f['count']) > 1 ? 'sont signalés' : 'est signalé'} dans aucune preuve.`, step: (f) => `Signaler les éléments attendus de ${f['modality']}`, act: 'Signaler' },
  evidence_untied: { says: (f, all) => (all.length > 1 ? `${counted(all.length, 'preuve')} ne servent à rien pour l’instant : le jury ne les verra pas.` : `${quoted(f)} n’est rattachée à rien : le jury ne la verra pas.`), step: (f) => `Rattacher ${quoted(f)}`, act: 'Rattacher' },
  tie_without_place: { says: (f, all) => (all.length > 1 ? `${quoted(f)} a ${counted(Number(f['pages']), 'page')} : dites au jury où regarder, pour ${named(all, 'competency')}.` : `${quoted(f)} a ${counted(Number(f['pages']), 'page')} : dites au jury lesquelles lire pour ${f['competency']}.`), step: (f) => `Dire où regarder dans ${quoted(f)}`, act: 'Préciser' },
};

const isKnown = (code: string): code is FindingCode => Object.hasOwn(WORDS, code);

/** What a finding, or several told together, says: the sentence, the step and the button, with French spaces. */
export function wordsOfFinding(code: string, all: All): { readonly says: string; readonly step: string; readonly act: string } {
  const first = all[0] ?? {};
  if (!isKnown(code)) return { says: 'Un point de votre livret demande votre attention.', step: 'Relire votre livret', act: 'Voir' };
  const words = WORDS[code];
  return { says: typeset(words.says(first, all)), step: typeset(words.step(first, all)), act: words.act };
}
