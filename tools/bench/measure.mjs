/** Minimum, median and 95th percentile of a list of milliseconds. */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { min: sorted[0], median: at(0.5), p95: at(0.95) };
}

/** Runs `work(i)` for i in 0…count-1, `width` at once, after `warm` runs not counted. Gives the times and the rate per second. */
export async function repeat({ count, width = 1, warm = 5 }, work) {
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
  return { ...spread(times), perSecond: (count * 1000) / (performance.now() - started), count, width };
}
