/**
 * Work on many things, so many at a time.
 *
 * @module
 */

/**
 * Does `work` on each, at most `jobs` at a time, and returns what it comes to,
 * in the order of the things. After an error nothing new is begun.
 */
export async function pooled<T, R>(
  things: readonly T[],
  jobs: number,
  work: (thing: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < things.length) {
      const n = next++;
      try {
        results[n] = await work(things[n]);
      } catch (error) {
        next = things.length;
        throw error;
      }
    }
  };
  const count = Math.min(jobs, things.length);
  await Promise.all(Array.from({ length: count }, worker));
  return results;
}
