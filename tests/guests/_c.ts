/**
 * Runs programs that are joined with the runtime of C.
 */
import { withRuntime } from "../../guests/mod.ts";
import { assembleFiles, Bare, load, Machine } from "../../mod.ts";

/** What has become of a program. */
export interface Outcome {
  readonly output: string;
  readonly machine: Machine;
  /** A view of the memory at a label. */
  at(label: string, length: number): DataView;
}

/** Runs assembly that defines a global `main`, with all that it uses of C's. */
export function runMain(source: string, input = ""): Outcome {
  const image = assembleFiles(withRuntime([{ file: "main.s", source }]));
  const machine = new Machine({ memory: 1 << 18 });
  load(machine, image);
  machine.console.type(new TextEncoder().encode(input));
  machine.console.end();
  const status = new Bare(machine).run(1e8);
  if (status !== "halt") throw new Error(`the program ends with ${status}`);
  return {
    output: new TextDecoder().decode(machine.console.takeOutput()),
    machine,
    at(label, length) {
      const { value } = image.symbols.find(({ name }) => name === label)!;
      const { buffer, byteOffset } = machine.bytes(value, length);
      return new DataView(buffer, byteOffset, length);
    },
  };
}
