/**
 * Every mutant must be caught: a suite that lets one live does not test what it
 * says it tests.
 *
 * Here one mutant of each folder is planted. `deno task mutants` plants all.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { join } from "@std/path";
import { alive, judge, ROOT } from "./judge.ts";
import { MUTANTS, SAMPLE } from "./mutants.ts";
import { MORE_MUTANTS, SEEDED } from "./seeded.ts";

Deno.test("each mutant's text occurs exactly once", async () => {
  for (const { name, file, find, replace } of MUTANTS) {
    const source = await Deno.readTextFile(join(ROOT, file));
    assertEquals(source.split(find).length - 1, 1, `${name}: ${file}`);
    assertEquals(find === replace, false, name);
  }
});

Deno.test("no two mutants have the same name, or are the same", () => {
  const names = MUTANTS.map(({ name }) => name);
  const changes = MUTANTS.map(({ find, replace }) => `${find} ${replace}`);
  for (const all of [names, changes]) {
    assertEquals(all.length, new Set(all).size);
  }
});

Deno.test("each bug of the list is planted, or there is a reason why not", () => {
  const names = new Set(MUTANTS.map(({ name }) => name));
  for (const { bug, mutants = [], without } of SEEDED) {
    assert(mutants.length > 0 !== (without !== undefined), bug);
    for (const name of mutants) assert(names.has(name), `${bug}: ${name}`);
  }
  assert(SEEDED.filter(({ mutants }) => mutants).length >= 18);
  assert(MORE_MUTANTS.length >= 10);
});

Deno.test("the suites pass without a mutant, and catch one of each folder", async () => {
  const found = await judge(SAMPLE, { isEnough: true });
  assertEquals(alive(found), []);
});
