/**
 * What the assembler says of mistakes in macros, repetitions and included
 * files, word for word.
 *
 * @module
 */
import { mistake } from "./_mistake.ts";

mistake(
  "an error inside a macro",
  ".macro push reg, n=4\naddi sp, sp, -\\n\nsw \\reg, 0(sp)\n.endm\npush a99",
  `
k.s:3:4: error: “a99” is no register: need x0 to x15, by number or by name
  sw a99, 0(sp)
     ^~~
expected: sw rs2, imm(rs1)
expected: sw rs2, address, rt
note: in the expansion of macro push at k.s:5
`,
);

mistake(
  "an error in a macro in a macro",
  ".macro push reg, n=4\naddi sp, sp, -\\n\nsw \\reg, 0(sp)\n.endm\n.macro two a, b\npush \\a\npush \\b\n.endm\ntwo ra, x16",
  `
k.s:3:4: error: “x16” is no register: need x0 to x15, by number or by name
  sw x16, 0(sp)
     ^~~
expected: sw rs2, imm(rs1)
expected: sw rs2, address, rt
note: PG-32 has the registers of RV32E; gcc needs -march=rv32em -mabi=ilp32e
note: in the expansion of macro push at k.s:7
note: in the expansion of macro two at k.s:9
`,
);

mistake(
  "a macro given too much",
  ".macro push reg, n=4\naddi sp, sp, -\\n\nsw \\reg, 0(sp)\n.endm\npush a0, 4, 5",
  `
k.s:5:1: error: the macro “push” is given more than it takes: need 2 arguments
  push a0, 4, 5
  ^~~~~~~~~~~~~
expected: push [reg], [n]
`,
);

mistake(
  "a macro without an argument that it needs",
  ".macro m a:req, b=2, c:vararg\nli \\a, \\b\n.endm\nm , 3",
  `
k.s:4:1: error: the macro “m” is given none for “a”: need a value
  m , 3
  ^~~~~
expected: m a, [b], [c...]
`,
);

mistake(
  "a parameter that the macro does not have",
  ".macro m reg\nli \\rge, 1\n.endm\nm a0",
  `
k.s:2:4: error: “\\rge” names no parameter of a macro that is expanded here
  li \\rge, 1
     ^~~~
note: in the expansion of macro m at k.s:4
`,
);

mistake(
  "a parameter outside a macro",
  "li \\reg, 1",
  `
k.s:1:4: error: “\\reg” names no parameter of a macro that is expanded here
  li \\reg, 1
     ^~~~
`,
);

mistake(
  "a macro that nobody ends",
  "nop\n.macro m\nnop",
  `
k.s:2:1: error: this .macro has no end: need .endm
  .macro m
  ^~~~~~~~
`,
);

mistake(
  "an end of no macro",
  "nop\n.endm",
  `
k.s:2:1: error: there is no .macro before this
  .endm
  ^~~~~
`,
);

mistake(
  "a macro in a macro",
  ".macro a\n.macro b\n.endm\n.endm",
  `
k.s:2:1: error: a macro cannot define another one: need this .macro outside
  .macro b
  ^~~~~~
`,
);

mistake(
  "a macro that uses itself",
  ".macro again\nagain\n.endm\nagain",
  `
k.s:2:1: error: macros, repetitions and files nest more than 50 deep: nothing
    more is read
  again
  ^~~~~
note: in the expansion of macro again at k.s:2
note: in the expansion of macro again at k.s:2
note: in the expansion of macro again at k.s:2
note: in the expansion of macro again at k.s:2
note: and so on, 46 more times
`,
);

mistake(
  "a macro twice",
  ".macro m\n.endm\n.macro m\n.endm",
  `
k.s:3:8: error: “m” is a macro already: need another name, or .purgem before
  .macro m
         ^
`,
);

mistake(
  "a macro that is an instruction",
  ".macro add a\nfoo\n.endm",
  `
k.s:1:1: error: “add” is an instruction: need another name for the macro
  .macro add a
  ^~~~~~~~~~~~
`,
);

mistake(
  "a macro that is a directive",
  ".macro .word a\n.endm",
  `
k.s:1:1: error: “.word” is a directive: need another name for the macro
  .macro .word a
  ^~~~~~~~~~~~~~
`,
);

mistake(
  "a parameter twice",
  ".macro m a, a\n.endm",
  `
k.s:1:13: error: “a” is a parameter already
  .macro m a, a
              ^
`,
);

mistake(
  "a parameter of no kind",
  ".macro m a:opt\n.endm",
  `
k.s:1:12: error: “opt” is no kind of parameter: need req or vararg
  .macro m a:opt
             ^~~
`,
);

mistake(
  "a parameter after all the rest",
  ".macro m a:vararg, b\n.endm",
  `
k.s:1:20: error: nothing can follow “a:vararg”, which takes all arguments that
    are left
  .macro m a:vararg, b
                     ^
`,
);

