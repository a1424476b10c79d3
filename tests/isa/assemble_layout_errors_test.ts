/**
 * What the assembler says of what cannot be laid out, word for word.
 *
 * @module
 */
import { mistake } from "./_mistake.ts";

mistake(
  "a sum of addresses",
  "x: .word x + x",
  `
k.s:1:10: error: the sum of two addresses means nothing
  x: .word x + x
           ^~~~~
`,
);

mistake(
  "an alignment that is none",
  ".balign 6",
  `
k.s:1:9: error: the alignment is 6: need a power of two up to 1048576
  .balign 6
          ^
`,
);

mistake(
  "an alignment that is too large",
  ".align 21",
  `
k.s:1:8: error: the alignment is 21: need 0 to 20
  .align 21
         ^~
`,
);

mistake(
  "an origin that goes back",
  ".space 8\n.org 4",
  `
k.s:2:6: error: .org goes back to 4: need at least 8, where the section has come
    to
  .org 4
       ^
`,
);

mistake(
  "an image that is too large",
  ".space 0x4000001",
  `
k.s:1:1: error: the image goes up to 67108929: need at most 67108864
  .space 0x4000001
  ^~~~~~~~~~~~~~~~
`,
);

mistake(
  "a negative count",
  ".space -1",
  `
k.s:1:8: error: the count is -1: need 0 to 4294967296
  .space -1
         ^~
`,
);

mistake(
  "a count that is known too late",
  ".space end - start\nstart: nop\nend:",
  `
k.s:1:8: error: “end” is defined below: need a value that is known here
  .space end - start
         ^~~
`,
);

mistake(
  "a count that rests upon where things load",
  ".data\nx: .word 0\n.text\ny: .space x - y",
  `
k.s:4:11: error: the value rests upon where a section loads: need one that is
    known here, as a distance within a section is
  y: .space x - y
            ^~~~~
`,
);

mistake(
  "a count that rests upon the end of it all",
  ".space __load_stop_text & 0xff",
  `
k.s:1:8: error: the value rests upon where a section loads: need one that is
    known here, as a distance within a section is
  .space __load_stop_text & 0xff
         ^~~~~~~~~~~~~~~~
`,
);

mistake(
  "an alignment that is an address",
  "x: .align x",
  `
k.s:1:11: error: an address: need a number that is known here
  x: .align x
            ^
`,
);

mistake(
  "an alignment that is not known yet",
  ".align N\nN = 2",
  `
k.s:1:8: error: “N” is not defined above line 1: need a value that is known here
  .align N
         ^
`,
);

mistake(
  "an address that is no word",
  "j 0x100000040",
  `
k.s:1:3: error: the value 4294967360 is no word: need -2147483648 to 4294967295
  j 0x100000040
    ^~~~~~~~~~~
`,
);

mistake(
  "an address space twice",
  ".section user\n.virtual 0\n.virtual 4",
  `
k.s:3:1: error: this section has its .virtual already
  .virtual 4
  ^~~~~~~~~~
`,
);

mistake(
  "an address space that is too small",
  ".section user\n.virtual 0xfffffffc\n.word 1, 2",
  `
k.s:2:1: error: the section has 8 bytes: from here they go past the last address
  .virtual 0xfffffffc
  ^~~~~~~~~~~~~~~~~~~
`,
);

mistake(
  "addresses of different spaces",
  ".word x - y\nx:\n.section user\n.virtual 0\ny: nop",
  `
k.s:1:7: error: “.text” and “user” are linked for different address spaces:
    their addresses cannot be compared
  .word x - y
        ^~~~~
`,
);

mistake(
  "an instruction across words",
  ".byte 1\nnop",
  `
k.s:2:1: error: the instruction stands at 65: need a multiple of 4, as after
    .align 2
  nop
  ^~~
`,
);

mistake(
  "a jump into another address space",
  "j x\n.section user\n.virtual 0\nx: nop",
  `
k.s:1:3: error: “user” and “.text” are linked for different address spaces: no
    jump leads from one to the other
  j x
    ^
`,
);

mistake(
  "an address space that is misaligned",
  ".section user\n.virtual 2",
  `
k.s:2:1: error: the address is 2: need a multiple of 4 from 0 to 0xfffffffc
  .virtual 2
  ^~~~~~~~~~
`,
);

mistake(
  "bytes among the zeros",
  ".bss\n.word 1",
  `
k.s:2:1: error: “.bss” holds zeros only: need another section
  .word 1
  ^~~~~~~
`,
);

mistake(
  "a start in a process",
  ".section user\n.virtual 0\n_start: nop",
  `
k.s:3:1: error: _start is linked for an address space of its own: need it where
    the machine starts, in physical memory
  _start: nop
  ^~~~~~
`,
);
