/**
 * The smallest of what fails.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { smallest } from "../../../lessons/assignments/tools/smallest.ts";

/** Fails with the items, if all of these are among them. */
function needs(
  ...wanted: readonly number[]
): (items: readonly number[]) => Promise<readonly number[] | undefined> {
  return (items) =>
    Promise.resolve(
      wanted.every((each) => items.includes(each)) ? items : undefined,
    );
}

const HUNDRED = Array.from({ length: 100 }, (_, n) => n);

Deno.test("what need not be there is left out", async () => {
  const some = HUNDRED.slice(0, 24);
  assertEquals(await smallest(some, needs(3)), [3]);
  assertEquals(await smallest(some, needs(0, 23)), [0, 23]);
  assertEquals(await smallest(some, needs()), []);
});

Deno.test("what does not fail is not tried again", async () => {
  let tries = 0;
  const found = await smallest(HUNDRED, () => {
    tries++;
    return Promise.resolve(undefined);
  });
  assertEquals([found, tries], [undefined, 1]);
});

Deno.test("it is given up after so many tries", async () => {
  let tries = 0;
  const found = await smallest(HUNDRED, (items) => {
    tries++;
    return Promise.resolve(items.length === 100 ? items : undefined);
  });
  assertEquals(found?.length, 100);
  assertEquals(tries, 81);
});
