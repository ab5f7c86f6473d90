import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { JournalSealer, openSource, SystemTransactions } from '@probant/database';
import { Argon2Passwords } from '@probant/runtime';
import { createTestDatabase, type TestDatabase } from '@probant/testing';
import pg from 'pg';
import { run } from './program.js';

interface Said { readonly code: number; readonly out: string; readonly err: string }

describe('the command line', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let folder: string;
  let env: Record<string, string>;
  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'probant-cli-'));
    env = { NODE_ENV: 'test', PUBLIC_URL: 'http://localhost:4300', DATA_DIR: folder, LOG_LEVEL: 'silent', SESSION_SECRET: 's'.repeat(40), DATABASE_URL: database.appUrl, DATABASE_SYSTEM_URL: database.systemUrl, QUEUE_URL: database.queueUrl };
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const probant = async (args: readonly string[], settings: Record<string, string> = env): Promise<Said> => {
    const said = { out: '', err: '' };
    const code = await run(args, { env: settings, out: (text) => void (said.out += text), err: (text) => void (said.err += text) });
    return { code, ...said };
  };
  const open = (slug: string): Promise<Said> => probant(['organisation', 'create', slug, 'École des Métiers', '--json']);
  const user = (slug: string, email: string, ...more: string[]): Promise<Said> => probant(['user', 'create', '--email', email, '--given', 'Anne', '--family', 'Morel', '--organisation', slug, '--role', 'administrator', 'manager', ...more]);
  const seal = async (): Promise<void> => {
    const source = await openSource(database.systemUrl, { poolSize: 1, name: 'seal' });
    const [system, sealer] = [new SystemTransactions(source), new JournalSealer()];
    for (const id of await system.plain('read', () => sealer.unsealed())) await system.plain('write', () => sealer.seal(id));
    await source.destroy();
  };

  describe('explains itself', () => {
    it.each([[['--help']], [['-h']], [[]], [['user', '--help']], [['user', 'create', '--help']], [['organisation', 'create', '--help']], [['journal', 'verify', '--help']], [['referentiel', 'read', '--help']], [['referentiel', 'score', '--help']], [['referentiel', 'mark', '--help']], [['referentiel', 'import', '--help']], [['referentiel', 'export', '--help']], [['referentiel', 'schema', '--help']]])('%j', async (args) => {
      const { code, out, err } = await probant(args, {});
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/^Emploi : probant/);
      expect(out).not.toMatch(/Usage|Commands:|choices|default:/);
    });
    it('says which options it takes, and between what one may choose', async () => {
      expect((await probant(['user', 'create', '--help'], {})).out).toMatch(/--role[\s\S]*au choix : manager, administrator,\s+juror/);
    });
  });

  describe('refuses a wrong usage with the code 2', () => {
    it.each([
      [['nope'], 'Commande inconnue : nope'], [['user', 'create'], 'Il manque l’option --email'], [['organisation', 'create'], 'Il manque : nom'], [['organisation', 'create', 'a', 'b', '--kind', 'x'], 'choisir parmi certifier, centre, both'],
      [['journal', 'verify', '--fast'], 'Option inconnue : --fast'],
    ])('%j', async (args, sentence) => {
      const { code, out, err } = await probant(args, {});
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(sentence);
      expect(err).not.toContain('error:');
    });
  });

  describe('opens an organisation', () => {
    it('and says where its pages are', async () => {
      expect(await probant(['organisation', 'create', 'rive', 'École de la rive', '--kind', 'centre'])).toEqual({ code: 0, out: 'Organisme ouvert : École de la rive (/o/rive)\n', err: '' });
      expect((await owner.query("select name, kind from organisation where slug = 'rive'")).rows).toEqual([{ name: 'École de la rive', kind: 'centre' }]);
    });
    it('as data too', async () => {
      expect(JSON.parse((await open('donnees')).out)).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), slug: 'donnees' });
    });
    it('once by name, and under a name an address can bear', async () => {
      await open('deux-fois');
      expect(await open('deux-fois')).toMatchObject({ code: 1, out: '', err: 'Un organisme porte déjà ce nom d’adresse.\n' });
      expect(await open('Avec Majuscules')).toMatchObject({ code: 1, err: expect.stringContaining('minuscules') });
    });
  });

  describe('opens an account', () => {
    it('with a password drawn and told once, kept where nobody reads it', async () => {
      await open('comptes');
      const { code, out } = await user('comptes', ' Anne.Morel@exemple.fr ', '--json');
      const made = JSON.parse(out) as { personId: string; email: string; password: string };
      expect([code, made.email, made.password.length]).toEqual([0, 'anne.morel@exemple.fr', 20]);
      const { rows } = await owner.query('select c.password_hash, array_agg(m.role order by m.role) as roles from credential c join membership m using (person_id) where person_id = $1 group by 1', [made.personId]);
      expect(rows[0].roles).toEqual(['administrator', 'manager']);
      expect(await new Argon2Passwords().matches(made.password, rows[0].password_hash)).toBe(true);
    });
    it('in words: the address, the roles, and the password to hand on', async () => {
      await open('mots');
      expect((await user('mots', 'mots@exemple.fr')).out).toMatch(/^Compte : mots@exemple\.fr \(administrator, manager\)\nMot de passe : \S{20}\n$/);
      expect((await user('mots', 'autre@exemple.fr', '--password', 'les quatre vents du nord')).out).toContain('celui que vous avez donné');
      expect((await user('mots', 'mots@exemple.fr')).out).toContain('a déjà un compte');
    });
    it.each([
      ['an address that is none', 'comptes', 'pas une adresse', [], 'n’est pas une adresse électronique'],
      ['an organisation nobody opened', 'inconnue', 'x@exemple.fr', [], 'créez-le avec « organisation create »'],
      ['a password too short', 'comptes', 'y@exemple.fr', ['--password', 'court'], 'douze caractères'],
      ['a password too known', 'comptes', 'z@exemple.fr', ['--password', 'motdepasse2026'], 'trop connu'],
    ] as const)('refuses %s', async (_name, slug, email, more, sentence) => {
      expect(await user(slug, email, ...more)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(sentence) });
      expect((await owner.query('select 1 from person where email = $1', [email])).rows).toEqual([]);
    });
  });

  describe('reads a file of the register', () => {
    const flux = (...numbers: readonly string[]): string => `<FICHES>${numbers.map((number) => `<FICHE><NUMERO_FICHE>${number}</NUMERO_FICHE><INTITULE>Accueil</INTITULE><BLOCS_COMPETENCES><BLOC_COMPETENCES><CODE>${number}BC01</CODE><LIBELLE>Accueillir</LIBELLE><LISTE_COMPETENCES>C1. Accueillir    C2. Orienter</LISTE_COMPETENCES></BLOC_COMPETENCES></BLOCS_COMPETENCES></FICHE>`).join('')}</FICHES>`;
    const write = (content: string): string => {
      const file = path.join(folder, 'export.xml');
      fs.writeFileSync(file, content);
      return file;
    };
    it('as a référentiel without criteria', async () => {
      const { code, out } = await probant(['referentiel', 'read', write(flux('RNCP1')), '--json'], {});
      expect([code, JSON.parse(out)]).toMatchObject([0, { rncp: 'RNCP1', blocs: [{ number: '1', competencies: [{ code: 'C1' }, { code: 'C2', text: 'Orienter' }], criteria: [] }] }]);
    }, 30_000);
    it('and asks which fiche when there are several', async () => {
      const file = write(flux('RNCP1', 'RNCP2'));
      expect(await probant(['referentiel', 'read', file], {})).toEqual({ code: 1, out: '', err: 'Ce fichier contient 2 fiches : dites laquelle lire avec --fiche <numéro>.\n  RNCP1  Accueil\n  RNCP2  Accueil\n' });
      expect((await probant(['referentiel', 'read', file, '--fiche', 'rncp2'], {})).out).toContain('Bloc 1 · Accueillir : 2 compétences');
      expect(await probant(['referentiel', 'read', file, '--fiche', 'RNCP3'], {})).toMatchObject({ code: 1, err: expect.stringContaining('pas dans ce fichier') });
    }, 30_000);
  });

  describe('imports a référentiel', () => {
    const demo = path.resolve(__dirname, '../../../tools/demo/referentiel-demo.txt');
    const certified = async (slug: string): Promise<void> => {
      await open(slug);
      await owner.query("insert into certification select id, gen_random_uuid(), 'Responsable de projets', 'RNCP777', 6, 'portal', null, now() from organisation where slug = $1", [slug]);
    };
    const bring = (slug: string, file: string, ...more: string[]): Promise<Said> => probant(['referentiel', 'import', file, '--organisation', slug, '--certification', 'RNCP777', ...more]);

    it('and reads it, without a worker', async () => {
      await certified('lecture');
      const { code, out, err } = await bring('lecture', demo);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/^Référentiel importé \(\/o\/lecture\/referentiels\/[0-9a-f-]{36}\)\n5 blocs, 17 compétences, 10 modalités, 41 critères, 3 doutes\n$/);
      expect((await owner.query("select r.status, r.source_name from referentiel r join organisation o on o.id = r.certifier_id where o.slug = 'lecture'")).rows).toEqual([{ status: 'draft', source_name: 'referentiel-demo.txt' }]);
    }, 30_000);

    it('once: the same document is read again in its place, as data too', async () => {
      await certified('relecture');
      const first = JSON.parse((await bring('relecture', demo, '--json')).out) as { id: string };
      expect(JSON.parse((await bring('relecture', demo, '--json')).out)).toEqual({ id: first.id, known: true, status: 'draft', failure: null, counts: { blocs: 5, competencies: 17, criteria: 41, modalities: 10, doubts: 3 } });
      await owner.query("update referentiel set status = 'published', version = 2 where id = $1", [first.id]);
      expect(await bring('relecture', demo)).toEqual({ code: 1, out: '', err: 'Ce document est déjà publié : c’est la version 2.\n' });
    }, 30_000);

    it('or says why not, with the code 1', async () => {
      await certified('refus');
      const write = (name: string, content: string): string => {
        const file = path.join(folder, name);
        fs.writeFileSync(file, content);
        return file;
      };
      expect(await bring('refus', write('recette.txt', 'Tarte aux pommes\n'))).toMatchObject({ code: 1, out: '', err: expect.stringContaining('ce n’est pas un référentiel') });
      expect(JSON.parse((await bring('refus', write('recette.txt', 'Tarte aux prunes\n'), '--json')).out)).toMatchObject({ status: 'failed', failure: 'referentiel.not_one' });
      expect(await bring('refus', write('vide.txt', ''))).toMatchObject({ code: 1, err: 'Ce fichier est vide : aucun texte à lire.\n' });
      expect(await bring('refus', path.join(folder, 'absent.txt'))).toMatchObject({ code: 1, err: expect.stringContaining('introuvable') });
      expect(await bring('personne', demo)).toMatchObject({ code: 1, err: 'Aucun organisme ne porte le nom d’adresse « personne ».\n' });
      expect(await probant(['referentiel', 'import', demo, '--organisation', 'refus', '--certification', 'RNCP1'])).toMatchObject({ code: 1, err: 'Aucune certification « RNCP1 » dans cet organisme. Il a : RNCP777 Responsable de projets.\n' });
      expect(await probant(['referentiel', 'import', demo])).toMatchObject({ code: 2, err: expect.stringContaining('Il manque l’option --organisation') });
    }, 30_000);
  });

  describe('measures a reading', () => {
    const demo = path.resolve(__dirname, '../../../tools/demo/referentiel-demo.txt');
    const expecting = async (change: (marked: Record<string, unknown>) => void): Promise<string> => {
      const reading = path.join(folder, 'lecture.json');
      fs.writeFileSync(reading, (await probant(['referentiel', 'read', demo, '--json'])).out);
      const marked = JSON.parse((await probant(['referentiel', 'mark', reading])).out) as Record<string, unknown>;
      change(marked);
      const expected = path.join(fs.mkdtempSync(path.join(folder, 'attendus-')), 'demo.json');
      fs.writeFileSync(expected, JSON.stringify({ document: 'demo', files: { text: path.basename(demo) }, ...marked }));
      return expected;
    };

    it('against what a person read, level by level', async () => {
      const { code, out, err } = await probant(['referentiel', 'score', demo, await expecting(() => undefined)]);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/^critères +41 +41 +0 +0 +0 +100\.0 % +100\.0 % +tenu$/m);
    }, 30_000);

    it('and fails, naming the document and the aim, when one is missed', async () => {
      const expected = await expecting((marked) => void (marked['requirements'] = []));
      const { code, out, err } = await probant(['referentiel', 'score', '--all', path.dirname(expected), '--documents', path.dirname(demo), '--json']);
      expect([code, err]).toEqual([1, 'But manqué : demo text (requirements)\n']);
      expect(JSON.parse(out)).toMatchObject([{ document: 'demo', form: 'text', missed: ['requirements'] }]);
      expect(await probant(['referentiel', 'score', demo])).toMatchObject({ code: 1, err: 'Donnez un document et son résultat attendu, ou --all.\n' });
    }, 30_000);
  });

  describe('verifies the journal', () => {
    it('of every organisation, with what is not sealed yet', async () => {
      await open('chaine');
      expect((await probant(['journal', 'verify', '--organisation', 'chaine'])).out).toBe('chaine : 0 ligne vérifiée, 1 pas encore scellée\n');
      await user('chaine', 'chaine@exemple.fr');
      await seal();
      expect(await probant(['journal', 'verify', '--organisation', 'chaine'])).toEqual({ code: 0, out: 'chaine : 2 lignes vérifiées\n', err: '' });
      expect(JSON.parse((await probant(['journal', 'verify', '--json'])).out)).toContainEqual(expect.objectContaining({ slug: 'chaine', lines: 2, broken: null }));
    });
    it('and names the first line that does not hold, with the code 1', async () => {
      await open('fausse');
      await user('fausse', 'fausse@exemple.fr');
      await seal();
      await owner.query("update journal set data = '{\"roles\":[\"juror\"]}' where type = 'people.user_created' and organisation_id = (select id from organisation where slug = 'fausse')");
      const { code, out, err } = await probant(['journal', 'verify']);
      expect([code, err]).toEqual([1, 'La chaîne ne tient pas : gardez cette base en l’état et prévenez l’organisme.\n']);
      expect(out).toContain('fausse : FAUX à la ligne 2 (son contenu a changé)');
    });
    it('of an organisation that exists', async () => {
      expect(await probant(['journal', 'verify', '--organisation', 'personne'])).toMatchObject({ code: 1, err: 'Aucun organisme ne porte le nom d’adresse « personne ».\n' });
    });
  });

  it('says in one sentence that a setting is wrong, or that the database does not answer', async () => {
    expect(await probant(['journal', 'verify'], { ...env, DATABASE_URL: 'x' })).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^Réglage DATABASE_URL : .*\n$/) });
    const nobody = 'postgres://probant_app:app@127.0.0.1:1/x';
    expect(await probant(['journal', 'verify'], { ...env, DATABASE_URL: nobody, DATABASE_SYSTEM_URL: nobody })).toEqual({ code: 1, out: '', err: 'La base de données ne répond pas : Probant est-il démarré ?\n' });
  });
});
