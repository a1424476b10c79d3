/**
 * One run of a guest, from boot to its end, with the world outside connected to
 * its console.
 *
 * The run is cut into slices, and between them the world gets its turn: what
 * the guest has printed goes out, what was typed goes in, and Ctrl-C is heard.
 * Where it is cut makes no difference to what happens in it.
 *
 * @module
 */
import type { Keyboard } from "./input.ts";
import type { Interrupt } from "./interrupt.ts";
import type { Tower } from "./tower.ts";

/** How a run can end. */
export type Status =
  /** The guest has halted. */
  | "halted"
  /** The budget is used up. */
  | "ticks"
  /** The guest idles, and nothing can come any more. */
  | "waiting"
  /** It was stopped from outside, because it could not go on. */
  | "killed";

/** How to run. */
export interface SessionOptions {
  /** The most ticks, or Infinity. */
  readonly ticks: number;
  /** The keyboard; without it, the console's log is complete. */
  readonly keyboard?: Keyboard;
  /** Whether each trap makes output. */
  readonly traced: boolean;
  /** Ends the run. */
  readonly interrupt: Interrupt;
  /** Takes what the guest has printed, after each slice. */
  output(printed: Uint8Array): Promise<void>;
  /** Called once, when the guest waits for the keyboard. */
  onWait(): Promise<void>;
}

/**
 * Ticks in a slice: a multiple of the schedulers' slices, so none is cut. A
 * trace can have a row for each tick and level, so its slices are short.
 */
const SLICE = { usual: 100_000, traced: 10_000 } as const;

/** Milliseconds after which the world gets its turn. */
const TURN = 20;

/**
 * Runs a guest.
 *
 * @throws {Interrupted} on Ctrl-C.
 * @throws {ClosedOutput} if nobody takes the output.
 */
export async function runSession(
  tower: Tower,
  options: SessionOptions,
): Promise<Status> {
  const { guest, occupant } = tower;
  const { ticks, keyboard, interrupt } = options;
  const slice = options.traced ? SLICE.traced : SLICE.usual;
  let turn = performance.now() + TURN;
  for (;;) {
    const left = ticks - guest.ticks;
    if (left <= 0) return "ticks";
    const why = occupant.run(Math.min(left, slice));
    await interrupt.orUntil(options.output(takeOutput(tower)));
    if (why === "halt") return endOf(tower);
    if (why === "idle") {
      if (keyboard === undefined || !canWake(tower)) return "waiting";
      await options.onWait();
      typeIn(tower, keyboard);
      await interrupt.orUntil(keyboard.wait());
      typeIn(tower, keyboard);
    }
    if (performance.now() < turn) continue;
    await new Promise((resolve) => setTimeout(resolve));
    interrupt.check();
    if (keyboard !== undefined) typeIn(tower, keyboard);
    turn = performance.now() + TURN;
  }
}

/** What the guest has printed; the monitors' engines have printed the same. */
function takeOutput({ machine, hosting, vms, guest }: Tower): Uint8Array {
  const printed = guest.console.takeOutput();
  if (printed.length > 0) {
    const below = hosting === undefined ? [] : [hosting.engine];
    for (const { console } of [machine, ...below, ...vms]) {
      console.takeOutput();
    }
  }
  return printed;
}

function endOf({ guest }: Tower): Status {
  const exit = guest.run(0);
  return exit.kind === "halt" && exit.why === "killed" ? "killed" : "halted";
}

/** Whether an idle guest can be woken by what is typed. */
export function canWake({ guest: { console } }: Tower): boolean {
  return !console.ended && console.control !== 0;
}

function typeIn({ guest: { console } }: Tower, keyboard: Keyboard): void {
  if (console.ended) return;
  for (const bytes of keyboard.take()) {
    if (bytes === null) console.end();
    else console.type(bytes);
  }
}
