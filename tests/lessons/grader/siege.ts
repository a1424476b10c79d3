/**
 * The long one: 500 submissions of every assignment that has attacks, honest,
 * wrong and hostile, whose grader is killed three times. And before that, each
 * reference solution without each of its lines, which has to lose points.
 *
 * ```sh
 * deno task siege
 * deno task siege 2000 42
 * ```
 *
 * The operands are how many, and the seed, which is printed.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { join } from "@std/path";
import {
  assignmentNamed,
  ASSIGNMENTS,
} from "../../../lessons/assignments/catalogue.ts";
import { dispensableOf } from "../../solutions/hand_in.ts";
import { dispensableLines } from "../../solutions/without_lines.ts";
import { HURRY } from "./hurry.ts";
import { attacksOn, gradeUnderFire, makeClass } from "./mixed_class.ts";

/** Which part of the submissions is of which assignment. */
const PARTS = { warm_up: 0.6, emulate: 0.4 } as const;

const KILLS = 3;

for (const assignment of ASSIGNMENTS) {
  const lines = await dispensableLines(assignment, HURRY);
  assertEquals(lines, await dispensableOf(assignment), assignment.name);
  console.log(`${assignment.name}: no line too many in the reference solution`);
}

const [count = 500, seed = 1974] = Deno.args.map(Number);
console.log(`${count} submissions, seed ${seed}, killed ${KILLS} times`);
for (const [name, part] of Object.entries(PARTS)) {
  const folder = await Deno.makeTempDir({ prefix: "trapeze_siege_" });
  const assignment = assignmentNamed(name);
  const began = performance.now();
  const expected = await makeClass(assignment, join(folder, "class"), {
    count: Math.round(count * part),
    seed,
    attacks: attacksOn(assignment),
  });
  await gradeUnderFire({ assignment, folder, expected, kills: KILLS });
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${name}: ${expected.size} graded as expected, in ${seconds} s`);
  await Deno.remove(folder, { recursive: true });
}
