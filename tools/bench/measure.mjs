/** Minimum, median and 95th percentile of a list of milliseconds. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { min: sorted[0], median: at(0.5), p95: at(0.95) };
}

/** Runs `work(i)` for i in 0…count-1, `width` at once, after `warm` runs not counted. Gives the times and the rate per second. */
export async function repeat({ count, width = 1, warm = 5 }, work) {
  return told([await once({ count, width, warm }, work)], width);
}

/**
 * The same for several works in turns, round after round, so that a machine whose speed drifts slows them all alike.
 * `between` runs after each work of a round, not counted: what one leaves behind must not slow the next.
 */
export async function inTurns({ rounds, count, width = 1, warm = 2 }, works, between) {
  const names = Object.keys(works);
  const done = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      done[name].push(await once({ count, width, warm }, (i) => works[name](round * (count + warm) + i)));
      await between?.(name);
    }
  }
  return Object.fromEntries(names.map((name) => [name, told(done[name], width)]));
}

function told(rounds, width) {
  const times = rounds.flatMap((round) => round.times);
  const elapsed = rounds.reduce((sum, round) => sum + round.elapsed, 0);
  return { ...spread(times), perSecond: (times.length * 1000) / elapsed, count: times.length, width };
}

async function once({ count, width, warm }, work) {
  for (let i = 0; i < warm; i += 1) await work(count + i);
  const times = [];
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (next < count) {
        const i = next++;
        const begun = performance.now();
        await work(i);
        times.push(performance.now() - begun);
      }
    }),
  );
  return { times, elapsed: performance.now() - started };
}
