import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TABLES } from './0001-tables.js';
import { RIGHTS } from './0002-rights.js';

/** The tables of the product, then who may touch which row. Published migrations are never edited: a change is one more class. */
export class Tables1764000000000 implements MigrationInterface {
  name = 'Tables1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(RIGHTS);
  }

  async down(): Promise<void> {
    throw new Error('the first migration is not undone: drop the database');
  }
}
