/**
 * Numbers that a test draws from its seed.
 *
 * @module
 */

/**
 * A row of random numbers, always the same for the same seed: each call draws a
 * whole number from 0 up to `below`. (Marsaglia's xorshift, 32 bits.)
 */
export function drawn(seed: number): (below: number) => number {
  // Spreads the seed's bits. A state of 0 would stay 0.
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let n = 0; n < 8; n++) next();
  return (below) => next() % below;
}
