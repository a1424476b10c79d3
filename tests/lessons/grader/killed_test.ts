/**
 * A grader that is killed, again and again: nothing is lost, and nothing is
 * graded twice. `deno task siege` does the same with 500 submissions.
 *
 * @module
 */
import { join } from "@std/path";
import { assignmentNamed } from "../../../lessons/assignments/catalogue.ts";
import { attacksOn, gradeUnderFire, makeClass } from "./mixed_class.ts";

Deno.test("24 mixed submissions, killed three times: every grade as expected", async () => {
  const folder = await Deno.makeTempDir({ prefix: "trapeze_class_" });
  try {
    const assignment = assignmentNamed("warm_up");
    const expected = await makeClass(assignment, join(folder, "class"), {
      count: 24,
      seed: 7,
      attacks: attacksOn(assignment),
    });
    await gradeUnderFire({ assignment, folder, expected, kills: 3 });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
