import { NOWHERE_IN_PARTICULAR } from '@probant/domain-portfolio';
import type { Profile } from './cast.js';
import type { Library } from './library.js';
import { DIARY } from './words.js';

/** Nadège's library: rich, well begun, with what is still to do. Nothing of her option is tied yet, and one poster supports nothing. */
export async function nadegeWrites(library: Library, p: Profile, day: (ago: number) => string): Promise<void> {
  const experienceId = await library.experience(p);
  const dossier = await library.file('dossier-nadege-kerbrat.pdf', { title: 'Dossier de production, Les Rives en fête', kind: 'dossier', producedOn: day(150), experienceId, authorship: 'collective', ownPart: 'J’ai conduit l’entretien, écrit les chapitres 1 à 3 et le bilan.' });
  const interview = await library.file('entretien-commanditaire.docx', { title: 'Compte rendu d’entretien avec la commanditaire', kind: 'report', producedOn: day(320), experienceId });
  const charter = await library.file('charte-engagements.docx', { title: 'Charte d’engagements du festival', kind: 'brief', producedOn: day(300), experienceId, authorship: 'collective', ownPart: 'J’ai animé les deux ateliers et tenu la plume.' });
  const safety = await library.file('plan-de-securite.pdf', { title: 'Plan de sécurité et de secours', kind: 'plan', producedOn: day(170), experienceId });
  const site = await library.file('plan-implantation.png', { title: 'Plan d’implantation du site', kind: 'plan', producedOn: day(175), experienceId, authorship: 'collective', ownPart: 'Implantation de l’accueil et des voies de secours ; le fond de plan est du régisseur.' });
  await library.file('affiche-accessible.png', { title: 'Affiche en version accessible', kind: 'mock_up', producedOn: day(200), authorship: 'third_party', description: 'Commande passée à une graphiste, cahier des charges compris.' });
  const visit = await library.file('visite-parcours-accueil.webm', { title: 'Visite du parcours d’accueil', kind: 'video', producedOn: day(165), experienceId });
  const waste = await library.file('releve-dechets.txt', { title: 'Relevé des déchets', kind: 'report', producedOn: day(140), experienceId });
  await library.file('attestation-employeur.pdf', { title: 'Attestation de l’employeur', kind: 'certificate', producedOn: day(100), authorship: 'third_party' });
  const diary = await library.text({ title: 'Journal de bord, semaines du montage', kind: 'report', producedOn: day(160), experienceId }, DIARY(p));
  const online = await library.link({ title: 'Bilan publié du festival', kind: 'report', authorship: 'collective', ownPart: 'Chapitre sur les publics.' }, 'https://www.example.org/les-rives-en-fete/bilan');

  await library.tie(dossier, ['C1', 'C2', 'C4', 'C6'], p, { paged: true });
  await library.tie(interview, ['C1'], p, { criteria: 2 });
  await library.tie(charter, ['C3'], p);
  await library.tie(dossier, ['C5'], p, { paged: true, criteria: 1 });
  await library.tie(safety, ['C9'], p, { place: { ...NOWHERE_IN_PARTICULAR, pageFrom: 1, pageTo: 2 } });
  await library.tie(site, ['C8'], p, { criteria: 1, mute: true });
  await library.tie(visit, ['C8'], p, { criteria: 2, place: { ...NOWHERE_IN_PARTICULAR, secondFrom: 1, secondTo: 7 } });
  await library.tie(diary, ['C11', 'C12'], p, { criteria: 1 });
  await library.tie(waste, ['C13'], p, { criteria: 1, mute: true });
  await library.tie(online, ['C13'], p, { criteria: 1 });
  await library.argue('C1', 'Faire préciser une demande, c’est d’abord écouter ce qui n’est pas écrit. Ces deux pièces montrent comment trois attentes sont devenues des mesures.');
  await library.argue('C6', 'Le calendrier est la seule chose que tout le monde lit. Je l’ai construit par lots, puis je l’ai tenu.');
}
