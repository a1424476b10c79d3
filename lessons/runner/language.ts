/**
 * Which language to speak.
 *
 * @module
 */
import { UsageError } from "../../isa/mod.ts";
import type { Io } from "../commands/io.ts";
import { quoted } from "../commands/text.ts";
import { type Language, LANGUAGES } from "./scene.ts";

/** Where a locale is looked for: the first that is set decides. */
const VARIABLES = ["LC_ALL", "LC_MESSAGES", "LANG"];

/**
 * The language that was asked for, or else the one of the user's locale, if
 * lessons are written in it, or else English.
 *
 * @throws {UsageError} if lessons are not written in what was asked for.
 */
export function languageFor(
  asked: string | undefined,
  { env }: Pick<Io, "env">,
): Language {
  if (asked !== undefined) {
    const known = LANGUAGES.find((language) => language === asked);
    if (known !== undefined) return known;
    throw new UsageError(
      `--lang ${quoted(asked)}: need ${LANGUAGES.join(" or ")}`,
    );
  }
  const locale = VARIABLES.map(env).find((value) => value) ?? "";
  const [code] = locale.toLowerCase().split(/[^a-z]/);
  return LANGUAGES.find((language) => language === code) ?? "en";
}
