/**
 * Sessions with the Forth interpreter.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { DEPTHS, finish, host, named, run } from "./_host.ts";

/** What it prints for some input, without its farewell. */
function session(input: string, depth = 0): string {
  const guest = { ...named("forth"), input: new TextEncoder().encode(input) };
  const { status, output } = run(guest, depth);
  assertEquals(status, "halt");
  const [, told] = /^([^]*)Goodbye\.\n$/.exec(output) ?? [];
  return told;
}

const SESSIONS: readonly [title: string, input: string, output: string][] = [
  ["no input at all", "", ""],
  ["an empty line, and one of blanks", "\n  \t \n", " ok\n ok\n"],
  ["a last line without an end", "1 2 + .", "3  ok\n"],
  [
    "numbers",
    "-1 . 0 . - .",
    "-1 0 ? -: it takes 2 from the stack, which holds 0\n",
  ],
  [
    "arithmetic that wraps",
    "2147483647 1 + . -2147483648 -1 / . 65536 65536 * .",
    "-2147483648 -2147483648 0  ok\n",
  ],
  ["quotients", "7 2 / . -7 2 / . 7 -2 mod . -7 2 mod .", "3 -3 1 -1  ok\n"],
  ["no quotient", "1 0 mod", "? mod: division by zero\n"],
  ["comparisons", "1 2 < . 2 1 < . 2 2 = . 3 2 > .", "-1 0 -1 -1  ok\n"],
  ["bits", "12 10 and . 12 10 or . 12 10 xor . 0 invert .", "8 14 6 -1  ok\n"],
  ["the stack", "1 2 swap .s drop drop 1 2 over .s", "2 1 1 2 1  ok\n"],
  ["the stack, three deep", "1 2 3 rot .s negate .s", "2 3 1 2 3 -1  ok\n"],
  [
    "an unknown word",
    "1 2 foo 3 .",
    "? foo: it is neither a word nor a number\n",
  ],
  [
    "an error clears the stack",
    "1 2 foo\n.s",
    "? foo: it is neither a word nor a number\n ok\n",
  ],
  [
    "a word that is given again",
    ": a 1 ; : b a ; : a 2 ; a . b .",
    "2 1  ok\n",
  ],
  [
    "a definition on many lines",
    ": a\n1\n+ ;\n1 a .",
    " ...\n ...\n ok\n2  ok\n",
  ],
  [
    "one without an end",
    ": a 1",
    " ...\n? :: the last definition has no end\n",
  ],
  ["one without a name", ":", "? :: it has no name\n"],
  ["one in another", ": a : b", "? :: a definition is under way already\n"],
  ["no definition", ";", "? ;: no definition is under way\n"],
  [
    "one given up is forgotten",
    ": a foo ;\na",
    "? foo: it is neither a word nor a number\n? a: it is neither a word nor a number\n",
  ],
  ["an if outside", "1 if", "? if: only within a definition\n"],
  ["an if without an end", ": a if ;", "? ;: an if, begin or do has no end\n"],
  [
    "a then without an if",
    ": a then ;",
    "? then: there is nothing that it could end\n",
  ],
  [
    "an end of the wrong kind",
    ": a do until ;",
    "? until: there is nothing that it could end\n",
  ],
  ["an i without a loop", ": a i ;", "? i: this is not in a loop\n"],
  [
    "an empty stack at an if",
    ": a if then ; a",
    "? if or until: it takes 1 from the stack, which holds 0\n",
  ],
  [
    "an empty stack at a do",
    ": a do loop ; 1 a",
    "? do: it takes 2 from the stack, which holds 1\n",
  ],
  [
    "loops in loops",
    ": t 3 0 do 2 0 do i . loop i . loop ; t",
    "0 1 0 0 1 1 0 1 2  ok\n",
  ],
  [
    "calls without end",
    ": a a ; a",
    "? call: calls and loops are nested too deeply\n",
  ],
  [
    "a stack without end",
    ": a begin 1 0 until ; a",
    "? number: the stack is full\n",
  ],
  ["variables", "variable x variable y 5 x ! 6 y ! x @ . y @ .", "5 6  ok\n"],
  ["no such variable", "7 @", "? @: there is no such variable\n"],
  [
    "no such variable to store to",
    "variable x 1 -1 !",
    "? !: there is no such variable\n",
  ],
  [
    "comments",
    "1 ( 2 3 ) . ( 4",
    "1 ? (: what it begins has no end in this line\n",
  ],
  ["text", '." hi, there" 33 emit cr', "hi, there!\n ok\n"],
  [
    "text without an end",
    '." hi',
    '? .": what it begins has no end in this line\n',
  ],
  [
    "a line too long",
    "1 ".repeat(200) + "\n2 .",
    "? line: it has 400 bytes, and at most 255 can be read\n ok\n2  ok\n",
  ],
  [
    "a name too long",
    `: ${"n".repeat(32)} 1 ;`,
    `? ${"n".repeat(32)}: the name is too long\n`,
  ],
];

for (const [title, input, output] of SESSIONS) {
  Deno.test(`Forth: ${title}`, () => assertEquals(session(input), output));
}

Deno.test("Forth: too many words, too much code, too many variables", () => {
  const builtIn = session("words").split(" ").length - 2;
  const words = Array.from({ length: 300 }, (_, n) => `: w${n} ;`).join("\n");
  assertEquals(
    session(words).match(/the dictionary is full/g)?.length,
    300 + builtIn - 256,
  );
  const long = Array.from({ length: 60 }, () => "1 ".repeat(100)).join("\n");
  assertEquals(
    session(`: long\n${long}`).match(/there is no room for more/g)?.length,
    1,
  );
  const some = Array.from({ length: 65 }, (_, n) => `variable v${n}`);
  assertEquals(
    session(some.join("\n")),
    " ok\n".repeat(64) + "? v64: too many variables\n",
  );
});

for (const depth of DEPTHS) {
  Deno.test(`Forth answers as it is typed to, at depth ${depth}`, () => {
    const ready = host(named("forth"), depth);
    const type = (text: string) => {
      ready.engine.console.type(new TextEncoder().encode(text));
      return finish(ready);
    };
    assertEquals(type(": double 2 * ;\n").output, " ok\n");
    assertEquals(type("21 dou").output, "");
    const { status, output } = type("ble .\n");
    assertEquals({ status, output }, { status: "idle", output: "42  ok\n" });
    ready.engine.console.end();
    const ended = finish(ready);
    assertEquals([ended.status, ended.output], ["halt", "Goodbye.\n"]);
  });
}
