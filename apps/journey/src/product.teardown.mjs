/** Stops the product and removes its folder. */
export default async function teardown() {
  await globalThis.probantJourney?.stop();
}
