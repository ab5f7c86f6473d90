import { routes } from '@probant/contract';
import { counted, frDate } from '@probant/ui';
import type { Experience, ExperienceValue } from '../experiences.client';

/** What the fields hold: texts, so that nothing typed is lost. */
export interface ExperienceForm { readonly role: string; readonly employer: string; readonly from: string; readonly to: string; readonly weeklyHours: string; readonly status: ExperienceValue['status']; readonly description: string }

export const EMPTY_EXPERIENCE: ExperienceForm = { role: '', employer: '', from: '', to: '', weeklyHours: '', status: 'salaried', description: '' };
export const STATUS_CHOICES: Readonly<Record<ExperienceValue['status'], string>> = { salaried: 'Emploi salarié', consultant: 'Travail indépendant', volunteer: 'Bénévolat' };

/** The fields of an experience as it is kept. */
export function experienceForm({ role, employer, from, to, weeklyHours, status, description }: ExperienceValue): ExperienceForm {
  return { role, employer, from, to: to ?? '', weeklyHours: weeklyHours === null ? '' : String(weeklyHours), status, description };
}

/** What is sent. */
export function experienceValue(form: ExperienceForm): ExperienceValue {
  return { ...form, to: form.to || null, weeklyHours: form.weeklyHours.trim() === '' ? null : Number(form.weeklyHours.replace(',', '.')) };
}

const LABELS: Readonly<Record<string, string>> = { role: 'votre rôle', employer: 'l’employeur ou le client', from: 'la date de début', to: 'une date de fin correcte', weeklyHours: 'un nombre d’heures entre 0 et 80', description: 'un texte plus court' };

/** What is missing before it may be kept, or null: the same schema as the API. */
export function missingOf(form: ExperienceForm): string | null {
  const parsed = routes.addExperience.body.safeParse(experienceValue(form));
  if (parsed.success) return form.to && form.to < form.from ? 'La fin vient avant le début : corrigez une des deux dates.' : null;
  const fields = [...new Set(parsed.error.issues.map(({ path }) => LABELS[String(path[0])] ?? 'un champ'))];
  return `Pour garder cette expérience, donnez ${new Intl.ListFormat('fr-FR', { type: 'conjunction' }).format(fields)}.`;
}

/** When it was and how long it lasted, in words. */
export function periodWords({ from, to }: Pick<Experience, 'from' | 'to'>, today: string): string {
  const end = to ?? today;
  const months = (Number(end.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(from.slice(5, 7)) + (end.slice(8) >= from.slice(8) ? 0 : -1);
  const [years, rest] = [Math.floor(Math.max(0, months) / 12), Math.max(0, months) % 12];
  const lasted = [...(years > 0 ? [counted(years, 'an')] : []), ...(rest > 0 ? [`${rest} mois`] : [])].join(' et ');
  return `${to ? `Du ${frDate(from, 'plain')} au ${frDate(to, 'plain')}` : `Depuis le ${frDate(from, 'plain')}`}${lasted ? `, ${lasted}` : ''}`;
}
