/**
 * One mistake in a source, and the report that it must get.
 *
 * @module
 */
import { assertEquals, assertThrows } from "@std/assert";
import { assemble, AssemblyError } from "../../isa/mod.ts";

/**
 * A test that `source` gets this report, and no error beside it. It may include
 * `files`, by their paths.
 */
export function mistake(
  name: string,
  source: string,
  report: string,
  files: Readonly<Record<string, string>> = {},
): void {
  Deno.test(`a mistake: ${name}`, () => {
    const error = assertThrows(
      () => assemble(source, { file: "k.s", include: (path) => files[path] }),
      AssemblyError,
    );
    assertEquals(error.message, `${report.slice(1)}1 error`);
    assertEquals(error.count, 1);
  });
}
