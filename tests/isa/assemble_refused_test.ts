/**
 * What the assembler says of what PG-32 has not, of gcc's helpers, and where a
 * pseudo-instruction hides what is wrong, word for word.
 *
 * @module
 */
import { mistake } from "./_mistake.ts";

mistake(
  "an instruction for floating point",
  "fadd.s fa0, fa1, fa2",
  `
k.s:1:1: error: “fadd.s” is floating point, which PG-32 has not: need whole
    numbers (in C: no float and no double)
  fadd.s fa0, fa1, fa2
  ^~~~~~
`,
);

mistake(
  "a load for floating point",
  "flw fa0, 0(sp)",
  `
k.s:1:1: error: “flw” is floating point, which PG-32 has not: need whole numbers
    (in C: no float and no double)
  flw fa0, 0(sp)
  ^~~
`,
);

mistake(
  "a number with a point",
  ".float 1.5",
  `
k.s:1:1: error: “.float” is floating point, which PG-32 has not: need whole
    numbers (in C: no float and no double)
  .float 1.5
  ^~~~~~
`,
);

mistake(
  "a number with a point, twice as wide",
  ".double 1.5",
  `
k.s:1:1: error: “.double” is floating point, which PG-32 has not: need whole
    numbers (in C: no float and no double)
  .double 1.5
  ^~~~~~~
`,
);

mistake(
  "thread-local zeros",
  '.section .tbss,"awT",@nobits',
  `
k.s:1:16: error: “.tbss” is for thread-local storage, and a guest has no
    threads: need a plain variable (in C: no __thread and no _Thread_local)
  .section .tbss,"awT",@nobits
                 ^~~~~
`,
);

mistake(
  "thread-local data",
  ".section .tdata",
  `
k.s:1:1: error: “.tdata” is for thread-local storage, and a guest has no
    threads: need a plain variable (in C: no __thread and no _Thread_local)
  .section .tdata
  ^~~~~~~~~~~~~~~
`,
);

mistake(
  "thread-local data of any name",
  '.section mine,"awT",@progbits',
  `
k.s:1:15: error: “mine” is for thread-local storage, and a guest has no threads:
    need a plain variable (in C: no __thread and no _Thread_local)
  .section mine,"awT",@progbits
                ^~~~~
`,
);

mistake(
  "an address of thread-local data",
  "lui a5, %tprel_hi(x)",
  `
k.s:1:9: error: “%tprel_hi” is for thread-local storage, and a guest has no
    threads: need a plain variable (in C: no __thread and no _Thread_local)
  lui a5, %tprel_hi(x)
          ^~~~~~~~~
`,
);

mistake(
  "a thread-local name",
  "la a0, x@tls",
  `
k.s:1:10: error: “@tls” is for thread-local storage, and a guest has no threads:
    need a plain variable (in C: no __thread and no _Thread_local)
  la a0, x@tls
           ^~~
`,
);

mistake(
  "a name through a table",
  "la a0, x@got",
  `
k.s:1:10: error: “@got” means nothing here: need plt, or the name alone
  la a0, x@got
           ^~~
`,
);

mistake(
  "a thread-local object",
  ".type x, @tls_object",
  `
k.s:1:11: error: “tls_object” is for thread-local storage, and a guest has no
    threads: need a plain variable (in C: no __thread and no _Thread_local)
  .type x, @tls_object
            ^~~~~~~~~~
`,
);

mistake(
  "a control register",
  "csrr a0, mcause",
  `
k.s:1:1: error: “csrr” is about RISC-V's control registers, which PG-32 has not:
    need rdstatus, setie, setr, settimer or rdticks
  csrr a0, mcause
  ^~~~
`,
);

mistake(
  "another return from a trap",
  "mret",
  `
k.s:1:1: error: “mret” is RISC-V's return from a trap: need lpsw, which loads
    the old PSW
  mret
  ^~~~
`,
);

mistake(
  "another wait",
  "wfi",
  `
k.s:1:1: error: “wfi” is RISC-V's wait for an interrupt: need idle
  wfi
  ^~~
`,
);

mistake(
  "an atomic instruction",
  "amoadd.w a0, a1, (a2)",
  `
k.s:1:1: error: “amoadd.w” is for several processors that share memory: PG-32
    has one, so need plain loads and stores (in a kernel: with interrupts off)
  amoadd.w a0, a1, (a2)
  ^~~~~~~~
`,
);

mistake(
  "a compressed instruction",
  "c.addi a0, 1",
  `
k.s:1:1: error: “c.addi” is a compressed instruction of 16 bits, which PG-32 has
    not: need the same name without c.
  c.addi a0, 1
  ^~~~~~
`,
);

mistake(
  "an instruction for 64 bits",
  "ld a0, 0(sp)",
  `
k.s:1:1: error: “ld” is for registers of 64 bits, and PG-32's have 32: need two
    steps of 32 bits (for gcc: -march=rv32em -mabi=ilp32e)
  ld a0, 0(sp)
  ^~
`,
);

mistake(
  "an instruction of another processor",
  "mov a0, a1",
  `
k.s:1:1: error: “mov” is of another processor: PG-32's are RISC-V's, as mv, lw,
    sw, addi, beq, j and ecall
  mov a0, a1
  ^~~
`,
);

