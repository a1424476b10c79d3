/**
 * The debugger, in English: from going back on.
 *
 * @module
 */

/** The words of the later scenes. */
export const LATER_EN = {
  back: {
    title: "Why one can go back",
    text: {
      determined: `An instruction destroys what was there before: from a sum,
        nobody gets the summands back. And yet \`reverse-stepi\` goes back,
        and everything is exactly as it was. That is possible because nothing
        here happens by chance. The same program does the same, tick by tick,
        interrupts included, each time that it is run. So the past need not be
        kept. It is enough to know how to make it again.`,
      price: `On the way, {moments} moments were kept, at even distances. From
        the last one before here, the machine has run again, twice: to find
        where the last step began, and to stop there. That makes {replayed}
        instructions. Of all those moments, a page of memory that has not
        changed is kept once: {pages} pages, of 1 KiB each. If the moments
        become too many, every other one is dropped; so a run of any length
        can be gone back in.`,
    },
    question: {
      ask: `This guest has run for {ticks} ticks, and \`reverse-stepi\` is to
        go back by one instruction. How does the debugger get there?`,
      choices: {
        undone: {
          text: "it undoes the instruction, by notes that it has taken",
          why: `For this it would have to look at each instruction, and to
            write down what that destroys. It can be done; it is slow, and the
            notes grow with the run.`,
        },
        kept: {
          text: "it has kept every state, and takes the last but one",
          why: `The machine has {size} bytes of memory, which is not much. A
            copy for each tick would take {copies} bytes.`,
        },
        again: {
          text: "it goes back farther, and runs again from there",
          why: `From a moment that it has kept, the machine comes to any later
            tick by itself. It only has to be stopped in time.`,
        },
      },
    },
  },
  log: {
    title: "What comes from outside",
    text: {
      logged: `The same, at the same tick. All that comes from outside goes
        through one log, with the tick at which it arrives; the log stays when
        one goes back, and is obeyed again when one goes on. Timer and disk
        need none, for they follow from ticks and memory. Whoever records a
        real computer has more to write down: each time that is read, each
        packet, and at which instruction each interrupt came.`,
    },
    question: {
      ask: `A program does not decide what people type. This guest prints
        whatever is typed, and "hi" was. Now we say \`goto 0\`, which goes back
        to the beginning, and \`continue\`. Nobody types anything. What does
        it print?`,
      choices: {
        again: {
          text: "hi, at the same tick as before",
          why: `That it was typed belongs to the history of this run.`,
        },
        nothing: {
          text: "nothing: it waits for somebody to type",
          why: `Then going back would lead into another past than the one that
            we came from.`,
        },
        later: {
          text: "hi, but later: typing takes time",
          why: `Nobody types a second time. It was written down when the bytes
            came, by the guest's own clock.`,
        },
      },
    },
  },
  culprit: {
    title: "A bug, long ago",
    text: {
      symptom: `A till. It numbers its drawers, works for a long time, and at
        the end prints the price, which is 5. It prints {printed}: something
        has overwritten the word \`price\`, at any of {ticks} ticks. To step
        from the beginning would take too long; and to stop at the end is too
        late, for whoever did it is gone.`,
      caught: `We said what to watch, and ran backwards to where it changes.
        There stands the store that is about to do it, {back} ticks before the
        end. The rest \`explain\` says: a1 is 32, so this is the ninth of eight
        drawers, and behind the last one is the price. The loop goes on while
        t0 is less than t1 or equal. In C, somebody has written \`<=\` for
        \`<\`.`,
    },
    question: {
      ask: `Before it halted, this program has called three functions. In
        which of them is the instruction that has destroyed the price? Guess;
        then we let the debugger look, from the end backwards.`,
      choices: {
        fill: {
          text: "fill, which numbers the eight drawers",
          why: `It numbers one more, and then it is gone.`,
        },
        work: {
          text: "work, in which nearly all the time is spent",
          why: `It only counts, in a register. That bugs strike where most
            time is spent is a hope.`,
        },
        report: {
          text: "report, which prints the price",
          why: `It loads the price, and does not store it. Where a bug shows
            is seldom where it is.`,
        },
      },
    },
  },
  history: {
    title: "Another history",
    text: {
      edited: `It prints {now}. Whoever changes the past begins another
        history: what was to come after this tick is forgotten, and the run
        makes it anew. What was before stays as it was. And the change belongs
        to this history from now on: go back before it, run on, and it happens
        again, at its tick. So a mend can be tried before it is made.`,
    },
    question: {
      ask: `Back at the store that is about to destroy the price. This time
        we say \`set pc = pc + 4\`: the guest passes it by. Then
        \`continue\`. What does it print at its end?`,
      choices: {
        same: {
          text: "{was}: what has happened has happened",
          why: `It has happened in a run of which the rest is no longer true.`,
        },
        other: {
          text: "{now}, as if the bug had never been",
          why: `From here on the run is made anew, by the machine, and in it
            nobody overwrites the price.`,
        },
        nothing: {
          text: "nothing: a run that was changed cannot go on",
          why: `The guest does not know that anything was changed. It executes
            what its pc points to.`,
        },
      },
    },
  },
  exits: {
    title: "Catching exits",
    text: {
      caught: `An exit is not a place in the program: it is an event, for which
        any instruction can be the occasion. \`catch\` knows traps by their
        causes, interrupts, exits, what the monitor makes of them, and, where
        there is a host, its changes of worlds. It stops before the event, so
        that \`explain\` and \`step --into\` can still be said.`,
    },
    question: {
      ask: `Once more from boot. \`catch reflect\` stops at an exit that the
        monitor will hand to the guest's own kernel, and \`catch emulate\` at
        one that it will deal with itself. At which instruction does
        \`catch reflect\` stop first?`,
      choices: {
        rdstatus: {
          text: "rdstatus, by which the kernel asks for its mode",
          why: `That is the first exit of all. But the kernel is in virtual
            supervisor mode, so the monitor emulates it.`,
        },
        lpsw: {
          text: "lpsw, by which the kernel starts its process",
          why: `That too is the kernel's, and is emulated.`,
        },
        ecall: {
          text: "ecall, by which the process calls its kernel",
          why: `Bare, the kernel would have got this trap. So it gets it
            here.`,
        },
      },
    },
  },
  field: {
    title: "In the field",
    text: {
      undo: `gdb can do it on its own: after \`record\` it executes a program
        one instruction at a time, and notes what each destroys.
        \`reverse-step\` and \`reverse-continue\` undo by these notes. It needs
        nobody's help, and is slow by orders of magnitude. Where the processor
        can write down its branches, as Intel's can, \`record btrace\` is
        fast; but it knows the way and not the values.`,
      processes: `rr, which was made at Mozilla to find bugs in Firefox, records
        a program's system calls and signals, and when its threads took turns,
        of which it lets only one run at a time; then it replays all that. To
        know at which instruction a signal came, it has the processor count
        branches. gdb is attached to the replay, and goes back in the way that
        you have seen: an earlier checkpoint, and running again.`,
      machines: `A virtual machine is a good thing to record, since all that
        enters it passes through its monitor. ReVirt (2002) logged one, to
        replay break-ins later. In some of its versions,
          VMware Workstation could record a guest, and replay it under a
          debugger. QEMU can: it counts
        instructions, logs what comes from outside, and together with
        snapshots lets gdb go backwards in a whole guest system.`,
    },
  },
  yours: {
    title: "Now you",
    text: {
      run: `\`help\` lists the commands, and \`help COMMAND\` explains one. The
        same guests can be debugged on any tower, and from any tick. On every
        page of these lessons on which a guest runs, the key d opens the
        debugger at that guest, at that tick.`,
      homework: `Two things to find out. Mend the till: one instruction of
        \`till.s\` has to be another one; then \`when *price\`, asked at the
        end, is to say that nobody has ever written it. And in the first
        lesson's kernel, go to the end, and find by \`when\` alone which trap
        was the last one to write the word at \`TRAP_CAUSE\`, and at which
        instruction of the process it came.`,
    },
  },
};
