/**
 * The session: steps and their way back, stops, and who wrote what, for random
 * kernels with interrupts, input and transfers of the disk.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  assemble,
  BLOCK_SIZE,
  crc32,
  type Image,
  Image as ImageClass,
  PG32,
} from "../../../isa/mod.ts";
import { findGuest, imageOf } from "../../../guests/mod.ts";
import { parseArrangement } from "../../../lessons/commands/arrangement.ts";
import { forecast } from "../../../lessons/debugger/core/forecast.ts";
import { Session } from "../../../lessons/debugger/core/session.ts";
import type { Position } from "../../../lessons/debugger/core/timeline.ts";
import {
  lastWriter,
  type Target,
} from "../../../lessons/debugger/core/writer.ts";
import {
  KERNELS,
  type Program,
} from "../../../lessons/random_guests/program.ts";
import { HANDLER, OTHER, USER } from "../../../lessons/random_guests/steps.ts";
import { HOT_KERNELS } from "../../equivalence/hot.ts";
import {
  type Execution,
  installWithDisk,
  INTERPRETED,
  TRANSLATED,
} from "./rigs.ts";

const ARRANGEMENTS = ["bare", "type1", "nested:2", "type2", "kernel"];

/** A session of a random program. */
function sessionOf(
  program: Program,
  on: string,
  execution: Execution = TRANSLATED,
): Session {
  const { memory } = program;
  const image = new ImageClass({
    entry: program.entry,
    segments: [],
    symbols: [],
    lines: [],
  });
  return new Session({
    on: parseArrangement(on),
    memory,
    isa: PG32,
    image,
    disk: new Uint8Array(program.blocks * BLOCK_SIZE),
    ...execution,
  }, (guest) => installWithDisk(guest, program));
}

function guestSession(name: string, on: string): Session {
  const guest = findGuest(name)!;
  return new Session({
    on: parseArrangement(on),
    memory: guest.memory,
    isa: guest.isa,
    disk: guest.disk,
    image: imageOf(guest),
    input: guest.input === undefined
      ? undefined
      : new TextEncoder().encode(String(guest.input)),
    ...TRANSLATED,
  });
}

function sumOf({ guest }: Session): number {
  return crc32(guest.save());
}

Deno.test("n steps forward and n steps back: each place is what it was", () => {
  for (const on of ARRANGEMENTS) {
    for (const program of fc.sample(KERNELS, { seed: 66, numRuns: 5 })) {
      const session = sessionOf(program, on);
      const seen: [Position, number][] = [[session.position, sumOf(session)]];
      for (let n = 0; n < 120; n++) {
        if (session.step().kind === "end") break;
        seen.push([session.position, sumOf(session)]);
      }
      if (session.hasHalted) session.timeline.reach(seen.at(-1)![0]);
      for (const [position, sum] of seen.slice(0, -1).reverse()) {
        if (position.tick === seen.at(-1)![0].tick) continue;
        assert(session.stepBack());
        assertEquals([session.position, sumOf(session)], [position, sum]);
      }
      assert(!session.stepBack());
    }
  }
});

Deno.test("what is forecast happens", () => {
  let checked = 0;
  for (const on of ["bare", "nested:2"]) {
    for (const program of fc.sample(KERNELS, { seed: 67, numRuns: 25 })) {
      const session = sessionOf(program, on);
      for (let n = 0; n < 200; n++) {
        const next = forecast(session);
        const { kind, trap } = session.step();
        if (kind === "end") break;
        assertEquals(next.kind, kind);
        if (next.kind === "interrupt") {
          assertEquals(trap?.trap.cause, next.cause);
        }
        if (next.kind !== "instruction") continue;
        assertEquals(trap?.trap, next.trap);
        if (trap !== undefined || next.plan === undefined) continue;
        const { cpu, clock } = session.guest;
        const isInput = next.plan.reads.some(({ kind }) => kind === "port");
        assertEquals(cpu.pc, next.plan.next);
        for (const touch of isInput ? [] : next.plan.writes) {
          checked++;
          if (touch.kind === "register") {
            assertEquals(cpu.x[touch.n], touch.value);
          } else if (touch.kind === "field" && touch.field !== "timer") {
            assertEquals(cpu[touch.field], touch.value);
          } else if (touch.kind === "field") {
            assertEquals(clock.timer, touch.value);
          } else if (touch.kind === "memory" && touch.bytes === 4) {
            assertEquals(session.guest.load(touch.physical), touch.value);
          }
        }
      }
    }
  }
  assert(checked > 2000, `only ${checked}`);
});

