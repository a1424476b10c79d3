/**
 * Two instructions of your own.
 *
 * ```text
 * deno task classify --with lessons/examples/my_rows.ts
 * ```
 *
 * A row is an opcode that is free (0x01 to 0xfe), a mnemonic, a format, which
 * says what operands there are, a few words on what it is for, and what it
 * does: a function of `m`, the machine, and `i`, the instruction's operands.
 *
 * Nothing in a row is a number, because a row is not only executed: it is also
 * proved, translated, and printed in the manual. So there is no `a + b` but
 * `m.add(a, b)`, no `5` but `m.literal(5)`, and no `if` but `m.select`. And it
 * is the same on words of any width: `m.width` tells how many bits there are.
 *
 * First a row reads, then it takes at most one step that can trap, then it
 * changes something. So when it traps, nothing has happened yet.
 *
 * An instruction that touches more than registers, pc and memory is
 * `privileged(…)`, or it is a hole in every monitor. Try it: with
 * `m.set(i.rd, m.mode())`, `classify` has something to say.
 *
 * @module
 */
import { type Row, row } from "@trapeze/trapeze";

const rows: readonly Row[] = [
  // RISC-V has it too, in the extension Zbb.
  row(0x90, "min", "registers", "the lesser of two, signed", (m, i) => {
    const [a, b] = [m.get(i.rs1), m.get(i.rs2)];
    m.set(i.rd, m.select(m.lt(a, b), a, b));
  }),

  // What leaves on the left comes in again on the right. A shift looks at the
  // low bits of its amount only, so 0 - n is as good as width - n.
  row(0x91, "rotl", "registers", "rotate left", (m, i) => {
    const [word, amount] = [m.get(i.rs1), m.get(i.rs2)];
    const left = m.shl(word, amount);
    const right = m.shr(word, m.sub(m.literal(0), amount));
    m.set(i.rd, m.or(left, right));
  }),
];

export default rows;
