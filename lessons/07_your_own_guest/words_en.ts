/**
 * Write your own guest, in English.
 *
 * @module
 */

/** The lesson's words. A name in braces stands for a value of the machine. */
export const EN = {
  title: "Write your own guest",
  about: "from an empty file to a kernel that serves a process",
  scenes: {
    nothing: {
      title: "An empty file",
      text: {
        word: `Memory is zero where nothing was loaded, and {word} is no
          instruction: opcode 00 is left free so that a program that runs into
          nothing is noticed. The machine traps. But nobody has said where a
          trap should go, so the new PSW is all zeros as well: user mode, and a
          window without a byte in it. There the next trap waits ({next}), and
          so on for ever. \`deno task run my.s\` notices that, and says so.`,
      },
      question: {
        ask: `Write a file, my.s, with a comment and nothing else. It
          assembles: a program of no instructions. Put into a machine and let
          go at 0x40, where programs begin, what does it do?`,
        choices: {
          halts: {
            text: "it halts at once: there is nothing to do",
            why: `A processor does not know where a program ends. It stops
              only where it is told to.`,
          },
          traps: {
            text: "it traps at the first word",
            why: `The machine fetches what is there and tries to execute
              it.`,
          },
          runs: {
            text: "it runs through memory, doing nothing",
            why: `It would, if a word of zeros did nothing. On many machines
              it does; here it is no instruction.`,
          },
        },
      },
    },
    letter: {
      title: "A letter",
      text: {
        first: `Three instructions, {ticks} ticks. \`_start\` is where the
          program begins. \`li\` puts a number into a register; a letter is a
          number. \`out\` writes it to a port, a register of a device, and this
          port prints. \`halt\` is the end: without it the processor would run
          on into the zeros, and trap.`,
      },
    },
    line: {
      title: "A line",
      text: {
        loop: `A loop over a text that ends in a zero byte. \`la\` puts an
          address into a register, \`lbu\` loads a byte from there, \`beqz\`
          jumps if it is zero, and \`j\` always jumps. A name with a colon is a
          label: the assembler counts the addresses, so that you need not.`,
      },
    },
    mistakes: {
      title: "Two mistakes",
      text: {
        source: `The same program, mistyped in two places, as it will happen to
          you. Can you find them before the assembler does?`,
        report: `This is what it prints. Each error has its file, line and
          column, the line itself, what was seen and what is needed. It goes on
          after the first, and says how many there are. Nothing that is wrong
          ever gets into a machine.`,
      },
    },
    handler: {
      title: "A trap of your own",
      text: {
        where: `A trap loads a new PSW from four words at NEW_PSW. Before
          anything can trap, a kernel writes them: a status of 1, supervisor
          mode with interrupts off; the address of its handler; and a window, whose base is 0, as all memory is at
          boot, and whose bound is all that there is. Then it tries one: \`ecall\`.`,
        handle: `The handler prints, and goes back. \`lpsw\` loads the old PSW,
          which the trap has stored: mode, pc and window, all at once. But the
          saved pc is that of the \`ecall\` itself. To go on after it, add 4
          first.`,
      },
    },
    forgetful: {
      title: "A step forgotten",
      text: {
        again: `After {ticks} ticks it is at its call number {calls}, and the
          machine will not get tired of it. For a fault that the kernel has
          mended, this is just right: the instruction is tried again. For a
          call, and for an instruction to be skipped, the kernel has to say so.
          A monitor that emulates an instruction moves its guest's pc in the
          same way.`,
      },
      question: {
        ask: `Here the three lines that change the saved pc are left out. The
          handler prints, and \`lpsw\` goes back. What does the program
          print?`,
        choices: {
          same: {
            text: "one exclamation mark, as before",
            why: `Then the \`ecall\` would have to be skipped by itself. A
              trap stores the pc of the instruction that trapped.`,
          },
          again: {
            text: "exclamation marks for ever",
            why: `It goes back to the \`ecall\`, which traps, and so on.`,
          },
          lost: {
            text: "nothing: it is lost after the trap",
            why: `The old PSW is complete, so it does go back. But look where
              to.`,
          },
        },
      },
    },
    kernel: {
      title: "A process",
      text: {
        boot: `Now a kernel. It says where traps go, as before. Its last
          instruction is \`lpsw\` as well: going to user mode is nothing but
          loading a PSW that says so.`,
        psw: `That PSW: status 0 is user mode; the pc; and a window that begins
          where the process was loaded. \`.section\` begins a part of the
          program, and \`.virtual\` 0 says that its labels count from 0, as the
          process will see them.`,
        trap: `And the handler. It looks at the cause. A system call is served:
          with 0 in a0 the process is done, and with anything else it wants
          that printed. Any other trap, and the kernel prints a question mark
          and stops. It uses t0 and t1 without saving them, so a process must
          not count on these: a real kernel saves what it uses.`,
      },
    },
    call: {
      title: "A call is served",
      text: {
        saved: `Supervisor mode, and the kernel has it all: what the process
          was (status, pc, window), why it stopped (4 is the cause of a call),
          and in a0, untouched, what it wanted.`,
        end: `Letter by letter, call by call. The process cannot print by
          itself, so it has to ask; and the kernel decides.`,
      },
      question: {
        ask: `The process calls. Its pc is {own}; the instruction was fetched
          from {real}, for its window begins at its own first byte. Which of
          the two does the trap store as the pc?`,
        choices: {
          own: {
            text: "{own}, as the process counts",
            why: `The base is stored beside it. Loading the whole PSW again
              leads to the same place.`,
          },
          real: {
            text: "{real}, where it really was",
            why: `Then \`lpsw\` would add the base once more. The PSW is stored
              as it is: pc and window.`,
          },
        },
      },
    },
    cheat: {
      title: "A process that tries too much",
      text: {
        fault: `\`out\` is privileged. In user mode nothing of it happens, and
          the trap comes to the kernel, with another cause. This kernel has one
          answer to whatever it does not know; yours can have better ones.`,
      },
      question: {
        ask: `This process saves itself the system call, and writes to the port
          directly, as the kernel does. What is printed?`,
        choices: {
          prints: {
            text: "its text, and faster",
            why: `If it could do this, it could do all that a kernel can. It is
              in user mode.`,
          },
          fault: {
            text: "a question mark",
            why: `The kernel prints it: it got a trap that is no system
              call.`,
          },
          nothing: {
            text: "nothing: the machine stops it without a word",
            why: `The machine leaves that to the kernel, and the kernel has a
              word to say.`,
          },
        },
      },
    },
    everywhere: {
      title: "The same under a monitor",
      text: {
        same: `Nobody told your kernel about monitors, and nobody needs to: it
          is a guest as it is. Under one it runs to the same tick, and under
          two: of {bytes} bytes, {differ} differ from the bare run. And you can
          say now of each exit why it was emulated or reflected: it depends on
          whether your kernel or your process was running.`,
      },
    },
    yours: {
      title: "Yours",
      text: {
        run: `Save a program as my.s, in any folder. The first command lists
          what it becomes, word by word; the second runs it; the third runs it
          under a monitor and shows each trap. The last program of this lesson
          is in the project, to be copied and changed. The manual has every
          instruction.`,
        next: `Things to try: save and restore what the handler uses. Add a
          call that reads a key. Set the timer, and count how often it
          interrupts the process. Add a second process, and let the timer
          switch between the two. Then you have a small operating system, and
          whatever it does bare, it does under a monitor too: if not, that
          is a bug of ours.`,
      },
    },
  },
};
