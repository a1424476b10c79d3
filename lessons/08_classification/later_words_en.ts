/**
 * Which instructions must trap, in English: from trap exits on.
 *
 * @module
 */

/** The words of the later scenes. */
export const LATER_EN = {
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
};
