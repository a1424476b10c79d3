/**
 * What the assembler says of text it cannot read, word for word.
 *
 * @module
 */
import { mistake } from "./_mistake.ts";

mistake(
  "an unknown instruction",
  "adi a0, a0, 1",
  `
k.s:1:1: error: “adi” is no instruction
  adi a0, a0, 1
  ^~~
did you mean add or addi or andi?
`,
);

mistake(
  "an unknown directive",
  ".wrod 1",
  `
k.s:1:1: error: “.wrod” is no directive
  .wrod 1
  ^~~~~
did you mean .word?
`,
);

mistake(
  "an unknown register",
  "addi ao, sp, 1",
  `
k.s:1:6: error: “ao” is no register: need x0 to x15, by number or by name
  addi ao, sp, 1
       ^~
did you mean a0 or a1 or a2?
expected: addi rd, rs1, imm
`,
);

mistake(
  "a register that RV32E lacks",
  "mv a0, x16",
  `
k.s:1:8: error: “x16” is no register: need x0 to x15, by number or by name
  mv a0, x16
         ^~~
expected: mv rd, rs
note: PG-32 has the registers of RV32E; gcc needs -march=rv32em -mabi=ilp32e
`,
);

mistake(
  "an unknown base register",
  "lw a0, 4(a9)",
  `
k.s:1:10: error: “a9” is no register: need x0 to x15, by number or by name
  lw a0, 4(a9)
           ^~
did you mean x9?
`,
);

mistake(
  "a missing operand",
  "add a0, a1",
  `
k.s:1:1: error: add has 2 operands: need 3
  add a0, a1
  ^~~~~~~~~~
expected: add rd, rs1, rs2
expected: add rd, rs1, imm
`,
);

mistake(
  "an operand too many",
  "halt a0",
  `
k.s:1:1: error: halt has 1 operand: need 0
  halt a0
  ^~~~~~~
expected: halt
`,
);

mistake(
  "a register in place of a constant",
  "addi a0, a1, a2",
  `
k.s:1:14: error: “a2” is a register: need a value
  addi a0, a1, a2
               ^~
expected: addi rd, rs1, imm
`,
);

mistake(
  "a constant in place of a register",
  "sub a0, a1, 5",
  `
k.s:1:13: error: “5” is a value: need x0 to x15, by number or by name
  sub a0, a1, 5
              ^
expected: sub rd, rs1, rs2
`,
);

mistake(
  "a constant in place of memory",
  "sw a0, 5",
  `
k.s:1:8: error: “5” is a value: need a place in memory, as in 4(sp)
  sw a0, 5
         ^
expected: sw rs2, imm(rs1)
expected: sw rs2, address, rt
`,
);

mistake(
  "junk after the operands",
  "ret now",
  `
k.s:1:1: error: ret has 1 operand: need 0
  ret now
  ^~~~~~~
expected: ret
`,
);

mistake(
  "junk after a directive",
  ".text 5",
  `
k.s:1:7: error: “5” stands here: need the end of the statement
  .text 5
        ^
`,
);

mistake(
  "a string without an end",
  '.asciz "hello',
  `
k.s:1:8: error: this string has no end: need "
  .asciz "hello
         ^~~~~~
`,
);

mistake(
  "an unknown escape",
  '.asciz "a\\q"',
  String.raw`
k.s:1:10: error: “\q” is no escape: need \b \f \n \r \t \" \' \\ \0 to \377 or
    \x0 to \xff
  .asciz "a\q"
           ^~
`,
);

mistake(
  "an escape that is no byte",
  '.asciz "\\777"',
  String.raw`
k.s:1:9: error: “\777” is no escape: need \b \f \n \r \t \" \' \\ \0 to \377 or
    \x0 to \xff
  .asciz "\777"
          ^~~~
`,
);

mistake(
  "a comment without an end",
  "nop /* here\nnop",
  `
k.s:1:5: error: this comment has no end: need */
  nop /* here
      ^~
`,
);

mistake(
  "a number that is none",
  "li a0, 09",
  `
k.s:1:8: error: “09” is no number: need 10, 0x0a, 0b1010, 0o12 or 012
  li a0, 09
         ^~
`,
);

mistake(
  "a character constant that is too long",
  "li a0, 'ab'",
  String.raw`
k.s:1:8: error: a character constant holds one ASCII character: need 'a' or '\n'
  li a0, 'ab'
         ^~
`,
);

mistake(
  "a control character",
  "nop \x1b[31m",
  `
k.s:1:5: error: the character “␛” (U+001B) means nothing here
  nop ␛[31m
      ^~
`,
);

mistake(
  "a character of another alphabet",
  "nop “quoted”",
  `
k.s:1:5: error: the character ““” (U+201C) means nothing here
  nop “quoted”
      ^
`,
);

mistake(
  "an unknown function",
  "lui a0, %high(5)",
  `
k.s:1:9: error: “%high” is no function: need %hi or %lo
  lui a0, %high(5)
          ^~~~~
`,
);

mistake(
  "a missing parenthesis",
  "li a0, (1 + 2",
  `
k.s:1:14: error: the end of the statement stands here: need “)”
  li a0, (1 + 2
               ^
`,
);

mistake(
  "an expression that breaks off",
  "li a0, 1 +",
  `
k.s:1:11: error: the end of the statement stands here: need a value
  li a0, 1 +
            ^
`,
);

mistake(
  "something odd for a section",
  ".section 5",
  `
k.s:1:10: error: “5” stands here: need the section's name
  .section 5
           ^
`,
);

mistake(
  "no name",
  "5 + 5",
  `
k.s:1:1: error: “5” stands here: need a label, an instruction or a directive
  5 + 5
  ^
`,
);

mistake(
  "junk after a value",
  "N = 5 6",
  `
k.s:1:7: error: “6” stands here: need the end of the statement
  N = 5 6
        ^
`,
);

mistake(
  "an odd order",
  "fence rw, x",
  `
k.s:1:11: error: “x” is a value: need some of i, o, r and w, as in rw
  fence rw, x
            ^
expected: fence
expected: fence order, order
`,
);

mistake(
  "an odd flag of a section",
  '.section a, "q"',
  `
k.s:1:13: error: "q" are no flags of a section: need letters out of awxMS
  .section a, "q"
              ^~~
`,
);

mistake(
  "an odd type of a section",
  '.section a, "aw", @bits',
  `
k.s:1:20: error: “bits” is no type of section: need progbits or nobits
  .section a, "aw", @bits
                     ^~~~
`,
);

mistake(
  "an odd width",
  ".fill 1, 3",
  `
k.s:1:10: error: the width is 3: need 1, 2 or 4
  .fill 1, 3
           ^
`,
);

mistake(
  "the dot as a name",
  ". = 5",
  `
k.s:1:1: error: “.” is no name to be defined
  . = 5
  ^
`,
);

mistake(
  "a long line",
  "li a0, " + "1 + ".repeat(30) + "oops" + " + 1".repeat(30),
  `
k.s:1:128: error: “oops” is not defined
  …+ 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + oops + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 +…
                                         ^~~~
`,
);
