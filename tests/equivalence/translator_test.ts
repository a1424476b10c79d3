/**
 * The translator against the fast loop: the same programs, to the tick and to
 * the byte, bare and under monitors, looked at at random ticks.
 *
 * @module
 */
import { assert } from "@std/assert";
import fc from "fast-check";
import { Bare, Machine } from "../../machine/mod.ts";
import { assertCampaign } from "./campaign.ts";
import { assertTranslated } from "./compare.ts";
import { HOT_KERNELS } from "./hot.ts";
import { install, PROGRAMS } from "./program.ts";
import { TRANSLATED } from "./worlds.ts";

Deno.test("300 kernels full of loops: translated, bare and under monitors", () => {
  assertCampaign(HOT_KERNELS, assertTranslated, { seed: 8, programs: 300 });
});

Deno.test("200 other programs, translated", () => {
  assertCampaign(PROGRAMS, assertTranslated, { seed: 8, programs: 200 });
});
