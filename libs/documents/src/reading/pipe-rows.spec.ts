import { pipeRows } from './pipe-rows.js';

describe('the tables of Markdown', () => {
  it('are told by the line of dashes under their head', () => {
    const rows = pipeRows(['un | texte', '', '| Activités | Critères |', '|---|:---:|', '| A1. Accueil | a<br>b |', 'c |  d', '', '| seul |']);
    expect([...rows]).toEqual([[2, ['Activités', 'Critères']], [3, null], [4, ['A1. Accueil', '<p>a</p><p>b</p>']], [5, ['c', 'd']]]);
  });

  it('keep a bar that belongs to a cell, and a cell that is empty', () => {
    expect(pipeRows(['| a |  | `x|y` |', '|-|-|-|', '| un \\| deux |  | |'])).toEqual(new Map([[0, ['a', '', '`x|y`']], [1, null], [2, ['un | deux', '', '']]]));
  });
});
