import { render } from '../testing/render';
import { Cells } from './cells';
import { HeatCell } from './heat';
import { State } from './state';
import { STATE_KINDS } from './state-kind';

describe('a state', () => {
  it('is a colour, a symbol and a word', async () => {
    const page = await render('<pb-state kind="met">Atteint</pb-state>', [State]);
    expect(page.querySelector('pb-state')?.className).toContain('met');
    expect(page.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(page.textContent?.trim()).toBe('Atteint');
  });

  it('has an outline of its own', async () => {
    const page = await render(STATE_KINDS.map((kind) => `<pb-state kind="${kind}">x</pb-state>`).join(''), [State]);
    const drawings = [...page.querySelectorAll('svg')].map((svg) => svg.innerHTML);
    expect(new Set(drawings).size).toBe(STATE_KINDS.length);
  });

  it('is one cell each in a row, whose label says the counts', async () => {
    const page = await render(`<pb-cells [states]="['mapped', 'none']" label="1 rattaché, 1 sans preuve" />`, [Cells]);
    expect(page.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('1 rattaché, 1 sans preuve');
    expect(page.querySelectorAll('.cell')).toHaveLength(2);
  });

  it('heats a cell by what was brought, and leaves out what does not count', async () => {
    const page = await render(`<pb-heat [heat]="2">2 preuves</pb-heat><pb-heat heat="out">sans objet</pb-heat>`, [HeatCell]);
    const [warm, out] = page.querySelectorAll('pb-heat');
    expect(warm?.className).toContain('h-2');
    expect(warm?.textContent).toContain('2 preuves');
    expect(out?.querySelector('svg')).toBeNull();
  });
});