/** A register, a field and a word, as `when` is asked about them. */
const TARGETS: readonly Target[] = [
  ...[1, 8, 10, 11, 15].map((n) => ({ kind: "register", n } as const)),
  { kind: "field", field: "mode" },
  { kind: "field", field: "base" },
  { kind: "field", field: "ie" },
  ...[0, 4, 0x10, 0x80, 0xa0, 0x200, 0x400].map((from) =>
    ({ kind: "memory", from, to: from + 4 }) as const
  ),
];

function valueOf({ guest }: Session, target: Target): number {
  switch (target.kind) {
    case "register":
      return guest.cpu.x[target.n];
    case "field":
      return target.field === "timer"
        ? guest.clock.timer
        : guest.cpu[target.field];
    case "memory":
      return guest.load(target.from);
  }
}

Deno.test("when names the last writer, and nothing is written after it", async () => {
  let changes = 0;
  for (const on of ["bare", "type1", "type2"]) {
    for (const program of fc.sample(KERNELS, { seed: 68, numRuns: 8 })) {
      const session = sessionOf(program, on);
      // A full trace: after which step each value was last another one.
      const last = new Map<Target, Position>();
      let values = TARGETS.map((target) => valueOf(session, target));
      for (let n = 0; n < 300; n++) {
        const { position } = session;
        if (session.step().kind === "end") break;
        const now = TARGETS.map((target) => valueOf(session, target));
        TARGETS.forEach((target, n) => {
          if (now[n] !== values[n]) last.set(target, position);
        });
        values = now;
      }
      const here = session.position;
      for (const target of TARGETS) {
        const { writer } = await lastWriter(session, target);
        assertEquals(session.position, here);
        const changed = last.get(target);
        if (changed !== undefined) {
          changes++;
          // It may have written the same value again, but not before that.
          assert(writer !== undefined);
          assert(
            writer.position.tick > changed.tick ||
              writer.position.tick === changed.tick &&
                writer.position.phase >= changed.phase,
            JSON.stringify([target, writer, changed]),
          );
        }
        if (writer === undefined) continue;
        // From there on, one step gives the value that it has until here.
        session.timeline.reach(writer.position);
        session.step();
        const after = valueOf(session, target);
        session.timeline.reach(here);
        assertEquals(after, valueOf(session, target));
      }
    }
  }
  assert(changes > 50, `only ${changes}`);
});

Deno.test("a breakpoint on the handler holds at each trap, and going back", async () => {
  for (const on of ["bare", "type1", "nested:2", "type2"]) {
    const session = guestSession("timesharing", on);
    const address = session.places.label("trap");
    session.stops.add({ kind: "break", address }, "trap");
    const forwards: Position[] = [];
    for (let n = 0; n < 30; n++) {
      const { reason } = await session.resume();
      assertEquals([reason, session.address], ["stop", address]);
      forwards.push(session.position);
    }
    assert(forwards.some(({ phase }) => phase > 0), "no interrupt among them");
    for (const position of forwards.slice(0, -1).reverse()) {
      assertEquals((await session.back()).reason, "stop");
      assertEquals(session.position, position);
    }
    assertEquals((await session.back()).reason, "start");
    assertEquals(session.position, { tick: 0, phase: 0 });
  }
});

