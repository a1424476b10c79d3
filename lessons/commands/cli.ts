/**
 * The one way a command is built: a declaration says what it takes, and from it
 * come the parsing of its arguments, its `--help`, and the exit code.
 *
 * | exit code | means |
 * | --- | --- |
 * | 0 | done |
 * | 1 | the work failed: a guest fault, bad source; or a bug of Trapeze |
 * | 2 | wrong usage: an argument or a file that cannot be used |
 * | 130 | stopped by Ctrl-C |
 *
 * @module
 */
import { parseArgs } from "@std/cli/parse-args";
import {
  AssemblyError,
  InvariantError,
  nearest,
  SourceError,
  UsageError,
} from "../../isa/mod.ts";
import { helpText } from "./help.ts";
import { ClosedOutput, type Io, print } from "./io.ts";
import { quoted } from "./text.ts";

/** Done. */
export const DONE = 0;
/** The work failed. */
export const FAILED = 1;
/** Wrong usage. */
export const MISUSED = 2;
/** Stopped by Ctrl-C: 128 and the number of its signal. */
export const INTERRUPTED = 130;

/** Something that can be said with `--name`. */
export interface Option {
  /** Its long name, without dashes. */
  readonly name: string;
  /** A letter that means the same, without its dash. */
  readonly short?: string;
  /** What stands for its value in the help; without it, it takes none. */
  readonly value?: string;
  /** What it does, for the help. */
  readonly description: string;
}

/** A command: what it takes, and what it does. */
export interface Declaration {
  /** The task's name. */
  readonly name: string;
  /** What it does, in a sentence. */
  readonly summary: string;
  /** The operands as the usage line shows them: `GUEST`, `[FILE]...`. */
  readonly operands: string;
  /** How many operands there may be. */
  readonly most: number;
  /** How many operands there must be; none if left out. */
  readonly least?: number;
  /** Its options; `--plain` and `--help` are added to them. */
  readonly options: readonly Option[];
  /** More about it: paragraphs for the help. */
  readonly notes?: readonly string[];
  /** Command lines, each with what it does. */
  readonly examples: readonly (readonly [command: string, does: string])[];
  /** What its exit codes mean, where it has more to say than usual. */
  readonly exits?: Readonly<Record<number, string>>;
  /** Does it, and says with which exit code to end. */
  run(given: Given, io: Io): Promise<number>;
}

/** A command that is ready to be called. It never throws. */
export type Command = (args: readonly string[], io: Io) => Promise<number>;

/** The option of commands whose result another program may read. */
export const JSON_OPTION: Option = {
  name: "json",
  description: "print one JSON document instead of text",
};

const COMMON: readonly Option[] = [
  {
    name: "plain",
    description: "no colour, no drawing, one fact per line: for screen " +
      "readers and logs",
  },
  { name: "help", short: "h", description: "print this help" },
];

/** The arguments of one call. */
export interface Given {
  /** What was given beside the options. */
  readonly operands: readonly string[];
  /** Whether `--plain` was given. */
  readonly plain: boolean;
  /** Whether an option that takes no value was given. */
  has(name: string): boolean;
  /** An option's value, or `undefined` if it was not given. */
  value(name: string): string | undefined;
}

/**
 * Makes a command of its declaration.
 *
 * What the user gave wrongly ends in one line on stderr and exit code 2; bad
 * source, in the assembler's report and 1. If nobody reads its output any
 * longer, it ends quietly. A bug of ours is said to be one, and ends in 1.
 */
export function command(declaration: Declaration): Command {
  const options = [...declaration.options, ...COMMON];
  return async (args, io) => {
    try {
      // A task hands on the `--` with which a habit of other runners begins.
      const own = args[0] === "--" ? args.slice(1) : args;
      const given = parse(declaration, options, own);
      if (given === "help") {
        await print(io.stdout, helpText(declaration, options));
        return DONE;
      }
      return await declaration.run(given, io);
    } catch (error) {
      return await explain(declaration.name, error, io);
    }
  };
}

