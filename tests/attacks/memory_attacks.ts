/**
 * Attacks on the memory of others: the window R, and the pc.
 *
 * @module
 */
import type { Attack } from "./attacks.ts";

/** The attacks, in the order of their numbers. */
export const MEMORY_ATTACKS: readonly Attack[] = [
  {
    number: 1,
    name: "an access at the bound",
    source: `
        li      t1, SIZE                # the first byte that is not ours
        la      s1, 1f
        lw      a0, 0(t1)
        call    no
1:      la      s1, 2f
        sw      t1, 0(t1)
        call    no
2:      la      s1, 3f
        lbu     a0, 0(t1)
        call    no
3:      la      s1, 4f
        sb      t1, 0(t1)
        call    no
4:      la      s1, 5f
        sh      t1, 0(t1)
        call    no
5:      mv      a1, t1
        call    fault
        halt`,
    expect: "33333Y",
  },
  {
    number: 2,
    name: "an access that begins inside and ends beyond",
    source: `
        li      t1, SIZE
        sb      t1, -1(t1)              # the last byte, half word and word are
        sh      t1, -2(t1)              # ours
        sw      t1, -4(t1)
        la      s1, 1f
        sw      t1, -1(t1)              # the rest is not
        call    no
1:      la      s1, 2f
        sw      t1, -2(t1)
        call    no
2:      la      s1, 3f
        sh      t1, -1(t1)
        call    no
3:      la      s1, 4f
        lpsw    -8(t1)                  # four words, of which two are ours
        call    no
4:      halt`,
    expect: "3333",
  },
  {
    number: 3,
    name: "base + address wraps round to low memory",
    source: `
        la      s1, 2f
        lpsw    psw(zero)
1:      lw      a0, -0x100(zero)        # 0x100 + 0xffffff00 is 0 in 32 bits
        call    no
2:      li      a1, -0x100
        call    fault
        lw      a0, OLD_PSW+8(zero)     # the window in which it was tried
        li      a1, 0x100
        call    same
        la      s1, 3f
        li      t0, 4f-0x100
        sw      t0, psw+4(zero)
        lpsw    psw(zero)
3:      li      a1, -4
        call    fault
        halt
4:      sw      zero, -4(zero)
        call    no
psw:    .word   1, 1b-0x100, 0x100, 0xfffffffc`,
    expect: "3YY3Y",
  },
  {
    number: 4,
    name: "a window that begins at the end of memory, or beyond",
    source: `
        la      a2, bases
        la      s1, 1f
1:      lw      t0, 0(a2)
        beqz    t0, 2f
        addi    a2, a2, 4
        sw      t0, psw+8(zero)
        lpsw    psw(zero)               # not even a fetch may succeed
2:      halt
bases:  .word   SIZE, SIZE+4096, 0x7ffffffc, 0x80000000, 0xfffff000, -4, 0
psw:    .word   1, 0, 0, 4096`,
    expect: "333333",
  },
  {
    number: 5,
    name: "base + bound wraps",
    source: `
        la      s1, 2f
        lpsw    psw(zero)
1:      li      t1, SIZE-0x100          # relocated: the first byte not ours
        sw      t1, -4(t1)
        sw      t1, 0(t1)
        call    no
2:      mv      a1, t1
        call    fault
        li      t0, 3f-0x100
        sw      t0, psw+4(zero)
        li      t0, -0x100
        sw      t0, psw+12(zero)        # base + bound is 2^32
        la      s1, 4f
        lpsw    psw(zero)
3:      li      t1, SIZE
        lw      a0, 0(t1)
        call    no
4:      mv      a1, t1
        call    fault
        halt
psw:    .word   1, 1b-0x100, 0x100, 0xfffffff0`,
    expect: "3Y3Y",
  },
  {
    number: 6,
    name: "the pc walks and jumps out of the window",
    source: `
        li      t1, SIZE
        la      s1, 1f
        jr      t1                      # jumps there
1:      lw      t0, idler(zero)
        sw      t0, -4(t1)
        la      s1, 2f
        jr      -4(t1)                  # walks there, over the last word
2:      lw      a0, OLD_PSW+4(zero)
        li      a1, SIZE
        call    same
        la      s1, 3f
        jr      -2(t1)                  # is not even aligned
3:      halt
idler:  nop`,
    expect: "33Y3",
  },
  {
    number: 7,
    name: "the pc wraps round",
    source: `
        la      s1, 1f
        li      t1, -4
        jr      t1                      # the last word there is, and then 0?
1:      la      s1, 2f
        lpsw    psw(zero)               # with a bound as wide as can be
2:      li      a1, -4
        call    fault
        la      s1, 3f
        lpsw    back(zero)
3:      li      a1, -8
        call    fault
        halt
begin:  j       .-8                     # from 0, backwards
psw:    .word   1, -4, 0x100, 0xfffffffc
back:   .word   1, 0, begin, 0xfffffffc`,
    expect: "33Y3Y",
  },
];