/** Where a session stops on its way to a tick, and on its way back. */
async function stopsOf(session: Session, limit: number): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let n = 0; n < 15 && session.position.tick < limit; n++) {
    const { reason, finds } = await session.resume({ limit });
    const numbers = finds.map(({ stop }) => stop?.n);
    found.push([reason, numbers, session.position, sumOf(session)]);
    if (reason === "halted" || reason === "waiting") break;
  }
  for (let n = 0; n < 4; n++) {
    const { reason } = await session.back();
    found.push([reason, session.position, sumOf(session)]);
    if (reason === "start") break;
  }
  return found;
}

Deno.test("hot loops and handlers are stopped in at the same places", async () => {
  const code = (from: number, words: number) =>
    fc.integer({ min: 0, max: words - 1 }).map((word) => from + 4 * word);
  const places = fc.array(
    fc.oneof(code(HANDLER, 16), code(USER, 24), code(USER, 24), code(OTHER, 8)),
    { minLength: 1, maxLength: 3 },
  );
  for (const on of ["bare", "type1", "type2"]) {
    let stops = 0;
    let translated = 0;
    await fc.assert(
      fc.asyncProperty(HOT_KERNELS, places, async (program, addresses) => {
        const [plain, eager] = [INTERPRETED, TRANSLATED].map((execution) => {
          const session = sessionOf(program, on, execution);
          for (const address of addresses) {
            const stop = session.stops.add({ kind: "break", address }, "");
            // Most turns of a loop are passed by.
            stop.ignore = address % 64;
          }
          return session;
        });
        const found = await stopsOf(eager, 20_000);
        assertEquals(found, await stopsOf(plain, 20_000));
        stops += found.length;
        const { counts } = eager.rig.tower.machine.translator!;
        translated += counts.translated;
      }),
      { seed: 70, numRuns: 15, endOnFailure: true },
    );
    assert(stops > 60, `${on}: ${stops}`);
    assert(translated > 50_000, `${on}: ${translated}`);
  }
});

Deno.test("code that is rewritten is stopped in, and memory is left alone", async () => {
  const image: Image = assemble(`
    _start: la a0, patch
            lw a1, other(zero)
            sw a1, 0(a0)
    patch:  halt
            halt
    other:  addi a2, a2, 7
  `);
  const session = new Session({
    on: parseArrangement("type1"),
    memory: 4096,
    isa: PG32,
    image,
  });
  const address = session.places.label("patch");
  const before = session.guest.load(address);
  session.stops.add({ kind: "break", address }, "patch");
  assertEquals(session.guest.load(address), before);
  assertEquals((await session.resume()).reason, "stop");
  assertEquals(
    session.guest.load(address),
    image.segments[0] &&
      session.guest.load(session.places.label("other")),
  );
  assertEquals((await session.resume()).reason, "halted");
  assertEquals(session.guest.cpu.x[12], 7);
});

Deno.test("what the user changes begins another history, and the past stays", async () => {
  const image = assemble(`
    _start: addi a0, a0, 1
            j _start
  `);
  const session = new Session({
    on: parseArrangement("type1"),
    memory: 4096,
    isa: PG32,
    image,
  });
  await session.goto(1000);
  const { guest, timeline } = session;
  timeline.edit(() => guest.cpu.x[10] = 7000);
  await session.goto(2000);
  assertEquals(guest.cpu.x[10], 7500);
  await session.goto(998);
  assertEquals(guest.cpu.x[10], 499);
  await session.goto(1002);
  assertEquals(guest.cpu.x[10], 7001);
  for (let n = 0; n < 4; n++) session.stepBack();
  assertEquals(guest.cpu.x[10], 499);
});

