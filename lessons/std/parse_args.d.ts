/**
 * Types for the part of `@std/cli` that the project uses.
 *
 * @module
 */

/** How to read the arguments of a command. */
export interface ParseOptions {
  /** Options that take no value. */
  readonly boolean?: readonly string[];
  /** Options that take a value. */
  readonly string?: readonly string[];
  /** Options that may be given more than once. */
  readonly collect?: readonly string[];
  /** Other names of options. */
  readonly alias?: Readonly<Record<string, string | readonly string[]>>;
  /** Values of options that are not given. */
  readonly default?: Readonly<Record<string, unknown>>;
  /** Options that `--no-NAME` turns off. */
  readonly negatable?: readonly string[];
  /** Whether the rest is taken as it is after the first word. */
  readonly stopEarly?: boolean;
  /** Whether what follows `--` is kept apart. */
  readonly "--"?: boolean;
  /** Called with each argument that is not declared; false drops it. */
  readonly unknown?: (
    arg: string,
    key?: string,
    value?: unknown,
  ) => unknown;
}

/** The arguments of a command, read. */
export interface ParsedArgs {
  /** The words that belong to no option. */
  readonly _: (string | number)[];
  readonly [option: string]: unknown;
}

/** Reads the arguments of a command. */
export function parseArgs(
  args: readonly string[],
  options?: ParseOptions,
): ParsedArgs;
