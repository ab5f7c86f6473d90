import type { EvidenceView } from '@probant/contract';
import { counted, frBytes, frTimeCode } from '@probant/ui';
import { FAULT_WORDS, typeInWords } from '../../i18n/messages.portfolio';

/** What a piece is, in a few words: `PDF, 12 pages`, `Vidéo, 6:40`, `Lien`, `Texte, 240 mots`. */
export function evidenceInWords({ form, file, confidentiality, url, text }: EvidenceView): string {
  if (form === 'link') return `Lien${url && URL.canParse(url) ? `, ${new URL(url).hostname.replace(/^www\./, '')}` : ''}`;
  if (form === 'text') return `Texte, ${counted(text?.trim() ? text.trim().split(/\s+/).length : 0, 'mot')}`;
  if (!file) return confidentiality === 'shown_at_hearing' ? 'Montrée à l’audition' : 'Sans fichier';
  const type = typeInWords(file.type, file.name);
  if (file.seconds !== null) return `${type}, ${frTimeCode(file.seconds)}`;
  if (file.pages !== null && type !== 'Image') return `${type}, ${type === 'Diaporama' ? counted(file.pages, 'diapositive') : counted(file.pages, 'page')}`;
  return `${type}, ${frBytes(file.bytes)}`;
}

/** How far its check is, in a word or two. */
export function readyInWords({ file }: Pick<EvidenceView, 'file'>): string {
  if (!file || file.state === 'ready') return 'Prête';
  return file.state === 'refused' && file.fault ? FAULT_WORDS[file.fault].chip : 'Vérification en cours';
}
