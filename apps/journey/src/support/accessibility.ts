import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Axe on this page alone, which holds no frame: no second window, and nothing told of what is right. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

/** What axe finds on the page as it stands, one line an element; empty when there is nothing. A message at the foot is judged once it is told: it is hidden from readers until its words are in their live region. */
export async function accessibilityOf(page: Page): Promise<readonly string[]> {
  await page.locator('mat-snack-bar-container [aria-hidden=true] button').waitFor({ state: 'detached' });
  const { violations } = await axe(page).withTags(LEVELS).analyze();
  const found: string[] = [];
  for (const { id, help, nodes } of violations) {
    for (const { target, html } of nodes) {
      if (id !== 'target-size' || (await isSmallInSight(page, target.map(String)))) found.push(`${id} (${help}): ${target.join(' ')} — ${html.slice(0, 200)}`);
    }
  }
  return found;
}

/** Whoever uses a page scrolls it: a target half under the bar at the foot of a phone is judged again in the middle of the window, and the page put back where it was. */
async function isSmallInSight(page: Page, target: readonly string[]): Promise<boolean> {
  const element = page.locator(target.at(-1) ?? '').first();
  const before = await element.evaluate((found) => {
    const { scrollY } = window;
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    return scrollY;
  });
  const { violations } = await axe(page).include([...target]).withRules(['target-size']).analyze();
  await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), before);
  return violations.length > 0;
}

/** What the keyboard reaches under something that stays in place: each stop of Tab, to the end and back, must show (WCAG 2.4.11). One line an element. */
export async function coveredFocusOf(page: Page, most = 80): Promise<readonly string[]> {
  const covered = new Set<string>();
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let stop = 0; stop < most; stop += 1) {
      await page.keyboard.press(key);
      const line = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return null;
        const { left, right, top, bottom } = focused.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const above = document.elementFromPoint(x, y);
        let over: Element | null = above;
        while (over && (over.contains(focused) || !['fixed', 'sticky'].includes(getComputedStyle(over).position))) over = over.parentElement;
        if (above && !over) return '';
        return `${focused.tagName.toLowerCase()} “${(focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().slice(0, 60)}” at ${Math.round(y)} px is under ${over ? over.className : 'the edge of the window'}`;
      });
      if (line === null) break;
      if (line) covered.add(line);
    }
  }
  return [...covered];
}

/** Elements that stick out of the page on its right: nothing scrolls sideways but what is made to. */
export async function overflowOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 1);
    return wide.slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.className} reaches ${Math.round(element.getBoundingClientRect().right)} of ${clientWidth} px`);
  });
}
