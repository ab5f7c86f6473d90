import { readFileSync } from 'node:fs';
import { Storage, type StagedObject } from '@probant/use-cases';
import { strToU8, zipSync } from 'fflate';
import path from 'node:path';
import { describeWithReferentiels, referentielsDir } from '../reading/testing/referentiels.js';
import { ChildProcessFicheReader } from './child-process-fiche-reader.js';

jest.setTimeout(30_000);

/** Holds one file on its staging side. */
class OneFile extends Storage {
  constructor(private readonly bytes: Uint8Array) {
    super();
  }
  async putStaged(): Promise<StagedObject> {
    throw new Error('not here');
  }
  async openStaged(): Promise<AsyncIterable<Uint8Array>> {
    return [this.bytes] as unknown as AsyncIterable<Uint8Array>;
  }
  async removeStaged(): Promise<void> {}
  async put(): Promise<void> {}
  async open(): Promise<null> {
    return null;
  }
  async remove(): Promise<void> {}
}

const find = (bytes: Uint8Array, number: string | null = null, name = 'export-fiches-rncp-v4-1-2026-03-01.zip') => new ChildProcessFicheReader(new OneFile(bytes)).read({ name, key: 'there', kept: false }, number);
const fiche = (number: string): string => `<FICHE><NUMERO_FICHE>${number}</NUMERO_FICHE><INTITULE>Titre ${number}</INTITULE></FICHE>`;
const zip = zipSync({ 'fiches.xml': strToU8(`<FICHES>${fiche('RNCP1')}${fiche('RNCP2')}</FICHES>`) });

describe('finding a fiche in a process of its own', () => {
  it('gives the fiche, and the day of the export', async () => {
    expect(await find(zip, 'RNCP2')).toMatchObject({ fault: null, updatedOn: '2026-03-01', fiche: { number: 'RNCP2', title: 'Titre RNCP2', blocs: [] } });
  });

  it('names those to choose from, and says what is wrong', async () => {
    expect(await find(zip)).toMatchObject({ fault: 'several_fiches', total: 2, choices: [{ number: 'RNCP1' }, { number: 'RNCP2' }] });
    expect(await find(zip, 'RNCP3')).toEqual({ fault: 'fiche_absent' });
    expect(await find(strToU8('Tarte aux pommes'))).toEqual({ fault: 'not_a_fiche' });
  });
});

describeWithReferentiels('a saved fiche found in a process of its own', () => {
  it('comes whole', async () => {
    const found = await find(readFileSync(path.join(referentielsDir, 'real/rncp/RNCP35959.xml')), 'RNCP35959', 'RNCP35959.xml');
    expect(found.fault === null && [found.fiche.blocs.length, found.fiche.level, found.updatedOn]).toEqual([5, 5, null]);
  });
});
