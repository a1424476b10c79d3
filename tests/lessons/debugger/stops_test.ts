/**
 * Watchpoints, catchpoints and steps over, each against a trace of single steps.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { assemble, crc32, decode, PG32 } from "../../../isa/mod.ts";
import { findGuest, imageOf } from "../../../guests/mod.ts";
import { parseArrangement } from "../../../lessons/commands/arrangement.ts";
import { parseExpression } from "../../../lessons/debugger/core/expression.ts";
import { buildTower } from "../../../lessons/commands/tower.ts";
import { Session } from "../../../lessons/debugger/core/session.ts";
import type { Trigger } from "../../../lessons/debugger/core/stops.ts";
import { CUT, type Position } from "../../../lessons/debugger/core/timeline.ts";
import { load } from "../../../machine/mod.ts";

const ARRANGEMENTS = ["bare", "type1", "nested:2", "type2"];

function sessionOf(name: string, on: string): Session {
  const guest = findGuest(name)!;
  return new Session({
    on: parseArrangement(on),
    memory: guest.memory,
    isa: guest.isa,
    disk: guest.disk?.slice(),
    image: imageOf(guest),
    input: new Uint8Array(),
  });
}

/** Every place in the first ticks where `isPlace` says so, step by step. */
function traced(
  name: string,
  ticks: number,
  isPlace: (session: Session) => boolean,
): Position[] {
  const session = sessionOf(name, "bare");
  const places: Position[] = [];
  while (session.position.tick < ticks && session.step().kind !== "end") {
    if (isPlace(session)) places.push(session.position);
  }
  return places;
}

/** Every place in the first ticks where a trigger stops a run. */
async function stopped(
  session: Session,
  trigger: Trigger,
  ticks: number,
): Promise<Position[]> {
  const places: Position[] = [];
  session.stops.add(trigger, "it");
  for (;;) {
    const { reason } = await session.resume({ limit: ticks });
    if (reason !== "stop" || session.position.tick >= ticks) return places;
    places.push(session.position);
  }
}

const TICKS = 3000;

Deno.test("a watchpoint stops wherever the value has changed", async () => {
  const ticks = 1000;
  const { places } = sessionOf("timesharing", "bare");
  for (const text of ["mode", "base", "t0", "ie"]) {
    const value = parseExpression(text, places);
    const valueIn = (session: Session): number | undefined => {
      try {
        return value(session.scene());
      } catch {
        return undefined;
      }
    };
    let was = valueIn(sessionOf("timesharing", "bare"));
    const expected = traced("timesharing", ticks, (session) => {
      const now = valueIn(session);
      const changed = now !== was;
      was = now;
      return changed;
    }).filter(({ tick }) => tick < ticks);
    assert(expected.length > 3, text);
    for (const on of ARRANGEMENTS) {
      const session = sessionOf("timesharing", on);
      const trigger = { kind: "watch", values: [value] } as const;
      assertEquals(await stopped(session, trigger, ticks), expected, text);
    }
  }
});

Deno.test("catch trap and catch interrupt stop before each, and going back", async () => {
  const traps: Position[] = [];
  const session = sessionOf("timesharing", "bare");
  while (session.position.tick < TICKS) {
    const { position } = session;
    if (session.step().trap !== undefined) traps.push(position);
  }
  assert(traps.length > 5);
  for (const on of ARRANGEMENTS) {
    const session = sessionOf("timesharing", on);
    const trigger = { kind: "catch", event: { kind: "trap" } } as const;
    const found = await stopped(session, trigger, TICKS);
    assertEquals(found, traps.filter(({ tick }) => tick < TICKS));
    await session.goto(TICKS);
    for (const position of found.reverse()) {
      await session.back();
      assertEquals(session.position, position);
    }
  }
});

Deno.test("what a monitor emulates is caught, instruction by instruction", async () => {
  const expected = traced("hello", 70, (session) => {
    const { instruction, guest } = session;
    return guest.cpu.mode === 1 && instruction?.row.privileged === true;
  });
  for (const on of ["type1", "nested:2", "type2", "kernel"]) {
    const session = sessionOf("hello", on);
    const trigger = { kind: "catch", event: { kind: "emulate" } } as const;
    assertEquals(await stopped(session, trigger, 71), expected);
  }
});

Deno.test("a host's change of worlds is caught as often as it happens", async () => {
  for (const on of ["type2", "kernel", "type2:2", "kernel:2"]) {
    const guest = findGuest("timesharing")!;
    const changes = new Set<number>();
    const tower = buildTower({
      on: parseArrangement(on),
      memory: guest.memory,
      isa: guest.isa,
      observe({ kind }) {
        const isLeft = kind === "signal" || kind === "leave";
        if (isLeft && tower.machine.ticks <= TICKS) {
          changes.add(tower.machine.ticks - 1);
        }
      },
    });
    load(tower.guest, imageOf(guest));
    tower.occupant.run(CUT);

    const session = sessionOf("timesharing", on);
    const event = { kind: "switch" } as const;
    // Where the run is cut, a host changes worlds too.
    const places =
      (await stopped(session, { kind: "catch", event }, TICKS + 100))
        .filter(({ tick }) => tick < TICKS);
    const ticks = places.map(({ tick }) => tick);
    assertEquals(ticks.toSorted((a, b) => a - b), ticks);
    assertEquals([...new Set(ticks)], [...changes], on);
    assert(changes.size > 50, `only ${changes.size}`);

    const back: Position[] = [];
    await session.goto(TICKS);
    for (;;) {
      const { reason } = await session.back();
      if (reason !== "stop") break;
      back.unshift(session.position);
    }
    assertEquals(back, places, on);
  }
});

