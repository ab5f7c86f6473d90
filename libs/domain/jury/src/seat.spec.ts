import { declaresLink, panelPresent } from './seat.js';
import { aPanel, aSeat } from './testing/jury.builders.js';

describe('a juror\u2019s declared links', () => {
  it.each([['Ancien collègue de Mme KERBRAT (2019)', 'Kerbrat', true], ['A formé M. Le Goff-Noël', 'le goff noel', true], ['Aucun', 'Kerbrat', false], ['Kerbratin SA', 'Kerbrat', false], ['', '', false]])('%s: %s', (text, name, linked) => expect(declaresLink(text, name)).toBe(linked));
});

describe('the panel present', () => {
  it('is made of standing voters seen at the hearing', () => {
    const seats = [...aPanel(), aSeat({ id: 'absent', present: false }), aSeat({ id: 'typist', role: 'secretary', present: true }), aSeat({ id: 'gone', state: 'replaced', present: true })];
    expect(panelPresent(seats).map((seat) => seat.id)).toEqual(['seat-president', 'seat-member']);
  });
});
