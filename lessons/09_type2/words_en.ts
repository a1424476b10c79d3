/**
 * Type 2, step by step, in English.
 *
 * @module
 */

/** The lesson's words. A name in braces stands for a value of the machine. */
export const EN = {
  title: "Type 2, step by step",
  about: "the monitor as a process of a host OS; one trap, hop by hop",
  scenes: {
    grounds: {
      title: "Two grounds to stand on",
      text: {
        types: `Robert Goldberg told the two apart in his thesis (Harvard,
          1973). Type 1: the monitor runs on the bare machine, as in most
          lessons so far. Type 2: it runs on an extended host, which is to say
          under the host's operating system. That was there first, and the
          monitor comes to it as one program among others. This lesson follows a
          trap through all that is now in between.`,
      },
    },
    argument: {
      title: "One argument",
      text: {
        same: `This is all that is different: what the monitor is given. It
          takes an \`Engine\`, and a process of the host OS is one too, with
          memory, and with something that runs in it until it traps. Not a line
          of the monitor has been changed, and the guest ends as it does bare:
          of the {bytes} bytes that it could ever notice, none differ. What is
          different is the way that each trap takes.`,
        one_process: `One. Half of its memory is the monitor's; the other half
          is what the guest takes for its whole machine. Seen from the host, a
          computer and the operating system on it are bytes in the memory of a
          program. The program is started and closed like any other.`,
      },
      question: {
        ask: `The guest is an operating system. Somebody at the host asks for a
          list of all that runs there. How much of this is on it?`,
        choices: {
          none: {
            text: "nothing: a virtual machine is not a process",
            why: `The monitor is a program of this host. A program that runs is
              a process.`,
          },
          one: {
            text: "one process: the monitor",
            why: `That is all that the host knows of. What a process does with
              its memory is its own business.`,
          },
          two: {
            text: "two processes: the monitor, and the guest kernel",
            why: `The guest kernel is somewhere in the monitor's memory. Nobody
              has told the host.`,
          },
        },
      },
    },
    entry: {
      title: "Before the first instruction",
      text: {
        calls: `The processor changes hands, and the monitor's process has it.
          It asks to be woken when its time is over (\`alarm\`), and for a
          window on the guest's memory (\`window\`). Then it goes back from a
          signal handler, by \`sigreturn\`, to where it never came from: the
          guest's first instruction. None of these calls was made for
          hypervisors. User-mode Linux (J. Dike, 2000) is a whole kernel that
          lives on what Linux offers to any process. The last column is in
          cycles, from one table of costs: one cycle is one instruction of the
          guest's.`,
        windows: `The window is composed twice. The guest's memory begins at 0.
          The monitor has put that behind its own {own} bytes, and asks for it.
          The host's kernel adds the place where the process is, behind the
          kernel's own {host} bytes, and cuts what would reach beyond the
          process. It is the same function both times. So a monitor run wild is,
          to the host, a process run wild, and gets no further.`,
      },
      question: {
        ask: `To let its guest go, a monitor loads a PSW with a window R, and
          sets the machine's timer. All of this is privileged. Now the monitor
          is a process, and runs in user mode. What does it do?`,
        choices: {
          itself: {
            text: "the same as before: not a line of it was changed",
            why: `It tries the same. But in user mode, no process can do this by
              itself, whoever wrote it.`,
          },
          calls: {
            text: "it asks the host's kernel, by system calls",
            why: `As any process does for what it may not do itself. The host
              need not know what it is for.`,
          },
          interprets: {
            text: "it carries out the guest's instructions, one by one",
            why: `That would work, without anybody's help, and be slow. There is
              a way to have the hardware do it.`,
          },
        },
      },
    },
    trap: {
      title: "One trap, hop by hop",
      text: {
        hardware: `1. The machine stops the instruction and swaps PSWs: {trap}
          cycles. It is the host's kernel that has the processor now. What it
          sees is a process that has attempted, in user mode, a privileged
          instruction. For most programs that is the end.`,
        signal: `2. A program can have asked to be told instead. The kernel
          writes the registers into the process's memory and lets a handler of
          the process run: a signal, SIGILL, for an illegal instruction. With
          {signal} cycles it is the dearest hop. Now the monitor has the
          processor, in user mode.`,
        emulation: `3. The rest is as in the second lesson. The dispatcher looks
          at the trap and at the virtual mode, and says "emulate". The
          interpreter puts into the guest's a0 what the guest expects there.
          This costs what it costs under type 1: it is the same code.`,
        back: `4. The handler is done. But the kernel has put the registers by,
          so the kernel must load them: one more system call, \`sigreturn\`.
          What is loaded is what the monitor has changed, a0 and the pc. So the
          guest goes on after its \`rdstatus\`, and by its own clock that took
          one tick, as it does bare.`,
      },
      question: {
        ask: `The guest kernel attempts \`rdstatus\`, which is privileged. Under
          type 1, the monitor got this trap. Who hears of it first here?`,
        choices: {
          monitor: {
            text: "the monitor: the guest is its affair",
            why: `The hardware does not know that. A trap goes to the software
              that owns the machine, and that is not the monitor any more.`,
          },
          host: {
            text: "the host's kernel",
            why: `It owns the machine. One of its processes has just attempted
              what no process may.`,
          },
          guest: {
            text: "the guest kernel: it has trapped",
            why: `It only believes that it owns a machine.`,
          },
        },
      },
    },
    bill: {
      title: "The bill of one trap",
      text: {
        priced: `There is no context switch on it: guest and monitor are one
          process. What is dear is to be told, and to go back. The figures are
          simulated, and monitor/costs.ts says where each comes from. Of the
          {call} cycles of a call, 150 were measured by Soares and Stumm
          (FlexSC, OSDI 2010); a signal is put at some four calls, the order
          that lmbench finds; emulation is an estimate. What comes after a
          crossing, such as cold caches, is not on the bill.`,
      },
      question: {
        ask: `Under type 1 this trap costs {type1} cycles: {trap} until the
          monitor has the processor, {emulate} to emulate, {entry} to let the
          guest go on. And under type 2, by the same table?`,
        choices: {
          same: {
            text: "the same: the monitor does the same",
            why: `The monitor does. But it is no longer alone between the guest
              and the machine.`,
          },
          little: {
            text: "a few percent more",
            why: `That may be so for a whole program, if it seldom traps. Here
              it is about the trap itself.`,
          },
          times: {
            text: "{times} times as much",
            why: `The way leads through the host's kernel twice: in, as a
              signal, and out, as a call.`,
          },
        },
      },
    },
    console: {
      title: "A character, printed",
      text: {
        written: `A process may not touch a device. So the monitor prints as all
          programs do, with \`write\`, and the kernel accesses the console's
          register. The guest has written to a console of its own; what comes of
          it is text in a terminal of the host. That is the charm of type 2: if
          the host has a driver for a device, the guest can have the device, and
          nobody has to write that driver a second time.`,
      },
      question: {
        ask: `The guest prints a character: \`out\`, to its console. From there
          to where it goes on, how often is the host's kernel entered?`,
        choices: {
          once: {
            text: "once: for the trap",
            why: `That is how it begins. But who prints the character, and how
              does the guest go on?`,
          },
          twice: {
            text: "twice: for the trap, and to go on",
            why: `So it was for \`rdstatus\`. This time the monitor also needs
              something that belongs to the host.`,
          },
          thrice: {
            text: "three times",
            why: `For the trap, for the call \`write\`, and for the call
              \`sigreturn\`.`,
          },
        },
      },
    },
    disk: {
      title: "A disk that is a file",
      text: {
        sparse: `The guest's \`out\` starts a transfer, and the monitor makes a
          \`write\` of it, which copies a block word by word. (The guest's next
          event has come nearer, the end of the transfer: hence \`alarm\`.) The
          file is sparse: promised as a whole, taken block by block. It can be
          copied, and is the disk of a virtual machine wherever it arrives. But
          when the host's own disk is full, the guest's disk refuses the
          write.`,
      },
      question: {
        ask: `The guest believes that it has a disk of {blocks} blocks. It is a
          file of the host, {name}, which nobody has written to so far. Now the
          guest writes one block, number 3. How many blocks of the host's disk
          does the file take?`,
        choices: {
          all: {
            text: "{blocks}: that is its size",
            why: `It is its size, and that was promised. But a block is taken
              only when it is written for the first time.`,
          },
          one: {
            text: "only 1",
            why: `What was never written reads as zeros, and nobody has to keep
              those.`,
          },
          none: {
            text: "none: the disk is virtual",
            why: `It is, to the guest. But the bytes have to be somewhere.`,
          },
        },
      },
    },
    meanwhile: {
      title: "What the host does meanwhile",
      text: {
        events: `All of it happened at the guest's tick {tick}: its clock stood
          still, and the machine's went on. The monitor was not asked. To the
          host it is a process, and those are preempted, put on the disk,
          brought in where there is room, and sent signals, the handlers of
          which use all registers as they like. Under type 1 nobody can do this
          to a monitor; there, it is the one that takes the processor from
          others.`,
        identical: `At each of these moments the guest was saved, and a bare
          machine at the same tick: registers, memory, clock, devices, {bytes}
          bytes in the end, and none differ. This is equivalence, with timing
          included, on a host that does what it likes. It holds for the guest's
          own time. A person at its console has been waiting all the while.`,
      },
      question: {
        ask: `The guest counts; it is tick {tick} of its clock. Now the host
          takes all memory of the monitor's process out to its disk, lets an
          editor run, brings the memory in at another address, and sends the
          monitor a signal. What does the guest notice?`,
        choices: {
          place: {
            text: "that its memory is elsewhere",
            why: `Its addresses count from the base of the real R, which it
              never sees.`,
          },
          time: {
            text: "that time has passed",
            why: `Its clock counts what it runs and what it idles. Meanwhile it
              did neither.`,
          },
          nothing: {
            text: "nothing",
            why: `Not one bit of what it can look at tells of it.`,
          },
        },
      },
    },
    module: {
      title: "A third way",
      text: {
        returned: `The call \`run\` has come back with a reason: this exception,
          at this pc. The monitor emulates, and calls \`run\` again: a loop in
          an ordinary program. \`leave\` and \`enter\` are the module's work: it
          puts the guest's state by, and loads it again. This is KVM's way
          (Kivity and others, OLS 2007), there by the name of KVM_RUN.`,
        between: `It is cheaper than signals, and dearer than to own the
          machine. The module here gives every exit to the process, so that the
          same monitor can deal with it. KVM deals with many exits in the kernel
          itself, and those never get as far as a process.`,
      },
      question: {
        ask: `Signals are dear. So a module is put into the host's kernel that
          knows what a guest is. A process opens it, gets a virtual machine and
          a virtual processor from it, and makes the call \`run\`. The call
          returns when the guest exits, and says why. Which of the hops is no
          longer needed?`,
        choices: {
          trap: {
            text: "the trap to the host's kernel",
            why: `The host still owns the machine, so every trap goes there.`,
          },
          signal: {
            text: "the signal",
            why: `The process has made a call, and waits for its result. Nobody
              has to interrupt it to tell it something.`,
          },
          call: {
            text: "the call with which the guest goes on",
            why: `The monitor is still a process in user mode, and has to ask
              for that.`,
          },
        },
      },
    },
    debate: {
      title: "So what is KVM?",
      text: {
        facts: `Textbooks put KVM under type 1, and not everybody agrees. Here
          is what can be counted, for the same trap. With the module, the host's
          kernel hears of the trap first, as a kernel does; it knows what a
          guest is, and loads its state, as a hypervisor does; and above it
          there is a process that decides, as under type 2.`,
        sides: `Type 1, say some. The module makes a hypervisor of Linux itself:
          it runs on the hardware, in the most privileged mode, and gives guests
          the processor, with no other system underneath. Type 2, say others. An
          operating system was there first, each guest is one of its processes,
          and it is preempted, swapped and killed like any other. Both tell the
          truth about the same machine: Goldberg's two kinds do not cover it. It
          helps more to ask what you have just seen: who hears of a trap first,
          how many hops follow, and who can stop whom.`,
      },
    },
    workstation: {
      title: "World switches",
      text: {
        world_switch: `VMware Workstation, an example of type 2 in most
          textbooks, has a way of its own (Sugerman, Venkitachalam and Lim,
          USENIX 2001). It installs an application and a driver on the host.
          With the driver's help, a monitor shares the machine with the host:
          now one world has the processor, with all privileges, now the other.
          What concerns the processor, the monitor does in its world. For most
          devices it switches to the host's, where the application makes system
          calls. Of this guest's exits, so many are for the console or the
          disk:`,
        since: `A world switch saves and loads all that the processor has, more
          than a switch between processes does. So the paper looks for ways to
          need fewer of them: the monitor itself answers those accesses to the
          network card that need nothing of the host, and several packets are
          sent at one switch. The module's \`leave\` and \`enter\` are such
          switches too. And note the mode: the monitor of this type 2 runs with
          all privileges. The line was never sharp.`,
      },
    },
    negotiation: {
      title: "What is asked for",
      text: {
        asked: `Files, memory, processor: all are the host's, and a process asks
          for them. The editor has asked for more than its quota, and the answer
          was {refused}, ENOMEM. The monitor was started with a nice of {nice}:
          it gives way, and weighs less. So the guest has had {share} % of the
          processor, and the monitor has no say in that. What a monitor promises
          its guests, the host has promised the monitor.`,
        killed: `The editor has its {size} bytes. The out-of-memory killer looks
          for the process with the most memory, as Linux's does unless told
          otherwise, and all memory of a guest is its monitor's. The guest had
          done nothing, and was not asked; it had no time to write anything to
          its disk. Under type 1, memory is given once, and who wants more is
          refused. What each type survives, and what whole programs cost, is for
          the next lesson.`,
      },
      question: {
        ask: `{free} bytes of memory are free, and there is no disk to swap to.
          The editor asks for {more} bytes more, which its quota allows. What
          does the host do?`,
        choices: {
          nobody: {
            text: "it refuses: there are none",
            why: `The quota has promised them. Like many systems, this host
              promises more than it has, and then has to find it.`,
          },
          editor: {
            text: "it ends the editor, which wants too much",
            why: `That would free little. What is looked for is the process
              whose end frees the most.`,
          },
          monitor: {
            text: "it ends the monitor",
            why: `No process has more memory: its guest's is counted as the
              monitor's own.`,
          },
        },
      },
    },
    yours: {
      title: "Yours to try",
      text: {
        run: `The same guest on two of the grounds, then on all of them, priced.
          For the last command, write a file costs.json with figures of your
          own, such as \`{"signal":3000}\`: what you do not name costs what it
          did.`,
        homework: `Homework. At which price of a signal would this lesson's trap
          cost the same under type 2 and with the module? Work it out from the
          bill of three columns, put it into costs.json, and compare whole
          guests. They do not come out equal: which calls are not on that bill?
          And whose price matters most to type 2 for a guest that only prints?
          For one that only computes? Say it before you try.`,
      },
    },
  },
};
