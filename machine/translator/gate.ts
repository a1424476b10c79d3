/**
 * The gate: the one way from JavaScript into translated code.
 *
 * V8 makes a call from JavaScript to WebAssembly cheap, 3 ns, if it always is
 * the same function that is called, and else it takes 20. So all regions, of
 * all machines, are called by one function, which finds the region in a table
 * of WebAssembly's own.
 *
 * A table holds on to its functions, and each of them to its machine's memory.
 * So the table has few places. A region takes one when it is called, from the
 * region that has had its place longest, and keeps it until it is its turn.
 *
 * @module
 */
import {
  encodeModule,
  getLocal,
  IMPORTS,
  operation,
  type WasmFunction,
} from "../../isa/mod.ts";
import type { RegionCall } from "./region.ts";

/** Places in the table. */
const PLACES = 1024;

/** Someone who has no place. */
export const NO_PLACE = -1;

/** What can be called through the gate. */
export interface Callable {
  /** Calls it directly, which is slow. */
  readonly call: RegionCall;
  /** Its place in the table; written by the gate alone. */
  place: number;
}

const GATE: WasmFunction = {
  name: "enter",
  parameters: 4,
  locals: ["base", "limit", "left", "place"].map((name) => ({
    name,
    type: "i32",
  })),
  body: [operation("call_indirect", [0, 1, 2, 3].map(getLocal), 3)],
};

const table = new WebAssembly.Table({ element: "anyfunc", initial: PLACES });
const owners: (Callable | undefined)[] = new Array(PLACES).fill(undefined);
let next = 0;

/** Calls what is in a place: see {@linkcode RegionCall}. */
export const enter: (
  base: number,
  limit: number,
  left: number,
  place: number,
) => number = open();

function open(): typeof enter {
  const module = new WebAssembly.Module(encodeModule([GATE], ["table"]));
  const { module: from, name } = IMPORTS.table;
  const instance = new WebAssembly.Instance(module, {
    [from]: { [name]: table },
  });
  return instance.exports[GATE.name] as typeof enter;
}

/** Gives a region a place. */
export function takePlace(region: Callable): void {
  const before = owners[next];
  if (before !== undefined) before.place = NO_PLACE;
  owners[next] = region;
  table.set(next, region.call);
  region.place = next;
  next = (next + 1) % PLACES;
}

/** Takes its place away from a region that is not called any more. */
export function leavePlace(region: Callable): void {
  if (region.place === NO_PLACE) return;
  owners[region.place] = undefined;
  table.set(region.place, null);
  region.place = NO_PLACE;
}
