/** Waits until something holds, five seconds at most: what the test then expects says what was missing. */
export async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !condition(); turn += 1) await new Promise((done) => setTimeout(done, 25));
}
