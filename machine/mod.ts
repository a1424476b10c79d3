export * from "./bare.ts";
export * from "./clock.ts";
export * from "./container.ts";
export * from "./cpu.ts";
export * from "./delivery.ts";
export * from "./devices/console.ts";
export * from "./devices/disk.ts";
export * from "./devices/ports.ts";
export * from "./engine.ts";
export * from "./fast_loop.ts";
export * from "./hardware.ts";
export * from "./layout.ts";
export * from "./load.ts";
export * from "./machine.ts";
export * from "./memory.ts";
export * from "./probe.ts";
export * from "./replay.ts";
export * from "./snapshot.ts";
export type { Placed } from "./translator/code_map.ts";
export { type RegionExit, SHORT } from "./translator/exits.ts";
export type { Callable } from "./translator/gate.ts";
export {
  type BasicBlock,
  type End,
  FlowGraph,
  type Node,
  type Target,
} from "./translator/graph.ts";
export type { TranslatorHost } from "./translator/host.ts";
export type { CodeRegion, RegionCall } from "./translator/region.ts";
export * from "./translator/translator.ts";
export * from "./trap_counts.ts";
export * from "./watch_runs.ts";
