/**
 * Every assignment keeps to the contract, in what a type cannot say.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import {
  ASSIGNMENTS,
  folderOf,
} from "../../../lessons/assignments/catalogue.ts";
import { totalOf } from "../../../lessons/assignments/contract.ts";
import type { Text } from "../../../lessons/assignments/contract.ts";
import { isHidden } from "../../../lessons/grader/grade_work.ts";
import { LANGUAGES } from "../../../lessons/runner/scene.ts";

const NAME = /^[a-z][a-z0-9_]*$/;

const FOLDERS = new URL("../../../lessons/assignments/", import.meta.url);

function distinct(things: readonly unknown[]): boolean {
  return new Set(things).size === things.length;
}

/** The points in the table at the end of a handout, a row each. */
function pointsIn(handout: string): number[] {
  const last = handout.slice(handout.lastIndexOf("\n## "));
  return [...last.matchAll(/^\|.*\| (\d+) +\|$/gm)].map(([, n]) => Number(n));
}

/** What a student may be told. */
function checkText(text: Text, where: string): void {
  for (const language of LANGUAGES) {
    assert(text[language].trim() !== "", `${where}: ${language}`);
  }
}

Deno.test("the assignments are in order, each with a folder of its own", async () => {
  const numbers = ASSIGNMENTS.map(({ number }) => number);
  assertEquals(numbers, [...numbers].sort((a, b) => a - b));
  assert(distinct(numbers) && distinct(ASSIGNMENTS.map(({ name }) => name)));
  const folders: string[] = [];
  for await (const { name } of Deno.readDir(FOLDERS)) {
    if (/^\d\d_/.test(name)) folders.push(name);
  }
  assertEquals(folders.sort(), ASSIGNMENTS.map(folderOf));
});

for (const assignment of ASSIGNMENTS) {
  const { name, criteria, files, starter, handout, hints } = assignment;

  Deno.test(`${name}: names, versions, files`, async () => {
    assert(NAME.test(name) && Number.isInteger(assignment.version));
    checkText(assignment.title, "title");
    for (const { name, most } of files) {
      assert(/^[\w.]+$/.test(name), name);
      assert(starter.some((each) => each.name === name), `no starter: ${name}`);
      assert(Number.isInteger(most) && most > 0 && most <= 1 << 20, name);
    }
    assert(distinct(files.map(({ name }) => name)));
    for (const { name, text } of starter) {
      const file = new URL(
        `${folderOf(assignment)}/starter/${name}`,
        FOLDERS,
      );
      assertEquals(text, await Deno.readTextFile(file));
    }
  });

  Deno.test(`${name}: the rubric`, () => {
    assert(distinct(criteria.map(({ id }) => id)));
    for (const [n, row] of criteria.entries()) {
      assert(NAME.test(row.id), row.id);
      // `assignment check` names files for it, in a folder of the student's.
      assert(files.every(({ name }) => !name.startsWith(`${row.id}.`)), row.id);
      assert(Number.isInteger(row.points) && row.points > 0, row.id);
      checkText(row.title, row.id);
      if (row.lookAt !== undefined) checkText(row.lookAt, row.id);
      const before = criteria.slice(0, n).map(({ id }) => id);
      assert(row.after === undefined || before.includes(row.after), row.id);
      // The seed of a hidden test is the grader's.
      assert(!isHidden(row) || row.seed === undefined, row.id);
    }
    const hidden = criteria.map(isHidden);
    assert(hidden.includes(true) && hidden.includes(false));
    // What a submission is given in a hidden test, it cannot tell of in a
    // visible one.
    assertEquals(hidden, [...hidden].sort());
  });

  Deno.test(`${name}: the handouts say what each row is worth`, () => {
    const points = criteria.map(({ points }) => points);
    assertEquals(pointsIn(handout.en), points);
    assertEquals(pointsIn(handout.es), points);
    assert(handout.en.includes(`${totalOf(assignment)} points`));
    assert(handout.es.includes(`${totalOf(assignment)} puntos`));
    for (const { name } of files) {
      assert(handout.en.includes(name) && handout.es.includes(name), name);
    }
  });

  Deno.test(`${name}: the hints`, () => {
    assert(hints.length >= 3);
    for (const hint of hints) checkText(hint, "hint");
  });
}
