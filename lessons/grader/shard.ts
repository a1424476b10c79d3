/**
 * Shards: a part of a class, for graders that run side by side.
 *
 * @module
 */
import { UsageError } from "../../isa/mod.ts";
import { quoted } from "../commands/text.ts";

/** The `number`th of `count` parts; the first is 1. */
export interface Shard {
  readonly number: number;
  readonly count: number;
}

/** All of it. */
export const WHOLE: Shard = { number: 1, count: 1 };

/** The most parts. */
const MOST = 100_000;

/**
 * A shard as the user writes it: `3/10`.
 *
 * @throws {UsageError} if it is something else.
 */
export function parseShard(text: string | undefined): Shard {
  if (text === undefined) return WHOLE;
  const [, number, count] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [])
    .map(Number);
  if (count >= 1 && count <= MOST && number >= 1 && number <= count) {
    return { number, count };
  }
  throw new UsageError(
    `--shard ${quoted(text)}: need k/n, as 1/10 for the first of ten parts`,
  );
}

/**
 * The things of a shard: one of every `count`. So neighbours, who may have
 * handed in the same, come into different shards.
 */
export function sharded<T>(
  things: readonly T[],
  { number, count }: Shard,
): readonly T[] {
  return things.filter((_, n) => n % count === number - 1);
}
