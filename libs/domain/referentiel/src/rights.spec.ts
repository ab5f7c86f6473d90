import type { Permission } from '@probant/domain-kernel';
import { mayDelete, mayImport, mayPublish, maySetRules, readsDrafts, readsReferentiel } from './rights.js';
import type { ReferentielStatus } from './referentiel.js';
import { aDraft, somebody } from './testing/referentiel.builders.js';
import { aBloc, aTree } from './testing/tree.builders.js';

const samir = somebody('samir', 'certifier', 'manager');
const administrator = somebody('ada', 'certifier', 'administrator');
const juror = somebody('jules', 'certifier', 'juror');
const atCentre = somebody('ouest', 'centre', 'manager');
const stranger = somebody('autre', 'elsewhere', 'manager');
const operator = { kind: 'system' as const, personId: null, organisationId: 'certifier', memberships: [] };
/** A manager of the certifier who stands, for now, in another organisation's pages. */
const away = { ...samir, organisationId: 'centre', memberships: [...samir.memberships, { organisationId: 'centre', roles: ['candidate' as const] }] };

const said = (permission: Permission): string => (permission.allowed ? 'allowed' : permission.code);
const STATUSES: readonly ReferentielStatus[] = ['reading', 'failed', 'draft', 'published', 'retired'];

describe('reading a référentiel', () => {
  it('a draft is the certifier’s staff’s, in the certifier’s own pages', () => {
    expect([samir, administrator, juror, atCentre, stranger, away].map((actor) => readsDrafts(actor, aDraft()))).toEqual([true, true, false, false, false, false]);
  });

  it('what is published is also its members’ and its centres’', () => {
    for (const status of STATUSES) {
      const open = status === 'published' || status === 'retired';
      const reads = [administrator, juror, atCentre, stranger].map((actor) => readsReferentiel(actor, aDraft({ status }), ['centre']));
      expect([status, ...reads]).toEqual([status, true, open, open, false]);
    }
  });
});

describe('what its certifier may do', () => {
  const statuses = (may: typeof mayDelete): Record<string, string> => Object.fromEntries(STATUSES.map((status) => [status, said(may(samir, aDraft({ status })))]));

  it('is a manager’s alone, or a command’s of the operator', () => {
    for (const may of [mayDelete, maySetRules, mayImport]) expect([samir, operator, administrator, atCentre, away].map((actor) => said(may(actor, aDraft())))).toEqual(['allowed', 'allowed', 'referentiel.certifier_only', 'referentiel.certifier_only', 'referentiel.certifier_only']);
  });

  it('throws away a draft or a failed reading', () => {
    expect(statuses(mayDelete)).toEqual({ reading: 'referentiel.being_read', failed: 'allowed', draft: 'allowed', published: 'referentiel.published_stays', retired: 'referentiel.published_stays' });
  });

  it('sets rules wherever there is a tree, published or not', () => {
    expect(statuses(maySetRules)).toEqual({ reading: 'referentiel.no_tree', failed: 'referentiel.no_tree', draft: 'allowed', published: 'allowed', retired: 'allowed' });
  });
});

describe('publishing', () => {
  const whole = aTree({ blocs: [aBloc()] });
  const asked = aDraft({ publicationAsked: { by: 'samir', at: '2026-02-02T09:00:00.000Z' } });

  it('asks for a whole draft', () => {
    expect(Object.fromEntries(STATUSES.map((status) => [status, said(mayPublish(samir, aDraft({ status }), whole, 0))]))).toEqual({
      reading: 'referentiel.no_tree', failed: 'referentiel.no_tree', draft: 'allowed', published: 'referentiel.already_published', retired: 'referentiel.already_published',
    });
    expect(said(mayPublish(samir, aDraft(), null, 0))).toBe('referentiel.no_tree');
    expect(mayPublish(samir, aDraft(), aTree({ blocs: [aBloc({ id: 'b3', number: '3', title: '' })] }), 0)).toMatchObject({ allowed: false, code: 'referentiel.publication_blocked', details: { blockers: [{ subjectId: 'b3', printedCode: '3' }] } });
  });

  it('waits for another manager after the first confirmation; not when the other has left', () => {
    expect(mayPublish(samir, asked, whole, 1)).toMatchObject({ allowed: false, code: 'referentiel.second_person_needed', details: { otherManagers: 1 } });
    expect(said(mayPublish(somebody('rosa', 'certifier', 'manager'), asked, whole, 1))).toBe('allowed');
    expect(said(mayPublish(samir, asked, whole, 0))).toBe('allowed');
  });
});
