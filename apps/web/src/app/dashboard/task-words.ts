import type { CandidacyStatus } from '@probant/domain-candidacy';
import { daysBetween } from '@probant/domain-kernel';
import { counted, type IconName, typeset } from '@probant/ui';
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

/** A référentiel or a registration to be watched, as it is told. */
export interface Watched { readonly code: string; readonly on: string | null; readonly replacedBy: readonly string[] }
interface ReferentielWords { readonly label: string; readonly sentence: string }
const REFERENTIELS: Readonly<Record<string, (watched: Watched, today: string) => ReferentielWords>> = {
  registration_ends: ({ on, replacedBy }, today) => ({ label: `Enregistrement se terminant ${timeLeft(today, on ?? today)}`, sentence: `${replaced(replacedBy)}Qui est déclaré recevable avant cette date garde sa version (art. L.6113-9).` }),
  registration_ended: ({ replacedBy }) => ({ label: 'Enregistrement terminé', sentence: `${replaced(replacedBy)}Aucune candidature ne s’ouvre plus (art. L.6113-5) ; qui a été déclaré recevable garde sa version (art. L.6113-9).` }),
  registration_replaced: ({ replacedBy }) => ({ label: 'Remplaçante au répertoire', sentence: `${replaced(replacedBy)}Les candidatures s’ouvrent jusqu’à la fin de l’enregistrement ; qui est déclaré recevable garde sa version (art. L.6113-9).` }),
  registration_inactive: ({ replacedBy }) => ({ label: 'Fiche inactive au répertoire', sentence: `${replaced(replacedBy)}Vérifiez la date de fin ; qui a été déclaré recevable garde sa version (art. L.6113-9).` }),
  draft: () => ({ label: 'à relire', sentence: 'Importé, pas encore publié : personne ne peut candidater dessus.' }),
  reading: () => ({ label: 'lecture en cours', sentence: 'Le document est en train d’être lu.' }),
  failed: () => ({ label: 'lecture manquée', sentence: 'Le document n’a pas pu être lu : ouvrez-le pour savoir pourquoi.' }),
};
const DAYS_OF_A_MONTH = 30.4;

/** Why a référentiel is to be watched. */
export function referentielWords(watched: Watched, today: string): ReferentielWords {
  const words = Object.hasOwn(REFERENTIELS, watched.code) ? REFERENTIELS[watched.code] : undefined;
  const { label, sentence } = words?.(watched, today) ?? { label: '', sentence: '' };
  return { label: typeset(label), sentence: typeset(sentence) };
}

/** Whether it is the registration that is watched, told on the page of its fiche. */
export function ofRegistration(code: string): boolean {
  return code.startsWith('registration_');
}

function replaced(numbers: readonly string[]): string {
  return numbers.length > 0 ? `Remplacée par ${numbers.join(', ')}. ` : '';
}

/** `aujourd’hui`, `dans 12 jours`, then in whole months. */
function timeLeft(today: string, on: string): string {
  const days = daysBetween(today, on);
  if (days <= 0) return 'aujourd’hui';
  return days < 60 ? `dans ${counted(days, 'jour')}` : `dans ${counted(Math.floor(days / DAYS_OF_A_MONTH), 'mois', 'mois')}`;
}
