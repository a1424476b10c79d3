/**
 * What was handed in, assembled; or why it cannot be.
 *
 * @module
 */
import { AssemblyError, type Image } from "../../../isa/mod.ts";
import { Failure } from "../contract.ts";
import { lines, same } from "./words.ts";

/** Lines of the assembler's report that are passed on. */
const MOST_REPORT = 40;

/**
 * The image that `assembling` a file gives.
 *
 * @throws {Failure} if it cannot be assembled, with the assembler's report.
 */
export function assembled(file: string, assembling: () => Image): Image {
  try {
    return assembling();
  } catch (error) {
    if (!(error instanceof AssemblyError)) throw error;
    const report = error.message.split("\n").slice(0, MOST_REPORT).join("\n");
    throw new Failure(lines({
      en: `${file} does not assemble:`,
      es: `${file} no se ensambla:`,
    }, same(report)));
  }
}
