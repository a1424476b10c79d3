/**
 * The compute kernels that speed is measured with: each a C file with a function
 * `run(size, rounds)`, to be compiled for whatever is to be measured.
 *
 * @module
 */
import type { SourceFile } from "../../isa/mod.ts";
import { compiledNamed } from "./compiled.ts";
import start from "./kernels/start.s" with { type: "text" };

/** The kernel's C. */
export function kernelC(name: string): SourceFile {
  return compiledNamed(`kernels/${name}`).c;
}

/**
 * The sources of a kernel as a program: it expects size and rounds in `a0` and
 * `a1`, leaves its result in `a0`, and halts at the label `done`.
 */
export function kernelSources(name: string): readonly SourceFile[] {
  return [
    { file: "guests/c/kernels/start.s", source: start },
    compiledNamed(`kernels/${name}`).assembly,
  ];
}
