import { closeBrowser, closePages, pictureFailure } from './browser.js';

afterEach(async () => {
  const { storyFailed } = globalThis as { storyFailed?: boolean };
  if (storyFailed) await pictureFailure(expect.getState().currentTestName ?? 'story');
  await closePages();
});

afterAll(closeBrowser);
