/**
 * The faults that `compare` injects, by what the words call them.
 *
 * @module
 */
import type { Term } from "../runner/terms_en.ts";

/** What each fault is called in the vocabulary, by its own name. */
export const FAULT_TERMS = {
  "somebody else computes for ever": "fault spin",
  "somebody else does, with the highest priority the host gives": "fault nice",
  "many others take all memory, each within its quota": "fault memory",
  "somebody with the host's highest rights looks for the secret": "fault root",
  "somebody without rights opens the file that is the victim's disk":
    "fault file",
  "somebody with the host's highest rights opens it": "fault root file",
  "the monitor of the victim is killed": "fault kill",
  "the neighbour breaks out into its monitor": "fault escape",
  "what owns the hardware fails": "fault owner",
  "a guest makes a system call of the host": "fault call",
  "signals come at every moment": "fault signals",
  "somebody asks for more than its quota, for ever": "fault quota",
} as const satisfies Readonly<Record<string, Term>>;

/** The name of a fault. */
export type FaultName = keyof typeof FAULT_TERMS;

/** The faults that scenes ask about. */
export const FAULTS = {
  spin: "somebody else computes for ever",
  nice: "somebody else does, with the highest priority the host gives",
  memory: "many others take all memory, each within its quota",
  root: "somebody with the host's highest rights looks for the secret",
  file: "somebody without rights opens the file that is the victim's disk",
  rootFile: "somebody with the host's highest rights opens it",
  kill: "the monitor of the victim is killed",
  escape: "the neighbour breaks out into its monitor",
  owner: "what owns the hardware fails",
} as const satisfies Readonly<Record<string, FaultName>>;
