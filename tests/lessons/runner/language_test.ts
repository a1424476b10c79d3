/**
 * Which language is spoken.
 *
 * @module
 */
import { assertEquals, assertThrows } from "@std/assert";
import { UsageError } from "../../../isa/mod.ts";
import { languageFor } from "../../../lessons/runner/language.ts";

function language(asked?: string, variables: Record<string, string> = {}) {
  return languageFor(asked, { env: (name) => variables[name] });
}

Deno.test("what was asked for comes first, then the locale, then English", () => {
  assertEquals(language("es", { LANG: "en_US.UTF-8" }), "es");
  assertEquals(language("en", { LANG: "es_ES.UTF-8" }), "en");
  assertEquals(language(undefined, { LANG: "es_ES.UTF-8" }), "es");
  assertEquals(language(undefined, { LANG: "ES" }), "es");
  assertEquals(language(undefined, { LANG: "es-MX" }), "es");
  assertEquals(language(undefined, { LANG: "est_EE" }), "en");
  assertEquals(language(undefined, { LANG: "de_DE.UTF-8" }), "en");
  assertEquals(language(), "en");
});

Deno.test("of the locale's variables, the first that is set decides", () => {
  const LANG = "es_ES.UTF-8";
  assertEquals(language(undefined, { LC_ALL: "C", LANG }), "en");
  assertEquals(language(undefined, { LC_MESSAGES: "en_GB", LANG }), "en");
  assertEquals(
    language(undefined, { LC_ALL: "", LC_MESSAGES: "", LANG }),
    "es",
  );
  assertEquals(language(undefined, { LC_ALL: "es_AR", LANG: "C" }), "es");
});

Deno.test("a language that no lesson is written in is refused", () => {
  for (const asked of ["fr", "ES", "", "constructor"]) {
    assertThrows(() => language(asked), UsageError, "need en or es");
  }
});
