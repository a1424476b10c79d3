/**
 * Machines that somebody looks into, translated and by the fast loop alone: the
 * same is noticed at the same ticks, the same pages are told to be written, and
 * going back leads to the same moment.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { BLOCK_SIZE, PG32 } from "../../isa/mod.ts";
import { parseArrangement } from "../../lessons/commands/arrangement.ts";
import type { Sighting } from "../../lessons/commands/sighting.ts";
import { type Moment, Rig } from "../../lessons/debugger/core/rig.ts";
import {
  DATA,
  HANDLER,
  OTHER,
  USER,
} from "../../lessons/random_guests/steps.ts";
import { diskOf, install, type Program } from "../../lessons/random_guests/program.ts";
import { assertCampaign } from "./campaign.ts";
import { HOT_KERNELS, HOT_PROGRAMS } from "./hot.ts";
import { INTERPRETED, type MachineKind, TRANSLATED } from "./worlds.ts";
