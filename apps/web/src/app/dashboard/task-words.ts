import type { CandidacyStatus } from '@probant/domain-candidacy';
import type { IconName } from '@probant/ui';
import { STAGE_WORDS } from '../i18n/school-words';

interface TaskWords { readonly label: string; readonly icon: IconName }
const TASKS: Readonly<Record<string, TaskWords>> = {
  decide_eligibility: { label: 'Dossiers à instruire', icon: 'file' }, check_form: { label: 'Livrets à vérifier', icon: 'book' }, convoke: { label: 'Jurys à composer', icon: 'people' },
  notify: { label: 'Résultats à notifier', icon: 'mail' }, seal: { label: 'Procès-verbaux à sceller', icon: 'signature' }, review_import: { label: 'Imports à relire', icon: 'tree' }, confirm_revocation: { label: 'Révocations à confirmer', icon: 'undo' },
};

/** What an act of the school is called; an act this page does not know is called by the stage it looks at. */
export function taskWords(code: string, filters: Readonly<Record<string, string>>): TaskWords {
  if (Object.hasOwn(TASKS, code)) return TASKS[code] as TaskWords;
  const status = filters['status'];
  return { label: status && Object.hasOwn(STAGE_WORDS, status) ? STAGE_WORDS[status as CandidacyStatus] : 'À faire', icon: 'list' };
}

interface ReferentielWords { readonly label: string; readonly sentence: string }
const REFERENTIELS: Readonly<Record<string, ReferentielWords>> = {
  registration_ends: { label: 'enregistrement jusqu’au', sentence: 'Qui est déclaré recevable avant cette date garde sa version (art. L.6113-9).' },
  draft: { label: 'à relire', sentence: 'Importé, pas encore publié : personne ne peut candidater dessus.' },
  reading: { label: 'lecture en cours', sentence: 'Le document est en train d’être lu.' },
  failed: { label: 'lecture manquée', sentence: 'Le document n’a pas pu être lu : ouvrez-le pour savoir pourquoi.' },
};

/** Why a référentiel is to be watched. */
export function referentielWords(code: string): ReferentielWords {
  return Object.hasOwn(REFERENTIELS, code) ? (REFERENTIELS[code] as ReferentielWords) : { label: '', sentence: '' };
}
