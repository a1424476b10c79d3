/**
 * Numbers as users write them.
 *
 * @module
 */
import { UsageError } from "../../isa/mod.ts";
import { quoted } from "./text.ts";

/**
 * A whole number, usually from 1 on: `1000`, `1_000_000` or `1e9`.
 *
 * @throws {UsageError} if it is something else; `option` is named in it.
 */
export function parseCount(option: string, text: string, least = 1): number {
  const n = /^(\d[\d_]*|\d+e\d+)$/i.test(text)
    ? Number(text.replaceAll("_", ""))
    : NaN;
  if (Number.isSafeInteger(n) && n >= least) return n;
  throw new UsageError(
    `--${option} ${
      quoted(text)
    }: need a whole number from ${least} on, as 1000 or 1e9`,
  );
}

const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  k: 2 ** 10,
  m: 2 ** 20,
  g: 2 ** 30,
};

/**
 * A number of bytes: `65536`, `0x10000`, `64K`, `64KiB`, `1M` or `1G`.
 *
 * @throws {UsageError} if it is something else; `option` is named in it.
 */
export function parseSize(option: string, text: string): number {
  const match = /^(\d+|0x[\da-f]+)([kmg]?)(?:i?b)?$/i.exec(text);
  const n = match === null
    ? NaN
    : Number(match[1]) * UNITS[match[2].toLowerCase()];
  if (Number.isSafeInteger(n)) return n;
  throw new UsageError(
    `--${option} ${quoted(text)}: need a number of bytes, as 65536, 64K or 1M`,
  );
}