Deno.test("rwatch stops where memory is about to be read", async () => {
  const { places } = sessionOf("timesharing", "bare");
  const from = places.label("current");
  const expected = traced("timesharing", TICKS, ({ guest, address }) => {
    const found = decode(guest.isa, guest.load(address));
    if (found?.row.mnemonic !== "lw" || guest.cpu.mode !== 1) return false;
    const { rs1, imm } = found.operands;
    return guest.cpu.x[rs1] + imm === from;
  });
  assert(expected.length > 3);
  for (const on of ARRANGEMENTS) {
    const session = sessionOf("timesharing", on);
    const trigger = { kind: "rwatch", range: { from, to: from + 4 } } as const;
    // Where an interrupt comes first, the read is later.
    const reads = await stopped(session, trigger, TICKS);
    assertEquals(reads, expected);
  }
});

Deno.test("the disk goes back as memory does", () => {
  for (const on of [...ARRANGEMENTS, "kernel"]) {
    const session = sessionOf("disk", on);
    const sums: [Position, number][] = [];
    let disk = crc32(session.guest.disk.contents);
    let changes = 0;
    for (let n = 0; n < 6000; n++) {
      if (session.step().kind === "end") break;
      const now = crc32(session.guest.disk.contents);
      if (now === disk && n % 300 !== 0) continue;
      if (now !== disk) changes++;
      disk = now;
      sums.push([session.position, crc32(session.guest.save())]);
    }
    assert(changes > 0, "the guest writes no disk");
    for (const [position, sum] of sums.reverse()) {
      assert(session.timeline.reach(position));
      assertEquals(crc32(session.guest.save()), sum);
    }
  }
});

/** It reads where its window ends, and has no handler. */
const FAULTY = "_start: li a0, 3\nloop: addi a0, a0, -1\n bnez a0, loop\n" +
  " lw a1, 1(zero)\n j loop\n";

/** It counts for ever. */
const COUNTING = "_start: li a0, 0\nloop: addi a0, a0, 1\nend: j loop\n";

function sessionOfSource(source: string, on: string): Session {
  return new Session({
    on: parseArrangement(on),
    memory: 1 << 16,
    isa: PG32,
    image: assemble(source),
  });
}

Deno.test("a guest that can go on no more is stopped where it went wrong", async () => {
  for (const on of ARRANGEMENTS) {
    const session = sessionOfSource(FAULTY, on);
    const { reason, finds } = await session.resume({ faults: true });
    assertEquals(reason, "fault");
    assertEquals(finds[0].fault?.first.trap.cause, "memory");
    assertEquals(session.position, { tick: 7, phase: 0 });
    assertEquals(session.instruction?.row.mnemonic, "lw");
    // A stop before it comes first, and one that is there too is told as one.
    session.timeline.reach({ tick: 0, phase: 0 });
    const address = session.address + 3 * 4;
    session.stops.add({ kind: "break", address }, "it");
    const arrival = await session.resume({ faults: true });
    assertEquals(arrival.reason, "stop");
    assertEquals(session.position, { tick: 7, phase: 0 });
  }
});

Deno.test("stops that are made in a pause hold, and those removed do not", async () => {
  for (const on of ARRANGEMENTS) {
    const session = sessionOfSource(COUNTING, on);
    const { stops, places } = session;
    const at = (label: string, text: string) =>
      stops.add({ kind: "break", address: places.label(label) }, label, {
        condition: { text, test: parseExpression(text, places) },
      });
    const first = at("loop", "a0 == 150000");
    let pauses = 0;
    const { reason, finds } = await session.resume({
      pause: () => {
        if (++pauses === 2) {
          stops.delete(first.n);
          at("end", "a0 == 190000");
        }
        return false;
      },
    });
    assertEquals([reason, finds[0].stop?.text], ["stop", "end"]);
    assertEquals(session.guest.cpu.x[10], 190000);
  }
});

Deno.test("what is next counts if it is asked for", async () => {
  const session = sessionOfSource(COUNTING, "type1");
  session.stops.add({ kind: "break", address: session.address }, "it");
  const arrival = await session.resume({ here: true });
  assertEquals([arrival.reason, session.position.tick], ["stop", 0]);
  const { reason } = await session.resume({ limit: 1000 });
  assertEquals([reason, session.position.tick], ["step", 1000]);
});
