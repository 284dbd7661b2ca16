/**
 * Seeded random numbers, so that pictures are deterministic.
 * @module
 */

/** A generator of numbers from 0 up to but not including 1 (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** `count` pairs of numbers from 0 up to but not including 1. */
export function scatter(count: number, seed: number): [number, number][] {
  const next = dice(seed)
  return Array.from({ length: count }, () => [next(), next()])
}
