import type { Role } from '@probant/domain-kernel';
import { ROLE_WORDS } from '../../i18n/roles';
import type { JournalLine } from '../organisation.client';

/** What each kind of fact says, whoever did it. */
const SENTENCES: Readonly<Record<string, string>> = {
  'people.organisation_created': 'Organisme ouvert', 'people.user_created': 'Compte ouvert par l’exploitant', 'people.invited': 'Personne invitée', 'people.invitation_accepted': 'Invitation acceptée',
  'people.role_removed': 'Rôle retiré', 'people.role_given_back': 'Rôle rendu', 'people.habilitation_granted': 'Centre habilité', 'people.habilitation_ended': 'Habilitation terminée',
  'referentiel.certification_created': 'Certification déclarée', 'referentiel.document_received': 'Document de référentiel reçu', 'referentiel.read': 'Référentiel lu', 'referentiel.reading_failed': 'Lecture du référentiel manquée',
  'referentiel.deleted': 'Brouillon de référentiel jeté', 'referentiel.rules_set': 'Règles fixées', 'referentiel.adaptation_set': 'Adaptation de voie fixée', 'referentiel.publication_asked': 'Publication demandée',
  'referentiel.published': 'Référentiel publié', 'referentiel.retired': 'Référentiel retiré', 'referentiel.reading_stopped': 'Lecture du référentiel arrêtée', 'referentiel.columns_set': 'Colonnes du classeur dites',
  'referentiel.corrected': 'Brouillon de référentiel corrigé', 'referentiel.correction_undone': 'Correction du référentiel annulée', 'referentiel.rules_spread': 'Nouvelles règles portées aux candidatures',
  'referentiel.fiche_received': 'Fiche du répertoire reçue', 'referentiel.fiche_chosen': 'Fiche du répertoire choisie', 'referentiel.fiche_read': 'Fiche du répertoire lue', 'referentiel.fiche_joined': 'Fiche du répertoire jointe', 'referentiel.fiche_discarded': 'Fiche du répertoire écartée',
  'candidacy.cohort_created': 'Cohorte créée', 'candidacy.opened': 'Candidature ouverte', 'candidacy.identity_stated': 'Identité déclarée', 'candidacy.consent_given': 'Consentement donné', 'candidacy.consent_withdrawn': 'Consentement retiré',
  'candidacy.scope_chosen': 'Blocs choisis', 'candidacy.eligibility_submitted': 'Dossier de recevabilité envoyé', 'candidacy.eligible': 'Candidature déclarée recevable', 'candidacy.ineligible': 'Candidature déclarée irrecevable',
  'candidacy.incomplete': 'Dossier déclaré incomplet', 'candidacy.building_started': 'Livret commencé', 'candidacy.sworn': 'Déclaration sur l’honneur signée', 'candidacy.withdrawn': 'Candidature retirée', 'candidacy.reopened': 'Candidature rouverte',
  'candidacy.next_passage_opened': 'Passage suivant ouvert', 'candidacy.accompagnateur_named': 'Accompagnateur nommé',
  'portfolio.experience_written': 'Expérience écrite', 'portfolio.experience_removed': 'Expérience retirée', 'portfolio.experience_restored': 'Expérience rendue', 'portfolio.evidence_added': 'Preuve ajoutée', 'portfolio.evidence_edited': 'Preuve modifiée',
  'portfolio.evidence_removed': 'Preuve retirée', 'portfolio.evidence_restored': 'Preuve rendue', 'portfolio.file_received': 'Fichier reçu', 'portfolio.file_checked': 'Fichier vérifié', 'portfolio.evidence_tied': 'Preuve rattachée',
  'portfolio.tie_edited': 'Rattachement modifié', 'portfolio.tie_removed': 'Preuve détachée', 'portfolio.tie_restored': 'Preuve rattachée de nouveau', 'portfolio.argument_written': 'Argument écrit', 'portfolio.completeness_computed': 'Complétude calculée', 'portfolio.completeness_left': 'Complétude : la suite au tour suivant',
  'portfolio.booklet_deposited': 'Livret déposé', 'portfolio.booklet_verified': 'Livret vérifié', 'portfolio.booklet_flagged': 'Livret rendu avec des motifs',
  'jury.juror_profile_set': 'Fiche de juré remplie', 'jury.panel_seated': 'Jury composé', 'jury.convoked': 'Convocation envoyée', 'jury.seat_offered': 'Siège proposé', 'jury.hearing_moved': 'Audition déplacée', 'jury.seat_accepted': 'Siège accepté',
  'jury.seat_declined': 'Siège décliné', 'jury.booklet_renewed': 'Nouvelle version du livret remise au jury', 'jury.hearing_opened': 'Audition ouverte', 'jury.candidate_missing': 'Candidat absent ou excusé', 'jury.hearing_closed': 'Audition close',
  'jury.deliberation_opened': 'Délibération ouverte', 'jury.mark_agreed': 'Appréciation arrêtée', 'jury.bloc_decided': 'Bloc décidé', 'jury.minutes_signed': 'Procès-verbal signé', 'jury.minutes_sealed': 'Procès-verbal scellé',
  'jury.question_shared': 'Question partagée avec le jury', 'jury.question_withdrawn': 'Question partagée retirée', 'jury.revocation_asked': 'Révocation demandée', 'jury.decision_revoked': 'Décision révoquée',
};

/** A line in words; a fact of a newer product keeps its own name. */
export function factWords({ type, data }: Pick<JournalLine, 'type' | 'data'>): { readonly sentence: string; readonly detail: string | null } {
  return { sentence: SENTENCES[type] ?? type, detail: detailOf(data) };
}

/** What the facts of the line add: a role, a version, a passage. Ids say nothing to a reader. */
function detailOf(data: JournalLine['data']): string | null {
  const roles = [data['role'], ...(Array.isArray(data['roles']) ? (data['roles'] as unknown[]) : [])].filter((each): each is Role => typeof each === 'string' && Object.hasOwn(ROLE_WORDS, each));
  const parts = [...roles.map((role) => ROLE_WORDS[role]), ...numbered(data['version'], 'version'), ...numbered(data['number'] ?? data['passageNumber'], 'passage')];
  return parts.length > 0 ? `(${parts.join(', ')})` : null;
}

function numbered(value: unknown, word: string): readonly string[] {
  return typeof value === 'number' ? [`${word}\u00A0${value}`] : [];
}
