/**
 * The debugger, in English.
 *
 * @module
 */
import { LATER_EN } from "./later_words_en.ts";

/** The lesson's words. A name in braces stands for a value of the machine. */
export const EN = {
  title: "The debugger",
  about: "stop, look, and go back: who wrote that word?",
  scenes: {
    stop: {
      title: "Stop here",
      text: {
        stopped: `The kernel of the first lessons, under a monitor, and in the
          hands of a debugger: \`deno task debug\`, whose commands are those of
          gdb. A breakpoint is a place at which the run is to stop, before the
          instruction there is executed. Here it is the kernel's trap handler.
          What the guest has printed on the way stands after a bar. The prompt
          says what is looked at, at which tick of the guest's, and where.`,
      },
    },
    unchanged: {
      title: "What a breakpoint is made of",
      text: {
        mark: `The instruction is the one that was there before, {word}. And at
          this tick, nothing that the guest could notice differs from a run
          without a debugger. The machine has a mark for each word of its
          memory, beside it and not in it, and looks at the mark as it fetches
          the word. So a guest that reads its own code finds no trace of us, and
          one that overwrites its own code does not lose our breakpoint.`,
        patching: `Real hardware has no such marks, so real debuggers patch the
          code. On x86 they overwrite the first byte of the instruction by 0xCC,
          which is \`int3\`, and traps; on RISC-V, the instruction by
          \`ebreak\`. To go on, the old bytes are put back for one step. Whoever
          reads the code sees the patch, whoever writes there destroys it, and
          into a ROM none can be written.`,
        registers: `Therefore processors have some breakpoints of their own. x86
          has four: its debug registers DR0 to DR3 hold addresses; DR7 says
          which of them are in force, and whether for execution, for writes, or
          for reads and writes; and DR6 says afterwards which one was met. They
          change nothing in memory, and they are few. They are privileged, too:
          a hypervisor has to virtualize them, for a guest may want to debug
          something itself.`,
      },
      question: {
        ask: `The debugger has to notice that the guest comes to \`trap\`, and
          yet the guest is to run fast. Suppose that the guest, to see whether
          it is being debugged, loads the word of its memory at \`trap\`. What
          does it find while the breakpoint is there?`,
        choices: {
          patched: {
            text: "an instruction that traps: the debugger has put it there",
            why: `Most debuggers do just that. Ours need not, because the
              machine itself is in its hands.`,
          },
          same: {
            text: "its own instruction, as ever",
            why: `Nothing is written into the guest's memory. What the machine
              looks for stands elsewhere.`,
          },
          fault: {
            text: "nothing: the load traps",
            why: `With paging, a debugger could forbid a whole page. But a load
              that traps and did not trap before can be noticed as well.`,
          },
        },
      },
    },
    over: {
      title: "Stepping over a trap",
      text: {
        stepped: `First \`stepi\`, which does stop in the handler; then back,
          for comparison; then \`next\`. It lets the kernel do what it was asked
          for, and stops where the process goes on: in the same window, with the
          same stack pointer. How many instructions that takes, and how many
          exits, nobody has to know. What the monitor does meanwhile is no step
          of the guest's at all.`,
      },
      question: {
        ask:
          `The process is about to call its kernel: \`ecall\` traps. \`stepi\`
          goes to whatever instruction the guest executes next. gdb's \`next\`
          steps over a function that is called. And over a trap? Where does
          \`next\` stop here?`,
        choices: {
          handler: {
            text: "at the first instruction of the kernel's handler",
            why: `That is what is executed next, and \`stepi\` stops there.
              \`next\` wants to stay in the program that one is in.`,
          },
          after: {
            text: "after the ecall, when the kernel has done its work",
            why: `For the process, a system call is one step: it asks, and it
              has got.`,
          },
          end: {
            text: "at the end of the run: a trap is no call",
            why: `It does not jump and link, but it does come back: \`lpsw\`
              loads the PSW that the trap has put by.`,
          },
        },
      },
    },
    layers: {
      title: "One moment, three layers",
      text: {
        levels: `\`layer\` shows this moment as each level has it. The guest
          believes in a window from {guest} on. The monitor under it, in its own
          virtual machine, has made {one} of that; and the monitor under this
          one, {real}, which is what the machine has. After \`layer machine\`,
          \`print\`, \`x\` and \`info registers\` look from down there.`,
      },
      question: {
        ask: `Here are two monitors, one on the other, and the same guest on
          top. It has just started its process, which sees its first instruction
          at its own address 0. At which address of the real machine's memory is
          that instruction?`,
        choices: {
          guest: {
            text: "{guest}, where the kernel has put the process",
            why: `That is right for the kernel: its physical address. But the
              kernel's physical memory is a region of somebody else's.`,
          },
          one: {
            text: "{one}, because a monitor has moved the kernel",
            why: `One of them has. And the memory in which it has put the kernel
              is virtual, too.`,
          },
          real: {
            text: "{real}, because both monitors have moved it",
            why: `Each monitor keeps the first part of its memory for itself,
              and puts its guest behind that.`,
          },
        },
      },
    },
    explain: {
      title: "What is it going to do?",
      text: {
        foretold: `\`explain\` does nothing; it says what would be done. First
          in the words of the table from which the hardware is made, then with
          the values of this moment. Then whether the instruction traps, why,
          and who deals with that: the kernel asks for its mode, the machine
          runs it in user mode, so the monitor will answer in its place.`,
      },
    },
    into: {
      title: "Into the monitor",
      text: {
        walked: `\`step --into\` walks through what \`step\` passes over. The
          real mode is user, so the machine traps. The dispatcher decides, by
          the virtual mode. The interpreter applies the instruction's row to the
          virtual processor. The allocator makes of the guest's window the one
          that the machine gets, moved and cut. Then the guest goes on.`,
      },
      question: {
        ask: `\`tbreak\` is a breakpoint for once; and the step before the
          process's first instruction is the kernel's \`lpsw\`, which gives it
          the processor, a mode and a window. For the guest, this is one
          instruction. Which of the monitor's three parts work on it?`,
        choices: {
          dispatcher: {
            text: "the dispatcher alone: it hands the trap on",
            why: `Had a process tried it, yes: its kernel would have got the
              trap. But the virtual mode is supervisor.`,
          },
          two: {
            text: "the dispatcher and the interpreter",
            why: `Those two would do for an instruction that changes no
              resource. A window is one.`,
          },
          three: {
            text: "the dispatcher, the interpreter and the allocator",
            why: `One decides, one executes, and one sees to it that the guest
              gets no memory but its own.`,
          },
        },
      },
    },
    writer: {
      title: "Who has written it?",
      text: {
        watched: `A watchpoint stops when a value has changed: a register, a
          field of the PSW, or memory, whoever has changed it. Here it is the
          mode of the guest. First its kernel starts the process; then the
          process calls, and the kernel is back.`,
        found: `No instruction has. A trap loads the new PSW, and its mode with
          it. As for a0, it still holds what the process has put in. A watchpoint
          has to be there before the change. \`when\` may be asked afterwards:
          for any register, field or word, it finds the last step that wrote it,
          be it an instruction, a trap, or the disk.`,
      },
      question: {
        ask: `\`when mode\` asks the other way round: what has written this
          last? The next instruction is the first one of the handler, and the
          mode is supervisor. What will the answer be?`,
        choices: {
          lpsw: {
            text: "the lpsw by which the kernel started the process",
            why: `It has written the mode, and made it user. Something has
              written it since.`,
          },
          trap: {
            text: "the delivery of the trap",
            why: `Delivery swaps PSWs, and the mode is a part of the PSW. It
              happened at the process's \`ecall\`.`,
          },
          first: {
            text: "the first instruction of the handler",
            why: `It is next: it has not been executed yet. And it is a store.`,
          },
        },
      },
    },
    ...LATER_EN,
  },
};