mistake(
  "conditional assembly",
  ".if 1\n",
  `
k.s:1:1: error: “.if” is not known here: need .macro, .rept and .set, or several
    files
  .if 1
  ^~~
`,
);

mistake(
  "bytes of another file",
  '.incbin "a.bin"',
  `
k.s:1:1: error: “.incbin” is for bytes of another file: need them in .byte or
    .word
  .incbin "a.bin"
  ^~~~~~~
`,
);

mistake(
  "an option that is none",
  ".option rvc",
  `
k.s:1:9: error: “rvc” is no option here: need one of push pop norvc pic nopic
    relax norelax
  .option rvc
          ^~~
`,
);

mistake(
  "a common name too large",
  ".comm x, 0x10000000",
  `
k.s:1:10: error: the size is 268435456: need 0 to 67108864
  .comm x, 0x10000000
           ^~~~~~~~~~
`,
);

mistake(
  "a common name and a label",
  "x: nop\n.comm x, 4",
  `
k.s:2:7: error: “x” is defined already, in line 1
  .comm x, 4
        ^
`,
);

mistake(
  "a common name's alignment",
  ".comm x, 4, 3",
  `
k.s:1:13: error: the alignment is 3: need a power of two up to 1048576
  .comm x, 4, 3
              ^
`,
);

mistake(
  "a helper of gcc's",
  "call __udivdi3",
  `
k.s:1:6: error: “__udivdi3” is not defined: 64-bit unsigned division
  call __udivdi3
       ^~~~~~~~~
note: gcc calls it; most such functions are in guests/c/runtime, which run and
    asm join to a program that has a global main and no _start
`,
);

mistake(
  "a helper of gcc's for memory",
  "tail memcpy",
  `
k.s:1:6: error: “memcpy” is not defined: copies memory
  tail memcpy
       ^~~~~~
note: gcc calls it; most such functions are in guests/c/runtime, which run and
    asm join to a program that has a global main and no _start
`,
);

mistake(
  "a register in a place's stead",
  "call a0",
  `
k.s:1:6: error: “a0” is a register: need a label or a number
  call a0
       ^~
`,
);

mistake(
  "no section to come back to",
  ".popsection",
  `
k.s:1:1: error: there is no .pushsection before this
  .popsection
  ^~~~~~~~~~~
`,
);

mistake(
  "a branch whose turned-round jump is too far",
  "beqz a0, 0x80000000",
  `
k.s:1:10: error: the jump target is 2147483580 bytes away: need -2097152 to
    2097148 bytes away, a multiple of 4
  beqz a0, 0x80000000
           ^~~~~~~~~~
note: “beqz rs, target” stands for “bne rs, zero, . + 8; jal zero, target”
`,
);

mistake(
  "a jump through a register, too far",
  "jr 40000(a0)",
  `
k.s:1:4: error: the immediate is 40000: need -32768 to 32767
  jr 40000(a0)
     ^~~~~
note: “jr imm(rs)” stands for “jalr zero, imm(rs)”
`,
);

mistake(
  "a constant in an instruction that is another",
  "add a0, a0, 40000",
  `
k.s:1:13: error: the immediate is 40000: need -32768 to 32767
  add a0, a0, 40000
              ^~~~~
note: “add rd, rs1, imm” stands for “addi rd, rs1, imm”
`,
);

mistake(
  "instructions that are not loaded",
  ".section .debug_info\nnop",
  `
k.s:2:1: error: an instruction in “.debug_info”, which is for a debugger and not
    loaded: need another section
  nop
  ^~~
`,
);

mistake(
  "a label with nothing after it that is right",
  "here: hlt",
  `
k.s:1:7: error: “hlt” is no instruction
  here: hlt
        ^~~
did you mean slt or blt or halt?
`,
);

mistake(
  "words without a comma",
  "add a0 a1 a2",
  `
k.s:1:8: error: “a1” stands here: need “,” or the end of the statement
  add a0 a1 a2
         ^~
`,
);

mistake(
  "an open bracket",
  "lw a0, 4(sp",
  `
k.s:1:12: error: the end of the statement stands here: need “)”
  lw a0, 4(sp
             ^
`,
);

mistake(
  "a string without end",
  '.ascii "abc\nhalt',
  `
k.s:1:8: error: this string has no end: need "
  .ascii "abc
         ^~~~
`,
);

mistake(
  "a type that is none",
  '.section x, "a", @prog',
  `
k.s:1:19: error: “prog” is no type of section: need progbits or nobits
  .section x, "a", @prog
                    ^~~~
`,
);

mistake(
  "a register of RV32I",
  "mv s2, a5",
  `
k.s:1:4: error: “s2” is no register: need x0 to x15, by number or by name
  mv s2, a5
     ^~
did you mean sp or t2 or a2?
expected: mv rd, rs
note: PG-32 has the registers of RV32E; gcc needs -march=rv32em -mabi=ilp32e
`,
);

mistake(
  "a helper of gcc's for floating point",
  "call __adddf3",
  `
k.s:1:6: error: “__adddf3” is not defined: add in double precision: floating
    point
  call __adddf3
       ^~~~~~~~
note: gcc calls it; PG-32 has none: need whole numbers (in C: no float and no
    double)
`,
);
