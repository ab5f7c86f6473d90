import type { open } from './open';

export type Page = Awaited<ReturnType<typeof open>>;

/** A key pressed on an element, as a person at the keyboard would. */
export const press = async (page: Page, element: Element | null | undefined, key: string, more: KeyboardEventInit = {}): Promise<void> => {
  element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  await page.stable();
};
export const field = (page: Page): HTMLTextAreaElement => {
  const found = page.page.querySelector('textarea');
  if (!found) throw new Error('no text is being edited');
  return found;
};
export const write = async (page: Page, text: string): Promise<void> => {
  field(page).value = text;
  field(page).dispatchEvent(new Event('input'));
  await page.stable();
};
export const sent = (page: Page): unknown[] => page.client.correct.mock.calls.map((call: unknown[]) => call[2]);
/** A dialog takes its time to leave. */
export const left = async (page: Page): Promise<void> => {
  while (document.querySelector('mat-dialog-container')) await page.stable();
  await page.stable();
};
export const type = async (page: Page, words: string): Promise<void> => {
  const search = document.querySelector<HTMLInputElement>('[role=combobox]');
  if (!search) throw new Error('nothing is searched');
  search.value = words;
  search.dispatchEvent(new Event('input'));
  await page.stable();
  await press(page, search, 'Enter');
  await left(page);
};
