/**
 * What the assembler says of values that do not fit, word for word.
 *
 * @module
 */
import { mistake } from "./_mistake.ts";

mistake(
  "a constant out of range",
  "\taddi a0, a0, 40000",
  `
k.s:1:15: error: the immediate is 40000: need -32768 to 32767
          addi a0, a0, 40000
                       ^~~~~
`,
);

mistake(
  "a shift out of range",
  "slli a0, a0, 32",
  `
k.s:1:14: error: the shift is 32: need 0 to 31
  slli a0, a0, 32
               ^~
`,
);

mistake(
  "a port out of range",
  "in a0, 65536",
  `
k.s:1:8: error: the port is 65536: need 0 to 65535
  in a0, 65536
         ^~~~~
`,
);

mistake(
  "an upper immediate out of range",
  "lui a0, -1",
  `
k.s:1:9: error: the upper immediate is -1: need 0 to 1048575 (0xfffff)
  lui a0, -1
          ^~
`,
);

mistake(
  "an offset out of range",
  "lw a0, 32768(sp)",
  `
k.s:1:8: error: the immediate is 32768: need -32768 to 32767
  lw a0, 32768(sp)
         ^~~~~
`,
);

mistake(
  "a jump out of range",
  "j . + 0x200000",
  `
k.s:1:3: error: the jump target is 2097152 bytes away: need -2097152 to 2097148
    bytes away, a multiple of 4
  j . + 0x200000
    ^~~~~~~~~~~~
note: “j target” stands for “jal zero, target”
`,
);

mistake(
  "a jump to the middle of a word",
  "x: nop\nj x + 2",
  `
k.s:2:3: error: the jump target is -2 bytes away: need -2097152 to 2097148 bytes
    away, a multiple of 4
  j x + 2
    ^~~~~
note: “j target” stands for “jal zero, target”
`,
);

mistake(
  "a byte out of range",
  ".byte 255, 256",
  `
k.s:1:12: error: the value 256 does not fit 8 bits: need -128 to 255
  .byte 255, 256
             ^~~
`,
);

mistake(
  "a word out of range",
  ".word -0x80000001",
  `
k.s:1:7: error: the value -2147483649 does not fit 32 bits: need -2147483648 to
    4294967295
  .word -0x80000001
        ^~~~~~~~~~~
`,
);

mistake(
  "a constant that is no word",
  "li a0, 0x100000000",
  `
k.s:1:8: error: the value 4294967296 is no word: need -2147483648 to 4294967295
  li a0, 0x100000000
         ^~~~~~~~~~~
`,
);

mistake(
  "an unknown symbol",
  "loop: j lop",
  `
k.s:1:9: error: “lop” is not defined
  loop: j lop
          ^~~
did you mean loop?
`,
);

mistake(
  "an unknown port",
  "out a0, CONSOLE_DAT",
  `
k.s:1:9: error: “CONSOLE_DAT” is not defined
  out a0, CONSOLE_DAT
          ^~~~~~~~~~~
did you mean CONSOLE_DATA?
`,
);

mistake(
  "a label twice",
  "x: nop\nx: nop",
  `
k.s:2:1: error: “x” is defined already, in line 1
  x: nop
  ^
`,
);

mistake(
  "a label that is a register",
  "a0: nop",
  `
k.s:1:1: error: “a0” is a register: need another name
  a0: nop
  ^~
`,
);

mistake(
  "a constant twice",
  ".equiv N, 1\n.equiv N, 2",
  `
k.s:2:8: error: “N” is defined already, in line 1
  .equiv N, 2
         ^
`,
);

mistake(
  "constants in a circle",
  ".equ A, B + 1\n.equ B, A",
  `
k.s:2:6: error: “B” is defined through itself
  .equ B, A
       ^
`,
);

mistake(
  "a numeric label that is missing",
  "j 1f\n1: j 2b",
  `
k.s:2:6: error: there is no label “2:” before this line
  1: j 2b
       ^~
`,
);

mistake(
  "a division by zero",
  ".word 1 / (2 - 2)",
  `
k.s:1:7: error: a division by zero
  .word 1 / (2 - 2)
        ^~~~~~~~~~~
`,
);

mistake(
  "a scratch register that is in use",
  "sw a0, far, a0\nfar = 0x100000",
  `
k.s:1:13: error: rt holds the address on the way: need a register that is
    neither zero nor another operand
  sw a0, far, a0
              ^~
`,
);

mistake(
  "a load into no register from afar",
  "lw zero, far\nfar = 0x100000",
  `
k.s:1:4: error: rd holds the address on the way: need a register that is neither
    zero nor another operand
  lw zero, far
     ^~~~
`,
);

mistake(
  "a product that is not exact",
  ".word (0x10000000000001 * 0x1000) % 7",
  `
k.s:1:8: error: the value is too large: need at most 2 to the 53
  .word (0x10000000000001 * 0x1000) % 7
         ^~~~~~~~~~~~~~~~~~~~~~~~~
`,
);

mistake(
  "tabs before the place",
  "\tli\ta0,\t1/0\t# no",
  `
k.s:1:9: error: a division by zero
          li      a0,     1/0     # no
                          ^~~
`,
);