async function explain(name: string, error: unknown, io: Io): Promise<number> {
  if (error instanceof ClosedOutput) return DONE;
  const [text, code] = explanation(name, error);
  try {
    await print(io.stderr, text);
  } catch (closed) {
    if (!(closed instanceof ClosedOutput)) throw closed;
  }
  return code;
}

function explanation(name: string, error: unknown): [string, number] {
  if (error instanceof UsageError) {
    return [`trapeze ${name}: ${error.message}\n`, MISUSED];
  }
  if (error instanceof AssemblyError || error instanceof SourceError) {
    return [`${error.message}\n`, FAILED];
  }
  const what = error instanceof Error ? error.stack ?? error.message : error;
  return [
    `trapeze ${name}: this is a bug of Trapeze, not yours. ` +
    `Please report it with these lines:\n${what}\n`,
    FAILED,
  ];
}

/** Takes the arguments apart, or says that help is wanted. */
function parse(
  declaration: Declaration,
  options: readonly Option[],
  args: readonly string[],
): Given | "help" {
  const valued = options.filter(({ value }) => value !== undefined);
  const switches = options.filter(({ value }) => value === undefined);
  const unknown: string[] = [];
  const parsed = parseArgs(args, {
    string: ["_", ...valued.map(({ name }) => name)],
    boolean: switches.map(({ name }) => name),
    collect: valued.map(({ name }) => name),
    alias: Object.fromEntries(
      options.flatMap(({ name, short }) => short ? [[name, short]] : []),
    ),
    unknown: (arg, key) => {
      if (key === undefined) return true;
      unknown.push(arg);
      return false;
    },
  });
  if (parsed.help === true) return "help";
  for (const option of valued) {
    checkValues(option, parsed[option.name] as string[]);
  }
  if (unknown.length > 0) throw unknownOption(unknown[0], options);
  checkSwitches(switches, args);
  const operands = parsed._.map(String);
  checkOperands(declaration, operands);
  const lookUp = (name: string): unknown => {
    if (options.some((option) => option.name === name)) return parsed[name];
    throw new InvariantError(`the option --${name} is not declared`);
  };
  return {
    operands,
    plain: parsed.plain === true,
    has: (name) => lookUp(name) === true,
    value: (name) => (lookUp(name) as string[])[0],
  };
}

function checkOperands(
  { name, operands: usage, least = 0, most }: Declaration,
  operands: readonly string[],
): void {
  const right = `usage is deno task ${name} ${usage}`.trimEnd();
  if (operands.length > most) {
    throw new UsageError(`${quoted(operands[most])} is too much: ${right}`);
  }
  if (operands.length < least) throw new UsageError(`too little: ${right}`);
}

function checkValues({ name, value }: Option, given: readonly string[]): void {
  if (given.includes("")) {
    throw new UsageError(`--${name} lacks its value: need --${name} ${value}`);
  }
  if (given.length > 1) {
    throw new UsageError(
      `--${name} is given twice, with ${given.map(quoted).join(" and ")}: ` +
        "need it once",
    );
  }
}

/** The parser takes `--json=no` for `--json`: here nothing is guessed. */
function checkSwitches(
  switches: readonly Option[],
  args: readonly string[],
): void {
  const end = args.indexOf("--");
  for (const arg of end < 0 ? args : args.slice(0, end)) {
    const name = /^--([^=]+)=/.exec(arg)?.[1];
    if (switches.some((option) => option.name === name)) {
      throw new UsageError(`--${name} takes no value, and ${quoted(arg)} has`);
    }
  }
}

function unknownOption(arg: string, options: readonly Option[]): UsageError {
  const written = arg.replace(/=.*$/s, "");
  const guess = nearest(
    written.replace(/^-+/, ""),
    options.map(({ name }) => name),
  );
  return new UsageError(
    `unknown option ${quoted(written)}: ` +
      (guess === undefined ? "--help lists them" : `did you mean --${guess}?`),
  );
}