Deno.test("an instruction that traps has written nothing", async () => {
  const image = assemble(`
    _start: li t0, 1
            sw t0, NEW_PSW(zero)
            la t0, handler
            sw t0, NEW_PSW+4(zero)
            rdbound t0
            sw t0, NEW_PSW+12(zero)
            sw t0, OLD_PSW+12(zero)
            la t0, user
            sw t0, OLD_PSW+4(zero)
            lpsw OLD_PSW(zero)
    user:   li a0, 5
            rdticks a0
    handler: halt
  `);
  for (const on of ARRANGEMENTS) {
    const session = new Session({
      on: parseArrangement(on),
      memory: 4096,
      isa: PG32,
      image,
    });
    const address = session.places.label("handler");
    session.stops.add({ kind: "break", address }, "handler");
    assertEquals((await session.resume()).reason, "stop");
    const target = { kind: "register", n: 10 } as const;
    const { writer } = await lastWriter(session, target);
    session.timeline.reach(writer!.position);
    assertEquals(session.places.nameOf(session.address), "user");
  }
});

Deno.test("what the user has written, the user has written", async () => {
  const image = assemble("_start: addi a0, a0, 1\n j _start\n");
  for (const on of ARRANGEMENTS) {
    const session = new Session({
      on: parseArrangement(on),
      memory: 4096,
      isa: PG32,
      image,
    });
    const { guest, timeline } = session;
    await session.goto(300_001);
    timeline.edit(() => {
      guest.cpu.x[11] = 7;
      guest.store(0x800, 5);
      guest.cpu.x[10] = guest.cpu.x[10] | 0;
    });
    timeline.edit(() => guest.cpu.x[13] = 9);
    const position = { tick: 300_001, phase: 0 };
    const a0 = { kind: "register", n: 10 } as const;
    const a1 = { kind: "register", n: 11 } as const;
    const word = { kind: "memory", from: 0x800, to: 0x804 } as const;
    const a2 = { kind: "register", n: 12 } as const;
    for (const tick of [300_001, 300_002, 700_000]) {
      await session.goto(tick);
      const { position: here } = session;
      for (const target of [a1, word]) {
        const { writer } = await lastWriter(session, target);
        assertEquals(writer, { position, how: "user" }, `${on}, ${tick}`);
      }
      // A value that stays as it was has not been written by the user.
      const { writer } = await lastWriter(session, a0);
      assertEquals(writer?.how, "instruction");
      assertEquals(writer?.position.tick, tick % 2 === 0 ? tick - 2 : tick - 1);
      assertEquals(await lastWriter(session, a2), {
        writer: undefined,
        since: { tick: 0, phase: 0 },
      });
      assertEquals(session.position, here);
      assertEquals([guest.cpu.x[11], guest.load(0x800)], [7, 5]);
    }
  }
});

Deno.test("a writer that was only written itself is found, and looking can end", async () => {
  const image = assemble(`
    _start: lw   t0, patch
            sw   t0, slot, t1
            j    2f
            .balign 4096
    2:      li   t2, 500000
    1:      addi t2, t2, -1
            bnez t2, 1b
    slot:   nop
            sw   zero, slot, t1
            li   t2, 500000
    1:      addi t2, t2, -1
            bnez t2, 1b
            halt
            .balign 4096
    patch:  li   a3, 9
  `);
  const session = new Session({
    on: parseArrangement("bare"),
    memory: 1 << 14,
    isa: PG32,
    image,
  });
  assertEquals((await session.resume()).reason, "halted");
  const a3 = { kind: "register", n: 13 } as const;
  const { writer } = await lastWriter(session, a3);
  session.timeline.reach(writer!.position);
  assertEquals(session.places.nameOf(session.address), "slot");
  assertEquals(session.guest.cpu.x[13], 0);
  await session.goto(1_500_000);
  let looks = 0;
  const { writer: none, since } = await lastWriter(
    session,
    { kind: "register", n: 14 },
    () => ++looks > 3,
  );
  assertEquals(none, undefined);
  assert(since.tick > 1_000_000, `${since.tick}`);
});
