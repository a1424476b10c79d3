/**
 * A malicious guest gets what it would get on a machine of its own: the same
 * traps, the same state, byte for byte. Nobody else notices anything.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { assemble, encode, PG32 } from "../../isa/mod.ts";
import { Bare, type EngineBase, Machine } from "../../machine/mod.ts";
import { assertSameBytes } from "../machine/_code.ts";
import { type Attack, ATTACKS, PRELUDE } from "./attacks.ts";
import {
  ATTACKER_MEMORY,
  house,
  type Intruder,
  settle as put,
} from "./house.ts";

/** After how many ticks each, of the whole house, everything is looked at. */
const STEPS = [1, 1, 5, 14, 40, 200, 1000, 7000, 20_000, 30_000, 60_000];

/** A machine without virtual machines, to compare with. */
interface Measure {
  readonly machine: Machine;
  /** Runs it up to a tick of its own. */
  runTo(tick: number): void;
}

/** What the table says, by the attack's title and the depth. */
const verdicts = new Map<string, string[]>();

function title({ number, name }: Attack): string {
  return `${number}. ${name}`;
}

/** The attack's program, and a disk of two blocks full of `ebreak`. */
function intruder({ source }: Attack): Intruder {
  const word = encode(PG32.byMnemonic.get("ebreak")!, {});
  const disk = new Uint8Array(
    Int32Array.from({ length: 256 }, () => word)
      .buffer,
  );
  return { image: assemble(PRELUDE + source), disk };
}

function alone(program: Intruder): Measure {
  const machine = new Machine({ memory: ATTACKER_MEMORY });
  put(machine, program);
  const occupant = new Bare(machine);
  return {
    machine,
    runTo: (tick) => void occupant.run(tick - machine.ticks),
  };
}

/**
 * The state that a guest could notice. Who has gone idle has looked at what is
 * due at this very tick; who was stopped by the budget is about to.
 */
function state(engine: EngineBase): Uint8Array {
  engine.clock.settle();
  return engine.save();
}

function print(engine: EngineBase): string {
  return new TextDecoder("latin1").decode(engine.console.output);
}

/** Attacks a house of this depth, and looks at everything as time goes by. */
function withstand(attack: Attack, depth: number): void {
  const program = intruder(attack);
  const measure = alone(program);
  const attacked = house(depth, program);
  const quiet = house(depth, program);
  quiet.attacker.kill();
  const { attacker, neighbours } = attacked;
  for (const step of STEPS) {
    attacked.run(step);
    assertEquals(attacked.damage(), undefined);
    measure.runTo(attacker.ticks);
    assertSameBytes(state(attacker), state(measure.machine), "the attacker");
    assertEquals(attacker.traps, measure.machine.traps);
    neighbours.forEach((neighbour, n) => {
      const other = quiet.neighbours[n];
      other.occupant.run(neighbour.ticks - other.ticks);
      assertSameBytes(state(neighbour), state(other), "the neighbour");
    });
  }
  // Everybody goes on: no neighbour has had less than its part.
  const total = STEPS.reduce((sum, step) => sum + step);
  for (const [n, { ticks }] of neighbours.entries()) {
    const part = total / 2 ** (n + 1);
    assert(ticks > part - 20_000, `neighbour ${n} has had ${ticks} ticks`);
  }
  succeedAsAlone(attack, measure.machine);
}

/** Whether the attack did on a machine of its own what it is about. */
function succeedAsAlone(attack: Attack, machine: Machine): void {
  const { expect, floods, forever } = attack;
  const printed = print(machine);
  if (floods) {
    assert(printed.length > 1000 && printed.endsWith(expect), printed);
  } else {
    assertEquals(printed, expect);
  }
  if (forever !== undefined) assert(machine.traps[forever] > 1000);
}

for (const attack of ATTACKS) {
  for (const depth of [1, 2]) {
    Deno.test(`attack ${title(attack)}, at depth ${depth}`, () => {
      withstand(attack, depth);
      const row = verdicts.get(title(attack)) ?? [];
      row[depth] = "withstood";
      verdicts.set(title(attack), row);
    });
  }
}

Deno.test("the table of attacks", () => {
  const width = Math.max(...ATTACKS.map((attack) => title(attack).length));
  const lines = ATTACKS.map((attack) => {
    const [, first = "-", second = "-"] = verdicts.get(title(attack)) ?? [];
    return `${title(attack).padEnd(width)}  ${first.padEnd(9)}  ${second}`;
  });
  console.log(["attack".padEnd(width) + "  depth 1    depth 2", ...lines]
    .join("\n"));
  const numbers = [...new Set(ATTACKS.map(({ number }) => number))];
  const list = Array.from({ length: 16 }, (_, n) => n + 1);
  assertEquals(numbers, [...list, 23, 26, 27, 28, 29, 30, 31, 32, 35, 36]);
});