mistake(
  "a macro's name mistyped",
  ".macro push reg, n=4\naddi sp, sp, -\\n\nsw \\reg, 0(sp)\n.endm\npsuh a0",
  `
k.s:5:1: error: “psuh” is no instruction
  psuh a0
  ^~~~
did you mean push?
`,
);

mistake(
  "a label twice, by a macro",
  ".macro spin\nloop: j loop\n.endm\nspin\nspin",
  `
k.s:2:1: error: “loop” is defined already, in line 2
  loop: j loop
  ^~~~
note: at each use of a macro, \\@ is another number: need loop\\@
note: in the expansion of macro spin at k.s:5
`,
);

mistake(
  "a body on the macro's line",
  ".macro m; nop\n.endm",
  `
k.s:1:11: error: the lines of .macro begin below it: need a line's end here
  .macro m; nop
            ^~~
`,
);

mistake(
  "a statement after the macro's end",
  ".macro m\n.endm; nop",
  `
k.s:2:8: error: “nop” stands here: need the end of the line
  .endm; nop
         ^~~
`,
);

mistake(
  "no macro to forget",
  ".purgem psh",
  `
k.s:1:9: error: “psh” is no macro
  .purgem psh
          ^~~
`,
);

mistake(
  "an error in a repetition",
  ".rept 2\nnop\n.endr\n.rept 1\nli a0\n.endr",
  `
k.s:5:1: error: li has 1 operand: need 2
  li a0
  ^~~~~
expected: li rd, imm
note: in repetition 1 of .rept at k.s:4
`,
);

mistake(
  "a repetition too often",
  ".rept 1000000\nfoo\n.endr",
  `
k.s:1:7: error: the count is 1000000: need 0 to 131072
  .rept 1000000
        ^~~~~~~
`,
);

mistake(
  "a repetition that nobody ends",
  ".rept 2\nnop",
  `
k.s:1:1: error: this .rept has no end: need .endr
  .rept 2
  ^~~~~~~
`,
);

mistake(
  "more than is read",
  ".rept 100000\nnop;nop\nnop\nnop\nnop\nnop\nnop\n.endr",
  `
k.s:1:1: error: macros, repetitions and files come to more than 131072 lines or
    8388608 characters: nothing more is read
  .rept 100000
  ^~~~~~~~~~~~
`,
);

mistake(
  "an error in an included file",
  '.include "regs.s"',
  `
regs.s:2:14: error: the immediate is 40000: need -32768 to 32767
  addi a0, a0, 40000
               ^~~~~
note: included from k.s:1
`,
  { "regs.s": "nop\naddi a0, a0, 40000\n" },
);

mistake(
  "an error two files deep",
  '.include "a/one.s"',
  `
a/two.s:1:1: error: “hlat” is no instruction
  hlat
  ^~~~
did you mean halt?
note: included from a/one.s:2
note: included from k.s:1
`,
  { "a/one.s": 'nop\n.include "two.s"', "a/two.s": "hlat" },
);

mistake(
  "a file that is missing",
  '.include "regs.s"',
  `
k.s:1:10: error: there is no file “regs.s”: need one in the folder of this
    source
  .include "regs.s"
           ^~~~~~~~
`,
  {},
);

mistake(
  "a file of another folder",
  '.include "../secret.s"',
  `
k.s:1:10: error: “../secret.s” leads upwards: need a file in the source's folder
    or below, as in "macros.s"
  .include "../secret.s"
           ^~~~~~~~~~~~~
`,
  {},
);

mistake(
  "a file of any folder",
  '.include "/etc/passwd"',
  `
k.s:1:10: error: “/etc/passwd” is an absolute path: need a file in the source's
    folder or below, as in "macros.s"
  .include "/etc/passwd"
           ^~~~~~~~~~~~~
`,
  {},
);

mistake(
  "a file on another disk",
  '.include "C:x.s"',
  `
k.s:1:10: error: “C:x.s” is an absolute path: need a file in the source's folder
    or below, as in "macros.s"
  .include "C:x.s"
           ^~~~~~~
`,
  {},
);

mistake(
  "a path of one system only",
  '.include "a\\\\x.s"',
  `
k.s:1:10: error: “a\\x.s” has a backslash, which not every system takes for a
    path's: need a file in the source's folder or below, as in "macros.s"
  .include "a\\\\x.s"
           ^~~~~~~~
`,
  {},
);

mistake(
  "a file that includes itself",
  '.include "a.s"',
  `
a.s:1:10: error: “k.s” includes itself
  .include "k.s"
           ^~~~~
note: included from k.s:1
`,
  { "a.s": '.include "k.s"' },
);

mistake(
  "a file without quotes",
  ".include regs.s",
  `
k.s:1:10: error: “regs.s” stands here: need a string
  .include regs.s
           ^~~~~~
`,
  {},
);

mistake(
  "a comment without end in an included file",
  '.include "a.s"\nnop',
  `
a.s:1:5: error: this comment has no end: need */
  nop /* no end
      ^~
note: included from k.s:1
`,
  { "a.s": "nop /* no end" },
);
