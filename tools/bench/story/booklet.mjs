import { createHash } from 'node:crypto';
import { pdf } from '../files.mjs';
import { until } from '../client.mjs';

const EXPERIENCE = { role: 'Responsable', employer: 'Coopérative', from: '2019-09-02', to: null, weeklyHours: 35, status: 'salaried', description: 'Équipe de six personnes.' };
const PLACE = { pageFrom: 1, pageTo: 1, heading: null, slide: null, secondFrom: null, secondTo: null };

/** Experiences, evidence in every form, ties, the livret deposited, its form verified. */
export async function tellBooklet(told) {
  const { candidate, at } = told;
  await experiences(candidate, at);
  const evidence = await library(candidate, at);
  const file = await sendings(candidate, at, evidence);
  for (const name of ['downloadFile', 'readFileText']) await candidate.call(name, { params: { ...at, file } });
  await candidate.call('previewFile', { params: { ...at, file, page: 1 } });
  await ties(told, evidence);
  await deposit(told);
}

async function experiences(candidate, at) {
  const { id: experience } = await candidate.call('addExperience', { params: at, body: EXPERIENCE });
  await candidate.call('editExperience', { params: { ...at, experience }, body: { ...EXPERIENCE, weeklyHours: 20, revision: 0 } });
  await candidate.call('removeExperience', { params: { ...at, experience } });
  await candidate.call('restoreExperience', { params: { ...at, experience } });
  await candidate.call('listExperiences', { params: at });
}

async function library(candidate, at) {
  const { id: evidence } = await candidate.call('addEvidenceFile', { params: at, query: { name: 'rapport.pdf' }, file: { bytes: pdf('Premier état'), name: 'file' } });
  await candidate.call('addEvidenceVersion', { params: { ...at, evidence }, query: { name: 'rapport.pdf' }, file: { bytes: pdf('Second état'), name: 'file' } });
  const link = await candidate.call('addEvidenceLink', { params: at, body: { title: 'Site', url: 'https://exemple.fr' } });
  await candidate.call('addEvidenceText', { params: at, body: { title: 'Récit', text: 'Il était une fois.' } });
  await candidate.call('describeEvidence', { params: at, body: { title: 'Maquette' } });
  const { title, kind, description, producedOn, experienceId, authorship, ownPart, aiTools, confidentiality, revision } = link;
  await candidate.call('editEvidence', { params: { ...at, evidence: link.id }, body: { title: `${title} refait`, kind, description, producedOn, experienceId, authorship, ownPart, aiTools, confidentiality, revision, url: 'https://exemple.fr/autre' } });
  await candidate.call('removeEvidence', { params: { ...at, evidence: link.id } });
  await candidate.call('restoreEvidence', { params: { ...at, evidence: link.id } });
  await candidate.call('listEvidence', { params: at });
  return evidence;
}

async function sendings(candidate, at, evidence) {
  const bytes = Buffer.from('Un texte envoyé en une partie.\n'.repeat(40));
  const start = () => candidate.call('startUpload', { params: at, body: { name: 'notes.txt', bytes: bytes.length, evidenceId: null } });
  const { id: upload } = await start();
  await candidate.call('sendPart', { params: { ...at, upload, part: 1 }, file: { bytes, name: 'file' }, headers: { 'x-part-sha256': createHash('sha256').update(bytes).digest('hex') } });
  await candidate.call('listUploads', { params: at });
  await candidate.call('finishUpload', { params: { ...at, upload } });
  await candidate.call('cancelUpload', { params: { ...at, upload: (await start()).id } });
  await until(() => candidate.call('listEvidence', { params: at }), ({ items }) => items.every((each) => each.file?.state !== 'checking'));
  return (await candidate.call('readEvidence', { params: { ...at, evidence } })).file.id;
}

async function ties({ candidate, at, blocs }, evidenceId) {
  const competencies = blocs.flatMap((bloc) => bloc.competencies);
  for (const { id: competencyId } of competencies) await candidate.call('tieEvidence', { params: at, body: { evidenceId, competencyId, argument: 'Ce rapport le montre.' } });
  const { ties: made } = await candidate.call('readMatrix', { params: at });
  const [{ id: tie, argument, place, criterionIds, expectedElementIds, authorship, ownPart, revision }] = made;
  const base = { argument, place, criterionIds, expectedElementIds, authorship, ownPart };
  await candidate.call('editTie', { params: { ...at, tie }, body: { revision, base, value: { ...base, place: PLACE } } });
  await candidate.call('removeTie', { params: { ...at, tie } });
  await candidate.call('restoreTie', { params: { ...at, tie } });
  await candidate.call('writeArgument', { params: { ...at, competency: competencies[0].id }, body: { revision: 0, base: '', text: 'Voici.' } });
}

async function deposit({ candidate, at, manager }) {
  await candidate.call('readDraftBooklet', { params: at });
  await candidate.call('swear', { params: at, body: { accepted: true } });
  const { version } = await candidate.call('deposit', { params: at });
  const of = { ...at, version };
  await candidate.call('listBooklets', { params: at });
  await candidate.call('readBooklet', { params: of });
  await candidate.call('readReceipt', { params: of });
  await manager.call('checkForm', { params: of, body: { outcome: 'verified' } });
}
