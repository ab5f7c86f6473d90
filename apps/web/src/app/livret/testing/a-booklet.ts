import type { BookletView } from '@probant/contract';
import { aCandidacy } from '../../session/testing/a-candidacy';

const BLOC = '018f0000-0000-7000-8000-00000000000b';
export const COMPETENCY = '018f0000-0000-7000-8000-0000000000c1';
export const EVIDENCE = '018f0000-0000-7000-8000-0000000000e1';
const NOWHERE = { pageFrom: null, pageTo: null, heading: null, slide: null, secondFrom: null, secondTo: null };

/** A draft with one competency argued by one piece of evidence. */
export function aBooklet(change: Partial<BookletView> = {}): BookletView {
  return {
    id: null, version: null, passageNumber: 1, depositedAt: null, fingerprint: null, journalHead: null, state: 'draft', flags: [], referentielId: aCandidacy().referentielId, blocIds: [BLOC],
    identity: { givenName: 'Nadège', familyName: 'Kerbrat' },
    experiences: [{ id: '018f0000-0000-7000-8000-0000000000a1', revision: 0, role: 'Chargée de production', employer: 'Les Rives', from: '2019-03-01', to: null, weeklyHours: 35, status: 'salaried', description: 'Un festival de trois jours.' }],
    evidence: [{ id: EVIDENCE, number: 1, title: 'Note de sécurité', kind: 'report', form: 'text', url: null, text: 'Le plan.', description: '', producedOn: null, experienceId: null, authorship: 'collective', ownPart: 'La rédaction', aiTools: '', confidentiality: 'ordinary', file: null }],
    items: [{ competencyId: COMPETENCY, argument: 'Voici ce que j’ai fait.', ties: [{ tieId: '018f0000-0000-7000-8000-0000000000f1', evidenceId: EVIDENCE, argument: 'Les pages 4 à 6 le montrent.', place: { ...NOWHERE, pageFrom: 4, pageTo: 6 }, criterionIds: [], expectedElementIds: [], authorship: 'collective', ownPart: '' }] }],
    completeness: aCandidacy().completeness, actions: [{ action: 'deposit', allowed: true, code: null, details: null }], ...change,
  } as BookletView;
}

/** The tree this booklet answers: one bloc, two competencies. */
export const TREE = {
  title: null, certifier: null, rncp: null, optionGroups: [], requirements: [], glossary: [],
  blocs: [{ id: BLOC, number: '1', option: null, optionGroupId: null, title: 'Concevoir', description: null, components: [], activities: [], modalities: [], criteriaGroups: [], criteria: [], competencies: [{ id: COMPETENCY, code: 'C1', text: 'Analyser la demande', activityId: null, componentId: null }, { id: '018f0000-0000-7000-8000-0000000000c2', code: 'C2', text: 'Étudier le territoire', activityId: null, componentId: null }] }],
};
