/**
 * What other processors have and PG-32 has not: so that who uses it is told
 * why, and what there is instead.
 *
 * @module
 */
import type { Token } from "./_lexer.ts";
import { Complaint, quote } from "./_report.ts";

interface Refusal {
  readonly names: RegExp;
  /** Why, and what is needed instead. */
  readonly why: string;
}

const FLOATING = "floating point, which PG-32 has not: need whole numbers " +
  "(in C: no float and no double)";

/** Thread-local storage, in all its forms. */
export const THREAD_LOCAL: string =
  "thread-local storage, and a guest has no threads: need a plain variable " +
  "(in C: no __thread and no _Thread_local)";

const INSTRUCTIONS: readonly Refusal[] = [
  {
    names: /^f[a-z]+(\.[a-z0-9.]+)+$|^(fl|fs|c\.fl|c\.fs)[hwdq]$/,
    why: FLOATING,
  },
  {
    names: /^(csr[a-z]*|rd(cycle|time|instret)h?)$/,
    why: "about RISC-V's control registers, which PG-32 has not: need " +
      "rdstatus, setie, setr, settimer or rdticks",
  },
  {
    names: /^[mus]ret$/,
    why: "RISC-V's return from a trap: need lpsw, which loads the old PSW",
  },
  { names: /^wfi$/, why: "RISC-V's wait for an interrupt: need idle" },
  {
    names: /^(amo[a-z]+|lr|sc)\.[wd](\..*)?$/,
    why: "for several processors that share memory: PG-32 has one, so need " +
      "plain loads and stores (in a kernel: with interrupts off)",
  },
  {
    names: /^c\.[a-z0-9.]+$/,
    why: "a compressed instruction of 16 bits, which PG-32 has not: need " +
      "the same name without c.",
  },
  {
    names:
      /^(ld|sd|lwu|addw|addiw|subw|sllw?i?w|sr[al]i?w|mulw|divu?w|remu?w|sext\.w|zext\.w|negw)$/,
    why: "for registers of 64 bits, and PG-32's have 32: need two steps of " +
      "32 bits (for gcc: -march=rv32em -mabi=ilp32e)",
  },
  {
    names: /^(fence\.i|sfence\.vma|fence\.tso)$/,
    why: "for caches, which PG-32 has not: need nothing in its place",
  },
  {
    names: /^(mov|push|pop|inc|dec|int|cmp|test|ldr|str|svc|syscall|sys|b)$/,
    why: "of another processor: PG-32's are RISC-V's, as mv, lw, sw, addi, " +
      "beq, j and ecall",
  },
];

const DIRECTIVES: readonly Refusal[] = [
  {
    names: /^\.(float|double|single|float16|bfloat16|dc\.[sd]|ldouble|tfloat)$/,
    why: FLOATING,
  },
  { names: /^\.(tdata|tbss|tls\w*)$/, why: THREAD_LOCAL },
  {
    names: /^\.(incbin)$/,
    why: "for bytes of another file: need them in .byte or .word",
  },
  {
    names: /^\.(if|ifdef|ifndef|else|elseif|endif|irp|irpc|altmacro|exitm)$/,
    why: "not known here: need .macro, .rept and .set, or several files",
  },
];

/** Why there is no such instruction, if that is known. */
export function refusedInstruction(name: Token): Complaint | undefined {
  return refused(INSTRUCTIONS, name);
}

/** Why there is no such directive, if that is known. */
export function refusedDirective(name: Token): Complaint | undefined {
  return refused(DIRECTIVES, name);
}

function refused(refusals: readonly Refusal[], name: Token) {
  const found = refusals.find(({ names }) => names.test(name.text));
  if (found === undefined) return undefined;
  return new Complaint(name, `${quote(name.text)} is ${found.why}`);
}

/** Whether a section holds thread-local storage. */
export function isThreadLocal(section: string): boolean {
  return /^\.t(data|bss)(\.|$)/.test(section);
}
