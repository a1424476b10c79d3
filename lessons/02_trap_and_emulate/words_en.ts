/**
 * Trap and emulate, in English.
 *
 * @module
 */

/** The lesson's words. A name in braces stands for a value of the machine. */
export const EN = {
  title: "Trap and emulate",
  about: "a guest kernel runs bare, then under a monitor, trap by trap",
  scenes: {
    two_computers: {
      title: "One kernel, two computers",
      text: {
        plan: `Here is a small operating system: a kernel, and one process
          that it runs. Bare, it has the machine to itself. Then the very same
          bytes run under a monitor, also called a hypervisor: it has the
          machine to itself, and makes a virtual machine out of it. The kernel
          cannot tell which of the two it is on. This lesson shows how that is
          done, one trap at a time.`,
      },
    },
    bare: {
      title: "First, bare",
      text: {
        boot: `The kernel boots. It says where traps go, asks in which mode it
          is (\`rdstatus\`), prints that, sets the timer, and hands the
          processor to its process. Nothing stands between it and the machine:
          it runs in supervisor mode.`,
        run: `It has run for {ticks} ticks: one for each instruction attempted.
          The process asked for each byte of "hi" by a system call. Each
          bracket is a trap that brought the kernel back: its timer ran out,
          the process tried to halt the machine, and it reached for memory that
          it does not have. The kernel took note each time and let it go on.`,
      },
    },
    deprivileged: {
      title: "Then, under the monitor",
      text: {
        psws: `User mode. The monitor runs its guest directly, but without
          privileges: it is deprivileged. What the guest believes is kept in a
          second, virtual PSW. The real mode is user and stays so; the real
          base is where the guest's memory begins. The pc is the same, for it
          counts from the base.`,
      },
      question: {
        ask: `The monitor keeps the machine's first {own} bytes, gives the next
          {memory} to the guest, and lets it go. The guest kernel believes that
          it is in supervisor mode. In which mode does the machine run it?`,
        choices: {
          supervisor: {
            text: "supervisor mode: it is a kernel",
            why: `Then it could do all that the machine can: move its window,
              halt the machine, overwrite the monitor. Nobody could stop it.`,
          },
          user: {
            text: "user mode, like any program",
            why: `Only the monitor itself has supervisor mode. So it keeps
              control, whatever the guest tries.`,
          },
          neither: {
            text: "none: the monitor carries out each instruction for it",
            why: `That would be an interpreter. It works, and it is slow. A
              monitor lets the machine itself run nearly all instructions.`,
          },
        },
      },
    },
    direct: {
      title: "What is innocuous runs by itself",
      text: {
        count: `{direct} instructions, {exits} exits. An instruction that only
          computes, or moves data within the window, can do no harm and learns
          nothing that it should not know: it is innocuous. The machine runs it
          at full speed and the monitor is never asked. This is the first of
          three properties of a monitor: efficiency.`,
      },
      question: {
        ask: `The guest's first {direct} instructions put the address of its
          trap handler where the hardware will look for it. They compute, and
          they store. How often does the monitor take part meanwhile?`,
        choices: {
          never: {
            text: "never",
            why: `None of them is privileged, so none of them traps, and
              without a trap the monitor does not run at all.`,
          },
          each: {
            text: "at each instruction",
            why: `Nothing makes the machine stop there. The monitor gets the
              processor back by a trap, and these do not trap.`,
          },
          stores: {
            text: "at each store: the monitor must check the address",
            why: `The machine checks it: the window R holds for every access.
              The monitor has set R, and need not look again.`,
          },
        },
      },
    },
    attempt: {
      title: "A privileged instruction",
      text: {
        trap: `1. It traps. The machine is in user mode and \`rdstatus\` is
          privileged, so nothing of it happens. The machine stops with a record
          that says why, where, and on which word. It goes to whoever owns the
          machine: the monitor, not the guest.`,
        dispatch: `2. The dispatcher decides, from this record and the virtual
          mode alone. A privileged instruction, and the guest believes to be in
          supervisor mode: on a machine of its own this would have worked. So
          it is to be emulated.`,
        interpret: `3. The interpreter applies the instruction's row of the
          table, the very row that the hardware is made of, to the virtual
          processor. The virtual mode is supervisor, so the register gets
          {value}; the pc moves on.`,
        resume: `4. The monitor composes the real PSW once more, in user mode
          as ever, and the guest goes on. It noticed nothing: bare, the same
          instruction at the same tick left the same value.`,
      },
      question: {
        ask: `Next comes \`rdstatus a0\`: in which mode am I? The truth is user
          mode, which reads as 0. What will the guest kernel find in a0?`,
        choices: {
          zero: {
            text: "0: user mode, which is the truth",
            why: `Then it could tell a virtual machine from a real one, and
              might do something else than bare. Who answers is the monitor.`,
          },
          one: {
            text: "1: supervisor mode, as it believes",
            why: `That is what a machine of its own would have said, so that is
              what it must find.`,
          },
          stopped: {
            text: "nothing: it is stopped for trying",
            why: `A kernel may ask for its mode. The trap is no punishment: it
              is how the monitor gets to answer.`,
          },
        },
      },
    },
    timer: {
      title: "Asking for a resource: the timer",
      text: {
        set: `\`settimer t0\` wants an interrupt {ticks} ticks from now. The
          dispatcher says "allocate": it is emulated too, but what it changes
          is a resource, so the monitor's third part, the allocator, has a
          say. The guest gets a timer of its own, which counts the guest's
          ticks. The machine's timer belongs to the monitor, and the guest has
          not touched it.`,
      },
    },
    window: {
      title: "Asking for a resource: memory",
      text: {
        compose: `Moved, and clipped. The virtual R is what the guest asked
          for, and what it would read back. The real R is composed of it and of
          the guest's region: the bases are added, and the bound is cut where
          the region ends. This is resource control: the guest gets at nothing
          that was not given to it.`,
      },
      question: {
        ask: `\`lpsw\` starts the process: user mode, and a window R from
          {base} with a bound of {bound} bytes. The guest has {memory} bytes in
          all, which the real machine has at {address}. Which R does the
          machine get?`,
        choices: {
          asked: {
            text: "{asked}, as asked for",
            why: `The guest counts from where its own memory begins. On the
              real machine, the same numbers name other memory.`,
          },
          moved: {
            text: "{moved}: moved to the guest's region",
            why: `The beginning is right. But such a window reaches far past
              the guest's memory, into what belongs to others.`,
          },
          clipped: {
            text: "{clipped}: moved, and cut at its end",
            why: `It begins where the guest's {base} really is, and ends where
              the guest's memory ends.`,
          },
        },
      },
    },
    reflect: {
      title: "The process calls its kernel",
      text: {
        decide: `Now the virtual mode is user as well. The process prints by a
          system call: \`ecall\` traps, and the monitor gets the exit. But this
          trap was meant for the guest kernel. Bare, the machine would have
          delivered it; so the dispatcher says "reflect".`,
        deliver: `The monitor delivers the trap as the hardware would: it
          swaps PSWs, in the guest's memory. The old virtual PSW is stored at
          the guest's address 0, which is {address} of the machine, and the new
          one is loaded from its 0x20. The guest kernel is back, and for all
          that it can see, the hardware did it.`,
      },
    },
    journal: {
      title: "Trap after trap",
      text: {
        exits: `Every exit since boot, and what the dispatcher said. The kernel
          asks, prints, sets its timer, starts its process; the process calls;
          the kernel prints, and goes back by \`lpsw\`. What the kernel does is
          emulated, by the allocator if it touches a resource. What the process
          does is reflected. Everything in between ran directly.`,
      },
    },
    interrupt: {
      title: "The virtual timer runs out",
      text: {
        deliver: `The process goes round a loop and calls nobody. The guest's
          timer runs out at its tick {tick}; the trap is delivered there, as bare, to
          the same instruction. The machine's interrupts are off all the while:
          the monitor lets the guest run no further than its next event, and
          then looks at its clock.`,
      },
    },
    user_halt: {
      title: "The process tries to halt",
      text: {
        reflect: `Same cause, other decision. The virtual mode is user: a
          process of this guest has tried what only its kernel may. Emulating
          it would give a process its kernel's power. So the trap is reflected,
          and the guest kernel does what it did bare: it prints "[privileged]"
          and goes on.`,
      },
      question: {
        ask: `The process tries \`halt\`, which is privileged. The machine
          traps to the monitor, as it did for the kernel's \`rdstatus\`. Who
          deals with it?`,
        choices: {
          monitor: {
            text: "the monitor emulates it: the virtual machine halts",
            why: `Bare, a process cannot halt the machine. Under the monitor it
              must not be able to either.`,
          },
          kernel: {
            text: "the guest kernel gets the trap",
            why: `Bare, it would have had it too. A trap that is the guest's
              own is handed to the guest.`,
          },
          machine: {
            text: "the machine halts, and everything with it",
            why: `The real mode is user. In user mode \`halt\` does nothing but
              trap.`,
          },
        },
      },
    },
    beyond: {
      title: "Memory that is not its own",
      text: {
        fault: `The process stores to its address 0x2000. The kernel gave it
          64 KiB, but there its memory ends: bare because the machine has no
          more, here because the window was cut. The fault is the same, down to
          the detail, and is the guest's own. The machine does have a word at
          {address}, and it belongs to someone else: it still holds {word}.`,
      },
    },
    same: {
      title: "The same, to the last byte",
      text: {
        compare: `Both runs are over. Output, ticks and traps agree. More than
          that: all that the guest could ever notice (memory, registers, PSW,
          clock, devices) comes to {bytes} bytes, and {differ} of them differ.
          This is equivalence. The paper excepts timing; here even an interrupt
          comes at the same instruction, since ticks are counted.`,
      },
    },
    count: {
      title: "What it cost",
      text: {
        statistics: `{direct} of {attempted} instructions ran directly. This
          guest prints most of the time, so it exits often; one that computes
          for a million ticks between two system calls hardly exits at all.
          That is why trap and emulate is fast: it costs by the trap, not by
          the instruction.`,
      },
    },
    flawed: {
      title: "Were it not privileged",
      text: {
        outputs: `It prints another mode. Not privileged, \`rdstatus\` does not
          trap in user mode: the monitor never hears of it, and the machine
          answers with the truth. The guest behaves otherwise than bare, and
          equivalence is lost. x86 has such instructions: POPF, in user mode,
          leaves the interrupt flag as it was, and says nothing.`,
      },
      question: {
        ask: `An experiment, with an instruction set that differs in one thing:
          in user mode, \`rdstatus\` does its work instead of trapping. Bare,
          the kernel prints "{bare}" as before. What does it print under the
          monitor?`,
        choices: {
          same: {
            text: "the same",
            why: `The monitor can only mend what it hears of, and it hears of
              traps alone. This one does not trap any more.`,
          },
          other: {
            text: "another mode",
            why: `The guest kernel really runs in user mode, and now nothing
              hides that.`,
          },
          refused: {
            text: "nothing: the monitor notices and refuses",
            why: `How could it notice? The instruction runs like an innocuous
              one, at full speed.`,
          },
        },
      },
    },
    nested: {
      title: "A monitor in a monitor",
      text: {
        levels: `The same tick, the same output, the same monitor: a virtual
          machine is a machine, so it can have a monitor too. Theorem 2 of the
          paper: a virtualizable machine allows it, if a monitor without timing
          dependencies can be built for it. The price is exits. Each comes to
          the first monitor, which hands it on; and what the second one then
          does is privileged, so it is a trap to the first once more.`,
      },
      question: {
        ask: `Once more the same guest, now under a monitor that itself runs in
          a virtual machine of another monitor. Bare, the guest halted at its
          tick {ticks}. At which tick does it halt here?`,
        choices: {
          same: {
            text: "at the same tick",
            why: `A tick is an instruction that the guest attempted. Neither
              monitor adds one to the guest's clock.`,
          },
          later: {
            text: "later: each monitor takes time",
            why: `Each does take time, real time. But the guest reads a clock
              that is its own, and counts what it attempts itself.`,
          },
          never: {
            text: "never: a monitor must own the real machine",
            why: `A monitor needs a machine that traps as the paper says. A
              virtual machine does.`,
          },
        },
      },
    },
    theorem: {
      title: "What makes it possible",
      text: {
        properties: `Popek and Goldberg (1974) call software a monitor if it
          has three properties. Efficiency: all innocuous instructions run
          directly. Resource control: no program gets at resources that the
          monitor did not allot. Equivalence: a program runs as it would bare,
          but for timing and the amount of resources.`,
        theorem: `Theorem 1: for a conventional third-generation machine, a
          monitor can be constructed if every sensitive instruction is
          privileged. Sensitive means that it can change the resources, or that
          what it does depends on the mode or on where memory lies. This
          machine's table, looked up just now, meets the condition. (A call that always traps, like \`ecall\`,
          is left out.) The condition suffices; it is not necessary.`,
        field: `IBM's VM/370 ran its guests this way. x86 did not meet the
          condition: so VMware translated the guest kernel's code as it ran,
          and Xen changed its source, until VT-x and AMD-V added a guest mode
          that exits to a monitor. KVM's loop is the one that you have just
          seen: run, exit, decide, act, resume.`,
      },
    },
  },
};
