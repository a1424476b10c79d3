/**
 * What it costs that a debugger can go back: how fast a guest runs on while its
 * past is kept and a breakpoint is looked out for, and how long it takes to be
 * at another tick.
 *
 * @module
 */
import { assemble, type Image, InvariantError, PG32 } from "../../isa/mod.ts";
import { load } from "../../machine/mod.ts";
import { parseArrangement } from "../commands/arrangement.ts";
import { buildTower } from "../commands/tower.ts";
import { Session } from "../debugger/core/session.ts";
import { CUT } from "../debugger/core/timeline.ts";
import source from "./kernels/time_travel.s" with { type: "text" };
import type { Now } from "./interleave.ts";
import { type Figure, figure } from "./statistics.ts";

/** Bytes of memory that the guest has. */
const MEMORY = 1 << 17;

/** A run to be gone through. */
export interface Travel {
  /** What the guest is on, as `deno task run --on` has it. */
  readonly on: string;
  /** How long it is. */
  readonly ticks: number;
  /** How often it is run, with and without the debugger. */
  readonly rounds: number;
  /** How many ticks of it are gone to. */
  readonly visits: number;
}

/** What it took. */
export interface TravelCost {
  readonly on: string;
  readonly ticks: number;
  /** Speed in the debugger, divided by the speed without. */
  readonly speed: Figure;
  /** Milliseconds to a tick of the run: half of the visits took less. */
  readonly reach: number;
  /** Milliseconds of the longest visit. */
  readonly longestReach: number;
  /** Bytes of memory pages that were kept at the end of the run. */
  readonly bytes: number;
}

/** Measures a run. */
export async function measureTravel(
  { on, ticks, rounds, visits }: Travel,
  now: Now,
): Promise<TravelCost> {
  const image = assemble(source, { file: "time_travel.s" });
  const speeds: number[] = [];
  let session = makeSession(image, on);
  // The round before those that count is for the compiler's sake.
  for (let round = 0; round <= rounds; round++) {
    const plain = timePlain(image, { on, ticks }, now);
    session = makeSession(image, on);
    const before = now();
    const { reason } = await session.resume({ limit: ticks });
    const debugged = now() - before;
    if (reason !== "step") throw new InvariantError(`it came to: ${reason}`);
    if (round > 0) speeds.push(plain / debugged);
  }
  const bytes = session.timeline.bytes;
  const times = await visit(session, { ticks, visits }, now);
  return {
    on,
    ticks,
    speed: figure(speeds),
    reach: figure(times).value,
    longestReach: Math.max(...times),
    bytes,
  };
}

/** A session with a breakpoint that is never met. */
function makeSession(image: Image, on: string): Session {
  const session = new Session({
    on: parseArrangement(on),
    memory: MEMORY,
    isa: PG32,
    image,
  });
  const address = image.symbols.find(({ name }) => name === "saved")!.value;
  session.stops.add({ kind: "break", address }, "saved");
  return session;
}

/** Milliseconds of the run as `deno task run` has it. */
function timePlain(
  image: Image,
  { on, ticks }: Pick<Travel, "on" | "ticks">,
  now: Now,
): number {
  const { guest, occupant } = buildTower({
    on: parseArrangement(on),
    memory: MEMORY,
    isa: PG32,
  });
  load(guest, image);
  const before = now();
  while (guest.ticks < ticks) occupant.run(Math.min(CUT, ticks - guest.ticks));
  return now() - before;
}

/** Milliseconds of each visit; where they go jumps about, the same each time. */
async function visit(
  session: Session,
  { ticks, visits }: Pick<Travel, "ticks" | "visits">,
  now: Now,
): Promise<number[]> {
  const times: number[] = [];
  for (let n = 1; n <= visits; n++) {
    const tick = Math.floor(ticks * (n * GOLDEN % 1));
    const before = now();
    await session.goto(tick);
    times.push(now() - before);
    if (session.position.tick !== tick) {
      throw new InvariantError(
        `it is at ${session.position.tick}, not ${tick}`,
      );
    }
  }
  return times;
}

/** Its multiples, without their whole parts, are spread evenly. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
