/**
 * The machine and its traps, in English.
 *
 * @module
 */

/** The lesson's words. A name in braces stands for a value of the machine. */
export const EN = {
  title: "The machine and its traps",
  about: "a toy computer, a kernel, and what happens at a trap",
  scenes: {
    four_parts: {
      title: "A machine in four parts",
      text: {
        state: `In 1974, Popek and Goldberg described a computer by four things:
          E, its memory; M, its mode; P, the program counter; R, the window
          through which a program sees memory. Here is such a computer, PG-32.
          It has sixteen registers besides, a timer, a console and a disk. A
          program of seven instructions is loaded, and nothing has run yet.`,
      },
    },
    one_step: {
      title: "One instruction",
      text: {
        first: `One instruction has run, and one tick has passed. Register a0
          holds the address of a text, and pc, the program counter, has moved
          on by 4 bytes. That is all there is to a machine: a state, and
          instructions that change it.`,
        word: `An instruction is one word of eight digits, and can be read by
          eye. The first two are the opcode, and say what to do. Each register
          takes one digit. What remains is a constant.`,
      },
    },
    output: {
      title: "A program runs",
      text: {
        end: `That is {letters} letters at five ticks each, and a few at the
          beginning and the end. Time is counted here, not measured: an
          instruction that is attempted takes one tick. So the same program
          does the same at the same tick, each time you run it.`,
      },
      question: {
        ask: `The program goes round a loop of five instructions, once for each
          letter of "{text}" and its line end: {letters} letters. It takes the
          address first, and halts in the end. How many ticks does it take?`,
        choices: {
          few: {
            text: "{few}: one for each letter",
            why: `A letter takes the whole loop: fetch it, see whether it is the
              last, print it, move on, jump back.`,
          },
          exact: {
            text: "{exact}",
            why: `Five for each letter, one to begin, and three to find the end
              and halt.`,
          },
          varies: {
            text: "that varies from run to run",
            why: `On your own computer it would. Here nothing depends on
              chance or on a real clock. Two machines were just run: their
              ticks agree.`,
          },
        },
      },
    },
    two_modes: {
      title: "Two modes",
      text: {
        kernel: `The program had the machine to itself. To share it, one needs
          a kernel: a program that runs in supervisor mode, where everything is
          allowed, and lets others run in user mode, where it is not. This one
          has a single process. It is about to hand over the processor with
          \`lpsw\`, which loads the PSW: mode, pc and R, all at once.`,
        process: `One instruction, and it is another world: user mode, the
          process's pc, the process's window. The registers were left alone.`,
      },
    },
    window: {
      title: "The window R",
      text: {
        there: `R is a base and a bound. Each address that a program uses, the
          pc included, must be below the bound, and the base is added to it. So
          the process sees memory from 0 on, and cannot even name what lies
          outside. The kernel has a window too. It begins at 0 and covers all
          of memory.`,
      },
      question: {
        ask: `The process begins at its address 0, and its R is (base {base},
          bound {bound}). From where in memory does the machine fetch its first
          instruction?`,
        choices: {
          zero: {
            text: "from 0x0000",
            why: `Change the word there, and the process does the same as
              before. It is not what it runs.`,
          },
          base: {
            text: "from {base}",
            why: `The base is added to each address. Change the word there, and
              the process does something else: that was just tried on another
              machine.`,
          },
          bound: {
            text: "from {bound}",
            why: `That is how much the window holds, not where it begins.`,
          },
        },
      },
    },
    trap: {
      title: "A trap is a swap of PSWs",
      text: {
        swap: `The old PSW, the cause and a detail went into the first words of
          memory, and a new PSW came from 0x20, where the kernel had put it at
          the start. Nothing else has changed, no register either. To return is
          up to the kernel: it skips the \`ecall\` by adding 4 to the saved pc.`,
      },
      question: {
        ask: `The process wants to print, and may not: it has no way to the
          console. So it calls its kernel. \`ecall\`, at {pc}, does nothing but
          trap. The machine stores the old PSW, and in it a pc. Which one?`,
        choices: {
          own: {
            text: "{pc}: the ecall's own",
            why: `An instruction that traps has not happened, so the machine
              still stands at it. Which one comes next is for the kernel to
              say.`,
          },
          next: {
            text: "{next}: the next one's, to return to",
            why: `Some machines do that for a call. This one has one rule for
              all: the pc of the instruction that trapped.`,
          },
          none: {
            text: "none: the process is over",
            why: `It is to go on after the call. For that the kernel must know
              where it was.`,
          },
        },
      },
    },
    turns: {
      title: "Kernel and process take turns",
      text: {
        timeline: `From boot on: who ran, for how many ticks, and what ended
          it. The kernel gives the processor away by \`lpsw\`. The process
          cannot give it: it loses it, to a trap. Each \`ecall\` was a letter to
          print. So user and supervisor mode alternate, and each way across is
          guarded: down by a privileged instruction, up by the trap.`,
      },
    },
    privileged: {
      title: "What a process may not do",
      text: {
        trapped: `The detail is the instruction's own word, so that the kernel
          need not look for it. This kernel prints "[privileged]" and lets the
          process go on. Another would end it. That is for the kernel to
          decide; the machine has only made sure that it is asked.`,
      },
      question: {
        ask: `Now the process tries \`halt\`, which stops the machine for good.
          What happens?`,
        choices: {
          halts: {
            text: "the machine halts",
            why: `Then any process could stop all others. \`halt\` is
              privileged: in supervisor mode it works, in user mode it traps.`,
          },
          nothing: {
            text: "nothing: in user mode it is skipped",
            why: `Some real processors do that with one of theirs, and have
              made the life of monitors hard: see the next lesson. This machine
              traps.`,
          },
          traps: {
            text: "it traps, and the kernel decides",
            why: `Privileged means just that: it traps in user mode, and does
              its work in supervisor mode.`,
          },
        },
      },
    },
    fault: {
      title: "A memory fault",
      text: {
        refused: `The kernel gave the process a window of {bound} bytes, but
          from {base} on the machine has fewer. An access must be aligned, lie
          below the bound, and lie within memory. This store did not. Its
          detail is the address that was tried. Nothing of the store has
          happened: a trap is precise.`,
      },
    },
    timer: {
      title: "Who stops a loop?",
      text: {
        interrupted: `The kernel had set the timer before it gave the processor
          away. An interrupt comes between two instructions, so the pc saved is
          the next one's, and there is nothing to skip. A process can turn off
          neither the timer nor interrupts: what does that is privileged.`,
      },
      question: {
        ask: `Earlier, the process went round a loop. In it there is no call,
          and nothing that is not allowed. How did the kernel get the processor
          back?`,
        choices: {
          waits: {
            text: "it waited until the process called",
            why: `Then a process that never calls would keep the processor for
              ever.`,
          },
          timer: {
            text: "the timer interrupted the loop",
            why: `An interrupt is a trap that no instruction has caused.`,
          },
          checks: {
            text: "it looked after each instruction",
            why: `While the process runs, the kernel does not. A processor does
              one thing at a time.`,
          },
        },
      },
    },
    control: {
      title: "What a kernel stands on",
      text: {
        guarded: `A mode, so that not all may do everything. A window, so that
          not all may see everything. A timer, so that nobody goes on for ever.
          And the trap, which leads from one mode to the other through one
          door. Whatever touches these is privileged.`,
        question: `Here are all the privileged instructions. Now a question for
          the next lesson: what if the kernel itself ran in user mode, with
          another program in supervisor mode below it? Each of these would
          trap. And whoever gets the trap can pretend.`,
      },
    },
  },
};
