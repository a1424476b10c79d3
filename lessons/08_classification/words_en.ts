/**
 * Which instructions must trap, in English.
 *
 * @module
 */

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
    exits: {
      title: "What always traps",
      text: {
        tried: `Three kinds: \`add\` never traps, \`setie\` in user mode,
          \`ecall\` and \`ebreak\` always. Of these last two nothing is ever
          executed. What happens is what any trap does, and any trap comes to
          the monitor first, which hands on to the guest what is the guest's.
          So whatever always traps is a trap exit, and is left out of all
          classes.`,
      },
      question: {
        ask: `\`ecall\` traps in user mode and in supervisor mode. The trap
          loads a new PSW, and with it another mode and another R. What does
          that make of \`ecall\`?`,
        choices: {
          privileged: {
            text: "privileged: it traps",
            why: `A privileged instruction works in supervisor mode. This one
              traps there, too.`,
          },
          hole: {
            text: "a hole: control sensitive, and not privileged",
            why: `By the letter of the definitions it is that. But then a
              machine with system calls could not have a monitor.`,
          },
          out: {
            text: "by the letter a hole; but it does no harm, and is left out",
            why: `A hole is where something happens and the monitor does not
              hear of it. Of a trap it always hears.`,
          },
        },
      },
    },
    theorem: {
      title: "Theorem 1",
      text: {
        sorted: `All of PG-32, sorted. Sensitive means control, location, mode
          or resource sensitive. Compare each of these lines with the first:
          whatever is sensitive here is privileged. Nothing is mode sensitive,
          for what reads the mode traps in user mode. (Why \`halt\` and
          \`idle\` are here, and not in the paper, is told at the end of the
          lesson virtual_time.)`,
        condition: `Theorem 1 (Popek and Goldberg, 1974): for a conventional
          third-generation machine, a monitor can be constructed if every
          sensitive instruction is privileged. Why that is enough: whatever a
          guest tries is innocuous, and comes out right on the real machine; or
          it traps, and the monitor sees to it that it comes out right. There
          is no third case. Where the condition fails, there is one: those were
          your four kernels. The last set will come up soon.`,
      },
    },
    flag: {
      title: "Seen, not believed",
      text: {
        flipped: `In the table of instructions, each row has a flag that says
          whether it is privileged. The hardware goes by it; the classes do
          not. They ask the machine what happens. Take the
          flag off \`rdbase\`, with \`{ ...row, privileged: false }\`, and
          nothing else. It is location sensitive as before; but now it runs in
          user mode, and the verdict on the whole set is turned round by one
          word.`,
        behaviour: `What counts is what happens in each state, and not what a
          flag, a manual or a name says. That is how the paper defines its
          classes, and it is how an instruction of yours will be judged.`,
      },
      question: {
        ask: `A third version of \`rdbase\`. Its flag is off as well, but this
          is its effect. What will be observed?`,
        choices: {
          hole: {
            text: "a hole: by its flag, it is not privileged",
            why: `Nobody has looked at the flag. In user mode it traps, in
              every state.`,
          },
          privileged: {
            text: "it is privileged, and the condition holds",
            why: `In user mode it traps in every state, and in supervisor mode
              in none. No more is asked.`,
          },
        },
      },
    },
    enough: {
      title: "Enough, but not needed",
      text: {
        ran: `Of {bytes} bytes, {differ} differ. A monitor for such a machine
          can be constructed: you have just seen it work. That all sensitive
          instructions are privileged is sufficient, and not necessary; the
          paper says so, and has its own examples in section 6. What is really
          needed is a trap wherever something would come out wrong. The
          condition asks for a trap in every state, and is so much the easier
          to check.`,
      },
      question: {
        ask: `\`askbase\` reads the base only if a1 is not 0, and only then
          does it trap in user mode. So it is location sensitive, and not
          privileged: with it, the condition of Theorem 1 fails. A kernel uses
          it both ways, and prints both results. Does it run otherwise under
          the monitor than bare?`,
        choices: {
          differs: {
            text: "yes: the condition fails, so equivalence is lost",
            why: `The theorem says that with the condition a monitor can be
              built. Of machines without it, it says nothing.`,
          },
          same: {
            text: "no: the two runs are the same",
            why: `Where it would show the base, it traps, and the monitor
              answers. Where it does not trap, it shows 0, bare and virtual.`,
          },
        },
      },
    },
    x86: {
      title: "The holes have names",
      text: {
        list: `POPF in user mode leaves the interrupt flag as it was; SMSW
          shows the machine status word; SGDT shows where a table of the kernel
          lies. None of them trapped. (Much later, processors learnt to trap on the last two, if told to: UMIP.) Robin and Irvine went through all of the
          Pentium's instructions (USENIX Security 2000). Their list of those
          that are sensitive and not privileged is headed 17, and prints 18
          mnemonics. LRA is the paper's own example of location sensitive; on
          the S/360-67 it was privileged, and so no hole.`,
        repairs: `So trap and emulate alone did not do for x86. VMware's monitor
          translates the guest kernel's code as it runs, and puts harmless code
          in the place of such instructions. Xen has the guest's source
          changed, so that it calls the monitor. VT-x and AMD-V give guests a
          mode of their own, from which the processor exits to the monitor.
          That was not faster at once: Adams and Agesen (2006) found the first
          generation often slower than translation.`,
      },
    },
    hybrid: {
      title: "A hole that only kernels fall into",
      text: {
        kernel: `One more kernel. JRST 1 of the DEC PDP-10 enters user mode; in
          user mode it is a mere jump. A guest kernel starts its process with
          it, and the monitor hears nothing: it takes the process for the kernel, and when the process tries \`halt\`, the virtual machine halts. So the
          condition of Theorem 1 fails for the PDP-10, and not without harm.
          But in user mode \`jrst1\` changes nothing of the control state, and
          shows nothing of it.`,
        processes: `User sensitive is what is sensitive in some state in user
          mode (in the paper, user control or user location sensitive). In
          virtual user mode the real mode is user, too: \`smsw\` has nothing to
          give away, and \`popf\` and \`jrst1\` do what they do bare. Theorem
          3: a hybrid monitor can be constructed if every user sensitive
          instruction is privileged. So the PDP-10 can have one. For x86's kind
          of holes the condition fails, because of {failing}.`,
      },
      question: {
        ask: `Popek and Goldberg's way out is a hybrid monitor. It lets only
          virtual user mode run directly. All of virtual supervisor mode it
          interprets, one instruction after the other, so no hole there can do
          any harm. Which of the five instructions still can?`,
        choices: {
          none: {
            text: "none: kernels are interpreted, and processes are harmless",
            why: `A process may still see what is none of its business.`,
          },
          base: {
            text: "`sgdt` and `lra`",
            why: `They show the real base to processes as well, and that is
              not the one that it would be bare.`,
          },
          readers: {
            text: "`smsw`, `sgdt` and `lra`: those that show something",
            why: `\`smsw\` shows the real mode, user. In virtual user mode,
              that is what the process is to see.`,
          },
          all: {
            text: "all five: in user mode, none of them traps",
            why: `No trap is needed where nothing comes out wrong. In user
              mode, \`popf\` and \`jrst1\` do the same as bare.`,
          },
        },
      },
    },
    methods: {
      title: "Three ways to find out",
      text: {
        three: `Footprint is instant and too cautious: its no can be relied on,
          its yes is a suspicion. Exhaustive is right about every state that its small machine has. The
          last column is the real machine, of 32-bit words: two states for
          \`highbit\`, and none for \`nothing\` in thousands of tries, which
          proves nothing. The third way does. Z3, a solver, takes a row as a
          formula, and says whether there are such states among all that words
          of 32 bits can make. Where the first two differ,
          \`deno task classify\` asks it; \`deno task prove\` proves with it
          what the monitor rests on.`,
      },
      question: {
        ask: `How is a no found, about all states? Footprint looks at what a
          row touches, and suspects all that touch the base. Exhaustive tries
          every pair of states of a machine of 4-bit words. Both were asked
          whether these two are location sensitive. Which is right about
          both?`,
        choices: {
          footprint: {
            text: "footprint",
            why: `It suspects both: each reads the base. What comes of that, it
              does not see.`,
          },
          exhaustive: {
            text: "exhaustive",
            why: `It clears both. The bit 4096 is not to be had in a word of 4
              bits, so there \`highbit\` shows nothing.`,
          },
          neither: {
            text: "neither of them",
            why: `Footprint suspects too much, and exhaustive has words that
              are too short.`,
          },
        },
      },
    },
    yours: {
      title: "An instruction of yours",
      text: {
        run: `The first command is this lesson in short, with a witness for
          whatever is sensitive. The third turns a flag round. For the last
          two, copy \`lessons/examples/my_rows.ts\` to my_rows.ts, and write a
          row of your own beside the two that are there. The last one proves,
          if it can, that all is well with yours.`,
        homework: `Homework: add an instruction, and keep the machine
          virtualizable. Then one that has to be privileged, and is. Then break
          it, once for each class; once so that Theorem 1 fails and Theorem 3
          holds; and once so that the footprint suspects what is innocent. Say
          beforehand what will be found. Where you were wrong, the witness says
          why.`,
      },
    },
  },
};
