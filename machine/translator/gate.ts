/**
 * The gate: the one way from JavaScript into translated code.
 *
 * V8 makes a call from JavaScript to WebAssembly cheap, 3 ns, if it always is
 * the same function that is called, and else it takes 20. So all regions, of
 * all machines, are called by one function, which finds the region in a table
 * of WebAssembly's own.
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

/** By how much the table grows. */
const GROWTH = 1024;

/** Calls the region in a slot: see {@linkcode RegionCall}. */
type Enter = (
  base: number,
  limit: number,
  left: number,
  slot: number,
) => number;

const GATE: WasmFunction = {
  name: "enter",
  parameters: 4,
  locals: ["base", "limit", "left", "slot"].map((name) => ({
    name,
    type: "i32",
  })),
  body: [operation("call_indirect", [0, 1, 2, 3].map(getLocal), 3)],
};

const table = new WebAssembly.Table({ element: "anyfunc", initial: GROWTH });
const free: number[] = [];
let used = 0;

/** Calls the region in a slot. */
export const enter: Enter = open();

function open(): Enter {
  const module = new WebAssembly.Module(encodeModule([GATE], "table"));
  const { module: from, name } = IMPORTS.table;
  const instance = new WebAssembly.Instance(module, {
    [from]: { [name]: table },
  });
  return instance.exports[GATE.name] as Enter;
}

/** The slots of one machine. They are free again when the machine is gone. */
export class Slots {
  readonly #slots: number[] = [];

  constructor(owner: object) {
    gone.register(owner, this.#slots);
  }

  /** Puts a region into a slot of its own. */
  claim(call: RegionCall): number {
    if (free.length === 0 && used === table.length) table.grow(GROWTH);
    const slot = free.pop() ?? used++;
    table.set(slot, call);
    this.#slots.push(slot);
    return slot;
  }
}

/** A table holds on to its functions, and they to the machine's memory. */
const gone = new FinalizationRegistry((slots: readonly number[]) => {
  for (const slot of slots) {
    table.set(slot, null);
    free.push(slot);
  }
});
