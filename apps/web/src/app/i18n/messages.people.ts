import type { Sentences } from './sentences';

/** Refusals about accounts, sessions, invitations and members. */
export const PEOPLE_ERRORS: Sentences = {
  'people.sign_in_required': 'Votre session s’est fermée. Reconnectez-vous pour continuer.',
  'people.wrong_credentials': 'L’adresse ou le mot de passe ne correspond pas. Vérifiez-les, ou demandez un nouveau mot de passe.',
  'people.page_too_old': 'Cette page est restée ouverte longtemps. Rechargez-la, puis recommencez.',
  'people.too_many_requests': 'Trop d’essais en peu de temps. Attendez une minute, puis réessayez.',
  'people.too_many_attempts': 'Trop d’essais pour cette adresse. Attendez un quart d’heure, ou demandez un nouveau mot de passe.',
  'people.link_expired': 'Ce lien a expiré ou a déjà servi. Demandez-en un nouveau.',
  'people.token_expired': 'Ce lien a expiré ou a déjà servi. Demandez-en un nouveau.',
  'people.invitation_gone': 'Cette invitation a expiré, a été retirée ou a déjà servi. Demandez-en une nouvelle à votre école.',
  'people.wrong_password': 'Le mot de passe actuel n’est pas le bon.',
  'people.password_too_common': 'Ce mot de passe est trop connu. Choisissez une phrase qui n’appartient qu’à vous.',
  'people.last_administrator': 'C’est le dernier administrateur de l’organisme. Nommez-en un autre d’abord.',
  'people.role_required': 'Votre rôle dans cet organisme ne permet pas de faire cela.',
  'people.password_too_short': 'Un mot de passe a au moins douze caractères. Une phrase se retient mieux.',
  'people.centre_unknown': 'Aucun centre ne porte ce nom d’adresse. Demandez-lui le nom qui suit « /o/ » dans l’adresse de ses pages.',
  'people.already_habilitated': 'Ce centre est déjà habilité pour cette certification sur une partie de cette période. Mettez-y fin d’abord, ou choisissez d’autres dates.',
  'people.dates_cross': 'La fin ne peut pas précéder le début. Corrigez l’une des deux dates.',
  'people.certification_unknown': 'Cette certification n’est pas une des vôtres, ou n’existe plus.',
  'people.habilitation_unknown': 'Cette habilitation a déjà pris fin, ou n’a pas été donnée par votre organisme.',
  'people.session_unknown': 'Cette session est déjà fermée.',
  'people.account_unknown': 'Ce compte n’existe plus.',
  'people.organisation_unknown': 'Cet organisme n’existe pas, ou ne vous est pas ouvert.',
  'people.not_a_member': 'Vous n’appartenez pas à cet organisme.',
};
