/** What stops the launcher, in one French sentence for the person who started it. */
export class Failure extends Error {}

const SENTENCES = [
  [/ENOSPC|No space left on device|53100|could not (extend|write to) file/i, (place) => `Le disque est plein : libérez de la place pour ${place}.`],
  [/EACCES|EPERM|EROFS|Permission denied/i, (place) => `Le dossier de données ${place} ne peut pas être lu ou écrit par cet utilisateur.`],
  [/ENOTDIR|EEXIST|Not a directory/i, (place) => `Le dossier de données ${place} n’est pas un dossier.`],
];

/** The sentence for an error met while preparing the data folder; the error itself when no sentence fits. */
export function explained(error, place) {
  if (error instanceof Failure) return error;
  const text = `${error?.code ?? ''} ${error?.message ?? error}`;
  const found = SENTENCES.find(([pattern]) => pattern.test(text));
  return found ? new Failure(found[1](place), { cause: error }) : error;
}
