/**
 * The lessons' programs: assembled, and with their sources still at hand for
 * whoever wants to list them.
 *
 * @module
 */
import {
  assembleFiles,
  type Image,
  type InstructionSet,
  PG32,
  type SourceFile,
} from "../../isa/mod.ts";
import type { Guest } from "../../guests/mod.ts";
import type { Sources } from "../commands/listing.ts";

/** What each image was assembled from. */
const SOURCES = new WeakMap<Image, readonly SourceFile[]>();

/**
 * Assembles the source of a program.
 *
 * @throws {AssemblyError} if it is bad.
 */
export function program(
  source: string,
  { file, isa = PG32 }: {
    readonly file: string;
    readonly isa?: InstructionSet;
  },
): Image {
  return assembled([{ file, source }], isa);
}

/** The program of a guest that comes with Trapeze. */
export function programOf({ sources, isa }: Guest): Image {
  return assembled(sources, isa);
}

/** The lines of a program's sources; none, if it was assembled elsewhere. */
export function sourcesOf(image: Image): Sources {
  const sources = SOURCES.get(image) ?? [];
  return new Map(
    sources.map(({ file, source }) => [file, source.split(/\r?\n/)]),
  );
}

function assembled(sources: readonly SourceFile[], isa: InstructionSet): Image {
  const image = assembleFiles(sources, { isa });
  SOURCES.set(image, sources);
  return image;
}
