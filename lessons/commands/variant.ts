/**
 * The option `--variant`: of which instruction set a command speaks.
 *
 * A guest that comes with Trapeze says itself for which it is written. For a
 * file, the user has to say; an image does not tell either.
 *
 * @module
 */
import {
  findVariant,
  type InstructionSet,
  nearest,
  PG32,
  UsageError,
  VARIANTS,
} from "../../isa/mod.ts";
import type { Guest } from "../../guests/mod.ts";
import type { Given, Option } from "./cli.ts";
import { quoted } from "./text.ts";

const NAMES: readonly string[] = VARIANTS.map(({ name }) => name);

/** The option, with what there is if it is not given. */
function variantOption(otherwise: string): Option {
  return {
    name: "variant",
    value: "NAME",
    description: `the variant of the instruction set, one of ${
      NAMES.join(", ")
    }; if not given, ${otherwise}`,
  };
}

/** The option, for the declaration of a command that has a guest. */
export const VARIANT_OPTION: Option = variantOption(
  `the guest's own, or ${PG32.name}`,
);

/** The same, for one that has none. */
export const BARE_VARIANT_OPTION: Option = variantOption(PG32.name);

/**
 * The instruction set that the user asks for, or `undefined` if they do not.
 *
 * @throws {UsageError} if there is none of that name.
 */
export function variantOf(
  given: Pick<Given, "value">,
): InstructionSet | undefined {
  const name = given.value(VARIANT_OPTION.name);
  if (name === undefined) return undefined;
  const isa = findVariant(name);
  if (isa !== undefined) return isa;
  const guess = nearest(name, NAMES);
  const hint = guess === undefined ? "" : ` (did you mean ${guess}?)`;
  throw new UsageError(
    `--variant ${quoted(name)}: need one of ${NAMES.join(", ")}${hint}`,
  );
}

/**
 * The instruction set that is wanted, after a look at one more program: what is
 * no guest of ours takes any.
 *
 * @throws {UsageError} if it is a guest of another one.
 */
export function agreed(
  wanted: InstructionSet | undefined,
  guest: Guest | undefined,
): InstructionSet | undefined {
  if (guest === undefined) return wanted;
  if (wanted === undefined || wanted === guest.isa) return guest.isa;
  throw new UsageError(
    `the guest ${guest.name} is written for ${guest.isa.name}, and ` +
      `${wanted.name} is wanted: need one instruction set`,
  );
}

/**
 * Makes sure that whoever asks for an instruction of another variant is told:
 * they have not mistyped it.
 *
 * @throws {UsageError} if it is one of another variant.
 */
export function checkVariant(
  { name, byMnemonic }: InstructionSet,
  mnemonic: string,
): void {
  if (byMnemonic.has(mnemonic)) return;
  const other = VARIANTS.find((isa) => isa.byMnemonic.has(mnemonic));
  if (other === undefined) return;
  throw new UsageError(
    `${quoted(mnemonic)} is no instruction of ${name}: ` +
      `need --variant ${other.name}`,
  );
}
