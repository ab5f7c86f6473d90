import { MailTexts, type MailFacts, type MailTemplate, type MailText } from '@probant/use-cases';
import { calendarOf } from './calendar.js';

/** Narrow no-break space before ; ! ? and no-break space before : and inside « ». */
const [THIN, HARD] = ['\u202f', '\u00a0'];
const HEARING_MINUTES = 90;
const ROLES: Readonly<Record<string, string>> = { manager: 'gestionnaire', administrator: 'administrateur', juror: 'membre de jury', candidate: 'candidat', accompagnateur: 'accompagnateur', referent_handicap: 'référent handicap' };
/** What a step of the candidacy means for the candidate; the fact's type otherwise says nothing to anybody. */
const EVENTS: Readonly<Record<string, string>> = {
  'candidacy.eligible': 'Votre demande est recevable', 'candidacy.ineligible': 'Votre demande n’a pas été déclarée recevable', 'candidacy.incomplete': 'Votre dossier de recevabilité est à compléter',
  'portfolio.booklet_verified': 'Votre livret est vérifié', 'portfolio.booklet_flagged': 'Votre livret est à reprendre', 'portfolio.booklet_deposited': 'Votre livret est déposé',
};

interface Letter { readonly subject: string; readonly lines: readonly string[]; readonly link?: string; readonly action?: string; readonly after?: readonly string[]; readonly calendar?: string }
type Letters = { readonly [T in MailTemplate]: (facts: MailFacts[T]) => Letter };

const LETTERS: Letters = {
  invitation: ({ organisation, role, certification, link, expiresOn }) => ({
    subject: `${organisation} vous invite sur Probant`,
    lines: [`${organisation} vous invite sur Probant comme ${ROLES[role] ?? role}${certification ? `, pour la certification «${HARD}${certification}${HARD}»` : ''}.`],
    link, action: 'Accepter l’invitation', after: [`Ce lien vous est personnel. Il sert une fois, jusqu’au ${longDay(`${expiresOn}T12:00:00.000Z`)}.`],
  }),
  password_reset: ({ link }) => ({
    subject: 'Votre nouveau mot de passe', lines: ['Vous avez demandé à choisir un nouveau mot de passe.'], link, action: 'Choisir un nouveau mot de passe',
    after: ['Ce lien sert une fois, pendant une heure. Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.'.replace(' : ', `${HARD}: `)],
  }),
  password_changed: () => ({ subject: 'Votre mot de passe a changé', lines: ['Votre mot de passe vient de changer et vos autres sessions sont fermées.', 'Si ce n’est pas vous, demandez tout de suite un nouveau mot de passe depuis la page de connexion.'] }),
  candidacy_event: ({ organisation, certification, event, link }) => ({
    subject: EVENTS[event] ?? 'Votre candidature avance', lines: [`${EVENTS[event] ?? 'Votre candidature avance'}, pour la certification «${HARD}${certification}${HARD}» (${organisation}).`, 'Le détail et la suite sont dans votre parcours.'], link, action: 'Ouvrir mon parcours',
  }),
  convocation: (facts) => ({
    subject: facts.moved ? 'Votre audition est déplacée' : facts.candidate ? 'Convocation au jury' : 'Convocation à votre audition',
    lines: [
      facts.candidate ? `Vous siégez au jury de ${facts.candidate}, pour la certification «${HARD}${facts.certification}${HARD}» (${facts.organisation}).` : `Vous avez rendez-vous devant le jury, pour la certification «${HARD}${facts.certification}${HARD}» (${facts.organisation}).`,
      `Date${HARD}: ${longDay(facts.hearingAt)} à ${hour(facts.hearingAt)}, heure de Paris.`, ...(facts.place ? [`Lieu${HARD}: ${facts.place}`] : []),
    ],
    link: facts.link, action: facts.candidate ? 'Répondre et lire le livret' : 'Voir mon audition', after: ['Le rendez-vous est joint à ce message pour votre agenda.'],
    calendar: calendarOf({ uid: facts.uid, at: facts.hearingAt, minutes: HEARING_MINUTES, title: `Audition VAE, ${facts.certification}`, place: facts.place, link: facts.link, sequence: facts.moved ? 1 : 0 }),
  }),
  seat_offered: ({ organisation, certification, hearingAt, place, link }) => ({
    subject: 'On vous propose de siéger à un jury',
    lines: [`${organisation} vous propose de siéger au jury de la certification «${HARD}${certification}${HARD}».`, ...(hearingAt ? [`Date${HARD}: ${longDay(hearingAt)} à ${hour(hearingAt)}, heure de Paris.`] : []), ...(place ? [`Lieu${HARD}: ${place}`] : [])],
    link, action: 'Répondre',
  }),
  result: ({ organisation, certification, candidate, link }) => ({
    subject: candidate ? 'Le résultat du jury est connu' : 'Votre résultat est là',
    lines: [`Le jury a rendu ses décisions${candidate ? ` pour ${candidate}` : ''}, pour la certification «${HARD}${certification}${HARD}» (${organisation}).`, 'Elles se lisent bloc par bloc, avec leurs motifs.'], link, action: 'Lire le résultat',
  }),
};

/** The mails of the product, in French: a plain text, and the same in simple HTML. */
export class FrenchTexts extends MailTexts {
  write<T extends MailTemplate>(template: T, facts: MailFacts[T]): MailText {
    const { subject, lines, link, action, after = [], calendar } = LETTERS[template](facts);
    const hello = `Bonjour ${facts.givenName},`;
    const text = [hello, ...lines, ...(link ? [`${action}${HARD}:\n${link}`] : []), ...after, 'Probant'].join('\n\n');
    const paragraphs = [hello, ...lines].map(paragraph);
    const button = link ? `<p style="margin:24px 0"><a href="${escapeHtml(link)}" style="display:inline-block;padding:12px 20px;background:#1d4f45;color:#fff;border-radius:6px;text-decoration:none">${escapeHtml(action ?? '')}</a></p>` : '';
    const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${escapeHtml(subject)}</title><body style="font:16px/1.5 system-ui,sans-serif;color:#1c1b1a;max-width:36em;margin:24px auto;padding:0 16px">${paragraphs.join('')}${button}${after.map(paragraph).join('')}<p>Probant</p></body></html>`;
    return { subject: oneLine(subject), text, html, attachments: calendar ? [{ name: 'audition.ics', type: 'text/calendar; method=PUBLISH; charset=utf-8', content: calendar }] : [] };
  }
}

function paragraph(line: string): string {
  return `<p>${escapeHtml(line)}</p>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A header holds no line end, whatever an organisation is called. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space));
}

function longDay(instant: string): string {
  return new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(instant));
}

function hour(instant: string): string {
  return new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' }).format(new Date(instant)).replace(':', `${HARD}h${HARD}`).replace(THIN, HARD);
}
