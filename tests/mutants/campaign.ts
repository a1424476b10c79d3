/**
 * Plants every mutant there is, and prints who caught it: `deno task mutants`.
 * It ends with 1 if one lives.
 *
 * @module
 */
import { alive, judge, table } from "./judge.ts";
import { MUTANTS } from "./mutants.ts";

if (import.meta.main) {
  const found = await judge(MUTANTS, { isEnough: false });
  const living = alive(found);
  console.log(table(found));
  console.log(
    `${found.length} mutants, ${found.length - living.length} caught`,
  );
  for (const name of living) console.log(`alive: ${name}`);
  if (living.length > 0) Deno.exit(1);
}
