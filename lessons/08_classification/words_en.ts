/**
 * Which instructions must trap, in English.
 *
 * @module
 */
import { LATER_EN } from "./later_words_en.ts";

/** The lesson's words. A name in braces stands for a value of the machine. */
export const EN = {
  title: "Which instructions must trap",
  about: "privileged, sensitive, innocuous; holes, and how to find them",
  scenes: {
    kernels: {
      title: "Four kernels",
      text: {
        wrong: `No error, no crash: the kernels ran on, and did something else.
          One waits in vain for its clock, one refuses to boot, one has found
          out that there is a monitor, and one has lost what its disk brought.
          Equivalence is gone, and the monitor does not know. What is wrong
          here is not the monitor but the machine. This lesson is about how to
          see that of a machine beforehand.`,
      },
      question: {
        ask:
          `Four small kernels, for a machine with {more} instructions more than that of the earlier lessons. Bare, they print this. Now each
          of them runs under a monitor, and not a line of the monitor has been
          changed. How many of the kernels print the same?`,
        choices: {
          all: {
            text: "all: under a monitor, a program runs as it does bare",
            why: `So it was, on the other machine. It was never said that it
              would be so on any.`,
          },
          some: {
            text: "some of them",
            why: `That would be so if one of them did without what is new on
              this machine. None of them does.`,
          },
          none: {
            text: "none of them",
            why: `Each has an instruction in it for which this monitor can do
              nothing.`,
          },
        },
      },
    },
    parting: {
      title: "Where they part",
      text: {
        silence: `Here are all the instructions of which the monitor heard, and
          the last one. \`rdbound\` and \`settimer\` trapped, and the monitor
          did for the guest what a machine would have done. Of \`popf\` it
          heard nothing. In real user mode, where all guests run, \`popf\` does
          nothing, and keeps quiet about it. So this is the first thing to ask
          of an instruction: does it trap?`,
      },
      question: {
        ask:
          `The kernel that waits for its clock, bare and under the monitor, step by step. As long as the two agree to the last byte that they could
          notice, nothing has gone wrong yet. After which of these instructions
          do they differ for the first time?`,
        choices: {
          settimer: {
            text: "`settimer t0`: the real timer is the monitor's",
            why: `It traps as well, and the monitor keeps a timer for the
              guest.`,
          },
          popf: {
            text: "`popf t0`: it is to set interrupts on",
            why: `Bare, it does. Under the monitor, interrupts are off after it
              as before.`,
          },
          bnez: {
            text: "`bnez s0, wait`: the timer never interrupts the loop",
            why: `That is where it shows. But by then the two have been apart
              for a while.`,
          },
        },
      },
    },
    privileged: {
      title: "Privileged",
      text: {
        trap: `An instruction is privileged if in user mode it traps, in every
          state, and in supervisor mode it does not. (Memory traps are set
          aside: they are about an address.) To do nothing in user mode is not
          enough. Only a trap stops the machine and brings in the monitor,
          which can then do what the guest has a right to expect.`,
      },
      question: {
        ask: `In supervisor mode, \`setie a1\` and \`popf a1\` both set
          interrupts on if a1 is 1. In user mode, neither of them does. Which
          of them does Popek and Goldberg's paper call privileged?`,
        choices: {
          both: {
            text: "both: a user program can do nothing with either",
            why: `It can do no harm with either. But \`popf\` fails without a
              word, and then nobody can help.`,
          },
          setie: {
            text: "only `setie`",
            why: `In user mode it traps, whatever the rest of the state.
              \`popf\` goes on to the next instruction.`,
          },
          popf: {
            text: "only `popf`: it looks at the mode by itself",
            why: `It does, and draws the wrong conclusion: to do nothing,
              instead of to trap.`,
          },
        },
      },
    },
    control: {
      title: "Control sensitive",
      text: {
        witness: `This is a witness: a state, an instruction, and what came of
          it. It was found by calculation. Then the state was set up on the
          machine, and the one instruction executed: the last column is what
          the machine did. A yes needs one witness. A no is about all states,
          and harder to be sure of. (In the paper, the
          mode and R are all there is to control. Interrupts, timer and devices
          are this machine's.)`,
      },
      question: {
        ask: `An instruction is control sensitive if there is a state in which
          it changes what belongs to whoever is in control: the mode, the
          window R, interrupts, the timer, a device, or who has the processor.
          Under a monitor all guests run in user mode, and there \`popf\`
          changes nothing. Is it control sensitive?`,
        choices: {
          no: {
            text: "no: where it is going to run, it is harmless",
            why: `The question is about the instruction, and so about both
              modes. A guest kernel believes to be in the other one.`,
          },
          yes: {
            text: "yes: in some state it changes something",
            why: `One state is enough, in whichever mode. In supervisor mode
              there is one.`,
          },
        },
      },
    },
    location: {
      title: "Location sensitive",
      text: {
        witness: `Location sensitive: what comes of it depends on where R lies,
          or how much memory there is. Now a witness has two states that differ
          in one thing (*), here the base. The same instruction, executed in
          each, and what is different afterwards is what a program can see.
          Under a monitor a guest's memory lies elsewhere, so the guest could
          see the monitor. For \`lw\` there is no such pair, and none was left
          out: how that can be is told later.`,
      },
      question: {
        ask: `Both of these make an address of a1, and the hardware adds the
          base of R for both. Take two states that differ in the base alone;
          what is in the window has moved along with it. For which of them can
          a0 be another afterwards?`,
        choices: {
          both: {
            text: "both: each of them goes through the base",
            why: `\`lw\` goes through it, and comes back with a word. The word
              has moved along, so it is the same.`,
          },
          lra: {
            text: "only `lra`",
            why: `It hands out the sum. \`lw\` uses the sum, and hands out what
              is there.`,
          },
          neither: {
            text: "neither: a program cannot see the base",
            why: `Unless an instruction shows it. Look once more at what
              \`lra\` puts into a0.`,
          },
        },
      },
    },
    sight: {
      title: "Mode sensitive, resource sensitive",
      text: {
        mode: `The witness for \`smsw\`: two states that differ in the mode. A
          guest kernel would see user mode where it believes to be in
          supervisor mode. A privileged instruction cannot be mode sensitive,
          for it comes to a result in one mode only. Take its privilege from
          \`rdstatus\`, and it is.`,
        resource: `One class more, our own: resource sensitive is what depends
          on interrupts, the timer, the time or a device. The paper's model
          leaves these out. Here a monitor keeps them from its guests, since
          each guest is to have a clock of its own (the lesson virtual_time).
          \`rdticks\` is resource sensitive, and privileged.`,
      },
      question: {
        ask: `Reading can give away as much as changing. An instruction is mode
          sensitive if there are two states that differ in the mode alone, and
          it comes to different results in them. \`smsw\` reads the mode; the
          privileged \`rdstatus\` reads it too. Which of them is mode
          sensitive?`,
        choices: {
          both: {
            text: "both: each puts the mode into a0",
            why: `\`rdstatus\` does so in supervisor mode. In user mode it
              traps, and so there are no two results to be compared.`,
          },
          smsw: {
            text: "only `smsw`",
            why: `It runs in both modes, and says which. \`rdstatus\` traps in
              user mode, and the monitor answers.`,
          },
          neither: {
            text: "neither: to read is not to change",
            why: `A kernel that reads the wrong mode will do something else
              than bare. One of the four did.`,
          },
        },
      },
    },
    innocuous: {
      title: "Innocuous",
      text: {
        observed: `{innocuous} of the {rows} instructions of PG-32 are
          innocuous. Take \`add\`: two registers make a third. The mode, R and
          the clock do not enter into it, and nothing but a0 and the pc is
          changed: it comes out the same, bare and virtual. So the machine may
          run it by itself, at full speed. A memory trap of \`lw\` is no
          objection, for it would have come bare as well.`,
      },
      question: {
        ask: `Innocuous is what is not sensitive in any of these ways. \`add\`
          computes. \`lw\` goes through the window. \`auipc\` puts the pc into
          a register, so a program learns where it is. Which of the three is
          not innocuous?`,
        choices: {
          lw: {
            text: "`lw`: what it loads depends on R",
            why: `What lies at which address of the window does not depend on
              where the window is.`,
          },
          auipc: {
            text: "`auipc`: it tells where the program lies",
            why: `It tells where in its window. The pc counts from the base,
              and is the same wherever the window is.`,
          },
          none: {
            text: "none: all three are innocuous",
            why: `In no state do they change, or show, what is none of their
              business.`,
          },
        },
      },
    },
    ...LATER_EN,
  },
};
