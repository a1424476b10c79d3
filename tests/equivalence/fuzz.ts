/**
 * A long campaign of random programs. It prints its seed first, and at a
 * failure the smallest program it has found and how to repeat it.
 *
 * ```sh
 * deno task fuzz --programs 1000000 --seed 42
 * ```
 *
 * @module
 */
import { parseArgs } from "@std/cli/parse-args";
import { campaign } from "./campaign.ts";
import { assertEquivalent, assertTranslated } from "./compare.ts";
import { HOT_PROGRAMS } from "./hot.ts";
import { PROGRAMS } from "../../lessons/random_guests/program.ts";

const HELP = `Runs random programs bare and under monitors, and compares.

Usage: deno task fuzz [--accel] [--programs N] [--seed S] [--path P]

  --accel       the translator against the fast loop, on programs of loops
  --programs N  how many programs (10000)
  --seed S      the seed, a whole number from 0 to 4294967295 (a random one)
  --path P      only the program that a failure named
`;

/** Programs between two lines of progress. */
const BATCH = 10_000;

/** What was asked for. */
interface Asked {
  readonly help: boolean;
  readonly accel: boolean;
  readonly programs: number;
  readonly seed: number;
  readonly path?: string;
}

/** What was asked for, or a line that says what is wrong with it. */
function options(
  args: readonly string[],
): Asked | string {
  const unknown: string[] = [];
  const given = parseArgs([...args], {
    string: ["programs", "seed", "path"],
    boolean: ["help", "accel"],
    unknown: (arg: string) => {
      unknown.push(arg);
      return false;
    },
  });
  if (unknown.length > 0) {
    return `unknown argument ${unknown[0]}: see --help`;
  }
  const text = (name: string): string | undefined =>
    typeof given[name] === "string" ? given[name] : undefined;
  const random = crypto.getRandomValues(new Uint32Array(1))[0];
  const programs = number(text("programs"), 10_000);
  const seed = number(text("seed"), random);
  if (programs === undefined || programs === 0) {
    return `--programs ${given.programs}: need a whole number from 1 on`;
  }
  if (seed === undefined || seed >= 2 ** 32) {
    return `--seed ${given.seed}: need a whole number from 0 to 4294967295`;
  }
  return {
    help: given.help === true,
    accel: given.accel === true,
    programs,
    seed,
    path: text("path"),
  };
}

/** A number as it was typed, `undefined` if it is none. */
function number(text: string | undefined, unset: number): number | undefined {
  if (text === undefined) return unset;
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Runs the campaign; the exit code. */
function main(args: readonly string[]): number {
  const asked = options(args);
  if (typeof asked === "string") {
    console.error(`fuzz: ${asked}`);
    return 2;
  }
  if (asked.help) {
    console.log(HELP.trimEnd());
    return 0;
  }
  const { accel, programs, path } = asked;
  const [drawn, check] = accel
    ? [HOT_PROGRAMS, assertTranslated]
    : [PROGRAMS, assertEquivalent];
  let { seed } = asked;
  console.log(`seed ${seed}`);
  for (let done = 0; done < programs;) {
    const batch = Math.min(BATCH, programs - done);
    const failure = campaign(drawn, check, {
      seed,
      programs: batch,
      path,
    });
    if (failure !== undefined) {
      console.log(failure.message);
      console.log(`after ${done + failure.programs} programs; to repeat it:`);
      const task = `deno task fuzz${accel ? " --accel" : ""}`;
      console.log(`${task} --seed ${seed} --path ${failure.path}`);
      return 1;
    }
    done += batch;
    console.log(`${done} programs agree`);
    if (path !== undefined) return 0;
    // The next batch begins where this seed's neighbour does.
    seed = seed + 1 >>> 0;
  }
  return 0;
}

if (import.meta.main) Deno.exit(main(Deno.args));
