import { aFicheBloc, aFicheRecord, element, word } from '../testing/fiche.builders.js';
import { blocKey, roadOf } from './fiche.js';
import { modalitiesOf } from './roads.js';
import { readFiche } from './read-fiche.js';

describe('reading a fiche of the register', () => {
  it('asks for its number alone: every other element may be missing, or unknown', () => {
    const fiche = readFiche(element('FICHE', word('ELEMENT_DE_2031', 'x'), word('NUMERO_FICHE', ' rs5000 ')));
    expect(fiche).toMatchObject({ number: 'RS5000', title: null, level: null, active: null, endsOn: null, blocs: [], correspondences: [], certifiers: [], newNumbers: [] });
    expect(() => readFiche(element('FICHE', word('INTITULE', 'Sans numéro')))).toThrow('referentiel.not_a_fiche');
  });

  it('reads level, days and state; a day that does not exist is none', () => {
    const fiche = readFiche(aFicheRecord(element('NOMENCLATURE_EUROPE', word('NIVEAU', 'NIV6'), word('LIBELLE', 'Niveau 6')), word('DATE_FIN_ENREGISTREMENT', '31/08/2029'), word('DATE_EFFET', '31/02/2024'), word('DATE_LIMITE_DELIVRANCE', '31/08/2034'), word('ETAT_FICHE', 'Publiée')));
    expect(fiche).toMatchObject({ level: 6, endsOn: '2029-08-31', effectiveOn: null, awardedUntil: '2034-08-31', state: 'Publiée', active: true });
  });

  it('reads the older form: a plain yes for a road, the title of the level, a day with its hour', () => {
    const fiche = readFiche(element('FICHE', word('NUMERO_FICHE', 'RNCP1'), word('ACTIF', 'INACTIVE'), word('SI_JURY_VAE', 'Oui'), element('NOMENCLATURE_EUROPE', word('NIVEAU', ''), word('INTITULE', 'Niveau 5')), word('DATE_FIN_ENREGISTREMENT', '2024-05-24 00:00:00')));
    expect(fiche).toMatchObject({ level: 5, endsOn: '2024-05-24', active: false });
    expect(roadOf(fiche, 'VAE')).toEqual({ road: 'VAE', open: true, jury: null });
    expect(roadOf(fiche, 'FI').open).toBeNull();
  });

  it('keeps the composition of the jury of each road', () => {
    const fiche = readFiche(aFicheRecord(element('SI_JURY_VAE', word('ACTIF', 'Oui'), word('COMPOSITION', 'Trois   personnes, dont deux du métier.')), element('SI_JURY_CL', word('ACTIF', 'Non'))));
    expect(roadOf(fiche, 'VAE')).toEqual({ road: 'VAE', open: true, jury: 'Trois personnes, dont deux du métier.' });
    expect(roadOf(fiche, 'CL').open).toBe(false);
  });

  it('keeps the raw list beside its items, and knows a bloc by its fiche and its code', () => {
    const fiche = readFiche(aFicheRecord(element('BLOCS_COMPETENCES', aFicheBloc('01', 'Accueil', '  Accueillir    Orienter '))));
    expect(fiche.blocs[0]).toMatchObject({ code: '01', rawCompetencies: '  Accueillir    Orienter ', competencies: { items: [{ text: 'Accueillir' }, { text: 'Orienter' }] } });
    expect(blocKey(fiche, { code: '01' })).not.toBe(blocKey({ number: 'RNCP2' }, { code: '01' }));
  });

  it('reads correspondences set to set, and of whole fiches', () => {
    const codes = (...all: string[]) => all.map((code) => element('BLOC_COMPETENCES', word('CODE', code)));
    const fiche = readFiche(aFicheRecord(element('CORRESPONDANCES',
      element('CORRESPONDANCE', element('DESTINATION', word('NUMERO_FICHE', 'RNCP98000'))),
      element('CORRESPONDANCE', element('SOURCE', ...codes('BC01', 'BC02')), element('DESTINATION', word('NUMERO_FICHE', 'RNCP98000'), ...codes('X1'))))));
    expect(fiche.correspondences).toEqual([{ sourceCodes: [], fiche: 'RNCP98000', destinationCodes: [] }, { sourceCodes: ['BC01', 'BC02'], fiche: 'RNCP98000', destinationCodes: ['X1'] }]);
  });

  it('names those before it and those after it', () => {
    const fiche = readFiche(aFicheRecord(element('ANCIENNES_CERTIFICATIONS', element('ANCIENNE_CERTIFICATION', word('ID_FICHE_ANCIENNE_CERTIFICATION', 'RNCP98000'))), element('NOUVELLES_CERTIFICATIONS', element('NOUVELLE_CERTIFICATION', word('ID_FICHE_NOUVELLE_CERTIFICATION', 'RNCP99900')))));
    expect([fiche.formerNumbers, fiche.newNumbers]).toEqual([['RNCP98000'], ['RNCP99900']]);
  });
});

describe('the roads of access among the modalities', () => {
  it('tags a piece by the roads it names', () => {
    expect(modalitiesOf('Étude de cas    Pour les candidats en VAE : livret et entretien')).toEqual([{ text: 'Étude de cas', roads: [] }, { text: 'Pour les candidats en VAE : livret et entretien', roads: ['VAE'] }]);
  });

  it('lets a heading of roads hold for what follows, until the next one', () => {
    const pieces = modalitiesOf('Scolaires, apprentis, formation professionnelle continue    Contrôle en cours    Au titre de leur expérience professionnelle :    Entretien d’une heure');
    expect(pieces.map(({ roads }) => roads.join())).toEqual(['FI,CA,FC', 'FI,CA,FC', 'VAE', 'VAE']);
  });
});
