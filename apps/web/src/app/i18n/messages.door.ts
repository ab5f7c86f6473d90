import type { Sentences } from './sentences';

/** Refusals of the door itself, whatever the chapter. */
export const DOOR_ERRORS: Sentences = {
  'web.unreachable': 'Le serveur ne répond pas. Vérifiez votre connexion : ce que vous avez écrit reste ici, et partira dès que possible.',
  'web.unexpected_answer': 'La réponse du serveur n’a pas pu être lue. Rechargez la page ; si cela recommence, écrivez-nous.',
  'web.stopped': 'L’envoi a été arrêté.',
  'web.bug': 'Cette page a rencontré une erreur. Rechargez-la ; ce qui était enregistré ne bouge pas.',
  'service.bug': 'Quelque chose n’a pas fonctionné de notre côté. Réessayez dans un instant.',
  'service.unavailable': 'Le service redémarre ou sa base ne répond pas. Réessayez dans une minute.',
  'storage.full': 'Il n’y a plus de place pour ranger ce fichier. Prévenez votre école.',
  'input.too_large': 'C’est trop lourd pour être envoyé d’un coup.',
  'input.unreadable': 'La demande n’a pas pu être lue. Rechargez la page et recommencez.',
  'input.refused': 'Un des champs n’est pas rempli comme attendu. Relisez le formulaire.',
  'input.invalid': 'Un des champs n’est pas rempli comme attendu. Relisez le formulaire.',
  'input.unknown_address': 'Cette page n’existe pas, ou plus.',
  'upload.no_file': 'Aucun fichier n’est arrivé. Choisissez-le de nouveau.',
  'upload.too_large': 'Ce fichier dépasse la taille permise en un envoi.',
  'upload.interrupted': 'L’envoi s’est interrompu. Recommencez.',
  'status.403': 'Vous n’avez pas le droit de faire cela ici.',
  'status.404': 'Ce que vous cherchez n’existe pas, ou ne vous est pas ouvert.',
  'status.409': 'Quelqu’un l’a changé entre-temps. Rechargez pour voir la dernière version.',
  'status.422': 'Un des champs n’est pas rempli comme attendu. Relisez le formulaire.',
  'status.429': 'Trop de demandes en peu de temps. Attendez une minute, puis réessayez.',
};
