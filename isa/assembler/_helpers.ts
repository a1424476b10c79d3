/**
 * The functions that gcc calls of itself, where PG-32 has no instruction: what
 * each does, for whoever is told that it is missing.
 *
 * @module
 */

/** How to come by a function that does this, or without it. */
export function helpOn(job: string): string {
  return job.endsWith(FLOATING)
    ? "PG-32 has none: need whole numbers (in C: no float and no double)"
    : "most such functions are in guests/c/runtime, which run and asm join " +
      "to a program that has a global main and no _start";
}

const FLOATING = ": floating point";

const WIDTHS = [["si", "32-bit"], ["di", "64-bit"]] as const;

const WHOLE_NUMBERS = [
  ["mul", "3", "multiplication"],
  ["div", "3", "signed division"],
  ["udiv", "3", "unsigned division"],
  ["mod", "3", "signed remainder"],
  ["umod", "3", "unsigned remainder"],
  ["divmod", "4", "signed division with remainder"],
  ["udivmod", "4", "unsigned division with remainder"],
  ["ashl", "3", "shift to the left"],
  ["ashr", "3", "arithmetic shift to the right"],
  ["lshr", "3", "logical shift to the right"],
  ["neg", "2", "negation"],
  ["cmp", "2", "signed comparison"],
  ["ucmp", "2", "unsigned comparison"],
  ["abs", "2", "absolute value"],
  ["clz", "2", "count of leading zero bits"],
  ["ctz", "2", "count of trailing zero bits"],
  ["ffs", "2", "place of the lowest bit that is set"],
  ["clrsb", "2", "count of bits equal to the sign bit"],
  ["popcount", "2", "count of bits that are set"],
  ["parity", "2", "parity of the bits that are set"],
  ["bswap", "2", "order of the bytes reversed"],
  ["addv", "3", "addition that stops at an overflow"],
  ["subv", "3", "subtraction that stops at an overflow"],
  ["mulv", "3", "multiplication that stops at an overflow"],
  ["negv", "2", "negation that stops at an overflow"],
  ["absv", "2", "absolute value that stops at an overflow"],
] as const;

const MEMORY = [
  ["memcpy", "copies memory"],
  ["memmove", "copies memory that may overlap"],
  ["memset", "fills memory"],
  ["memcmp", "compares memory"],
] as const;

/** The functions of the C library that gcc replaces others by. */
const LIBRARY = [
  ["strlen", "length of a string"],
  ["strcpy", "copies a string"],
  ["strcmp", "compares strings"],
  ["abort", "ends the program"],
  ["puts", "prints a line"],
  ["putchar", "prints a character"],
  ["printf", "prints formatted text"],
] as const;

/** What each function does, by its name. */
export const HELPERS: ReadonlyMap<string, string> = new Map([
  ...WIDTHS.flatMap(([letters, width]) =>
    WHOLE_NUMBERS.map(([job, digits, what]): [string, string] => [
      `__${job}${letters}${digits}`,
      `${width} ${what}`,
    ])
  ),
  ...floatingPoint(),
  ...MEMORY,
  ...LIBRARY,
]);

/** Floating point goes by names such as `__adddf3` and `__fixsfsi`. */
function floatingPoint(): [string, string][] {
  const names: [string, string][] = [];
  for (const [letters, what] of [["sf", "single"], ["df", "double"]]) {
    const precision = `in ${what} precision${FLOATING}`;
    for (const job of ["add", "sub", "mul", "div"]) {
      names.push([`__${job}${letters}3`, `${job} ${precision}`]);
    }
    for (const job of ["eq", "ne", "lt", "le", "gt", "ge", "unord", "neg"]) {
      names.push([`__${job}${letters}2`, `${job} ${precision}`]);
    }
    for (const [integer] of WIDTHS) {
      for (const u of ["", "un"]) {
        names.push(
          [`__fix${u && "uns"}${letters}${integer}`, `to integer ${precision}`],
          [`__float${u}${integer}${letters}`, `from integer ${precision}`],
        );
      }
    }
  }
  return [
    ...names,
    ["__extendsfdf2", "from single to double precision: floating point"],
    ["__truncdfsf2", "from double to single precision: floating point"],
  ];
}
