/**
 * From the pages of the lessons into the debugger, and back.
 *
 * @module
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { InvariantError } from "../../../isa/mod.ts";
import { LESSONS } from "../../../lessons/runner/catalogue.ts";
import { sessionOf } from "../../../lessons/runner/debugging.ts";
import { exhibit, stateOf } from "../../../lessons/runner/exhibit.ts";
import { sourcesOf } from "../../../lessons/runner/program.ts";
import { type Frame, isQuestion } from "../../../lessons/runner/scene.ts";
import { bareStage, stepToTrap } from "../../../lessons/runner/stage.ts";
import {
  KERNEL,
  MEMORY,
} from "../../../lessons/01_machine_and_traps/kernel.ts";

/** Where the debugger opens on a page, in short. */
function doorOf({ machine }: Frame): string {
  if (machine === undefined) return "no guest";
  const { on, position: { tick, phase } } = machine;
  return `${on} ${tick}${phase === 0 ? "" : `, after ${phase}`}`;
}

for (const { name, scenes } of LESSONS) {
  Deno.test(`${name}: the debugger has the guest of each page`, async (t) => {
    const doors: string[] = [];
    for (const { id, play } of scenes) {
      for (const frame of await play()) {
        const page = `${id}/${isQuestion(frame) ? "?" : frame.beat}`;
        doors.push(`${page}: ${doorOf(frame)}`);
        const { machine } = frame;
        if (machine === undefined) continue;
        const session = sessionOf(machine);
        assertEquals(session.position, machine.position, page);
        // Registers, PSW, clock, memory, disk, input and output.
        assertEquals(stateOf(session.guest), machine.state, page);
        assert(sourcesOf(machine.image).size > 0, page);
      }
    }
    await t.assertSnapshot(doors);
  });
}

Deno.test("a guest that is not the page's does not open", () => {
  const stage = bareStage(KERNEL, MEMORY);
  stepToTrap(stage, "timer");
  const machine = exhibit(stage);
  assertEquals(machine.position.phase, 1);
  const { tick } = machine.position;
  const wrong = [
    { position: { tick: tick + 1, phase: 0 } },
    { position: { tick, phase: 0 } },
    { memory: MEMORY * 2 },
    { registers: { 15: 5 } },
  ];
  sessionOf(machine);
  for (const each of wrong) {
    assertThrows(() => sessionOf({ ...machine, ...each }), InvariantError);
  }
});
