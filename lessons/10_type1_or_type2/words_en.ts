/**
 * Type 1 or type 2, in English.
 *
 * @module
 */
import { LATER_EN } from "./later_words_en.ts";

/** The lesson's words. A name in braces stands for a value of the machine. */
export const EN = {
  title: "Type 1 or type 2",
  about:
    "the textbooks' table, each row predicted, then measured; which to take",
  scenes: {
    claims: {
      title: "A table of adjectives",
      text: {
        table: `Textbooks tell the two types apart by a table such as this one,
          from the lesson promises. Much of it is adjectives: high, medium,
          easy. How high? Always? Why? In this lesson you predict what comes of
          a row, and then it is measured, on machines that are built for it. At
          the end you choose.`,
        three: `There are three candidates. Type 1 owns the machine. Type 2 is
          a process of a host operating system. In between, a process with
          help: a module in the host's kernel runs the guest for it, as KVM
          does. The monitor is the same program all three times, to the line;
          so whatever differs is the doing of what it stands on. Time is given
          in simulated cycles: one for an instruction of the guest, and for all
          else a price from one list, \`monitor/costs.ts\`. Most of the prices
          are estimates. Which conclusions hang on them, we shall see.`,
      },
    },
    ground: {
      title: "What it runs on",
      text: {
        stops: `To the last one. A guest stops where its own instructions need
          somebody, and these do not know what is below. So the type does not
          decide how often a guest stops, but how far each stop has to travel.
          Under type 2 every one of them goes through a kernel that is neither
          the guest's nor the monitor's; {calls} times the monitor had to call
          it. On the hardware there is nobody to call.`,
      },
      question: {
        ask: `The guest \`timesharing\` runs two processes in turn, and so
          needs its timer all the time. Under type 1, the hardware stops it
          {traps} times with a trap. Under type 2 there is a whole operating
          system between the monitor and the machine. How often is the guest
          stopped there?`,
        choices: {
          more: {
            text: "more often: the host's kernel wants its share",
            why: `It takes part in each stop. That makes a stop longer; it does
              not add any.`,
          },
          same: {
            text: "just as often",
            why: `It is the guest that traps, and it is the same guest.`,
          },
          fewer: {
            text: "less often: the host does some of the monitor's work",
            why: `The host does not know what a guest's trap means. It can only
              pass it on.`,
          },
        },
      },
    },
    one_exit: {
      title: "What one exit costs",
      text: {
        parts: `Hardware and monitor do nearly the same work in all three. What
          is added is the way between them. Type 1 has none: the trap leads to
          the monitor. Type 2 is told by a signal, and returns from it by a
          system call; that alone costs more than all the rest. With the
          module, no signal is needed: the kernel puts the guest's world by and
          loads it again. Three prices, {type1}, {kernel} and {type2}: most of
          the row "performance" is in these.`,
      },
      question: {
        ask: `A guest kernel executes \`rdstatus\`, which is privileged: an
          exit. Under type 1 that costs {type1} cycles: {hardware} for the
          hardware's way to the monitor and back, {monitor} for the monitor,
          which emulates it. How many under type 2?`,
        choices: {
          same: {
            text: "{type1}: it is the same monitor",
            why: `It does the same. But it has to be told first, and then the
              guest has to be let go on, and both are the host's to do.`,
          },
          some: {
            text: "{type2}: a few times as many",
            why: `A signal to the monitor's process, and a system call to go
              back. Each has its price, but the machine remains the same.`,
          },
          hundred: {
            text: "{hundred}: a whole operating system is in between",
            why: `It is there, but little of it runs: one path in, one path
              out.`,
          },
        },
      },
    },
    pace: {
      title: "Why computing hardly cares",
      text: {
        law: `The law is short: a slowdown is 1, plus the cost of an exit
          divided by the cycles that bare takes between two of them. Whoever
          asks at every tenth instruction is a hundred times slower and more;
          whoever computes has almost the speed of bare, under any type.
          Almost: in the last line most exits are not the guest's doing. Its
          slice of {slice} ticks is over, and the monitor takes the processor
          back. A real slice has millions of cycles, and there nobody
          notices.`,
      },
      question: {
        ask: `So an exit costs {exit} cycles under type 2, {ratio} times as
          many as under type 1. Now a guest computes for {period} ticks, asks
          its monitor for something, and does that again and again. How much
          slower than bare is it under type 2?`,
        choices: {
          times: {
            text: "some {ratio} times slower, as each exit is",
            why: `That is what an exit costs. Between two of them the guest
              runs directly, and a direct instruction costs the same
              everywhere.`,
          },
          little: {
            text: "it takes less than twice the time",
            why: `{last} times, to be exact; under type 1, {last_type1} times.
              The exits are as dear as ever, but there are few of them.`,
          },
          none: {
            text: "not at all: meanwhile it asks for nothing",
            why: `Then the monitor would never have the processor in the
              meantime. It takes care that it has.`,
          },
        },
      },
    },
    guests: {
      title: "Four guests",
      text: {
        four: `Four guests, each with what it does most; the first column is
          how many cycles it has, bare, for each of its exits. The slowdowns
          follow the law. The sieve exits least, and loses least; it would lose
          less if it did not print its primes, for each letter is an exit. The
          others live on what only a kernel may do, so they are at the door all
          the time, and there the type counts. This is what "suited to heavy
          workloads" is about: heavy with disks, networks and calls, not with
          arithmetic.`,
        where: `The signals again. The disk itself is in the guest's own share:
          that is where it waits. So what makes I/O slow under type 2 is not
          the data. It is that a device is driven by many small privileged
          instructions, and each goes the long way. Real hypervisors therefore
          change the conversation: with virtio a guest puts whole lists of
          requests into shared memory, and exits once for all of them. (Our
          list charges hardly anything for the disk itself. A real one is slow;
          a guest waits for it anyway, and that hides much of the cost.)`,
      },
      question: {
        ask: `\`blocks\` reads the {count} blocks of its disk. Under type 2 its
          disk is a file of the host, and it takes {slowdown} times the cycles
          of bare. What do most of these cycles go for?`,
        choices: {
          disk: {
            text: "the host's kernel, which reads the file and copies it",
            why: `It does that, at a call for each block. Compare it with the
              other lines.`,
          },
          monitor: {
            text: "the monitor, which plays a disk for the guest",
            why: `It has its share. It is as much as under type 1, and there it
              does not hurt so.`,
          },
          signals: {
            text: "signals, and the returns from them",
            why: `{percent} % of all cycles. For one block there are several
              instructions to the disk, each an exit, and each exit a signal.`,
          },
        },
      },
    },
    resources: {
      title: "Dedicated or negotiated",
      text: {
        let_in: `Type 1 handed its memory out once, and refused the rest: who
          is in has what was promised. The host promised it to all, and keeps
          the promise by turns: whose turn it is comes in from the disk, and
          somebody else goes out. {swapped} KiB went to and fro. All {all}
          guests had fair shares, and memory that is right to the byte; but of
          each million cycles, swapping left them {left}. More guests, and
          hardly any work: this is called thrashing.`,
        policy: `Here each table has to be read with care. That type 1
          dedicates is a policy, not a law: VMware ESXi promises more memory
          than there is, and has ways to keep the promise (Waldspurger, 2002: a
          balloon that the guest inflates, equal pages stored once, swapping
          last of all). And a host can pin memory. On this machine a process is
          swapped as a whole; with paging, only what is not used goes out, and
          promising too much costs little as long as nobody uses it all. What
          remains true: under type 2, it is the host that decides, and it has
          others to think of.`,
      },
      question: {
        ask: `Eight guests want equally much memory, on a machine with room for
          four of them. Type 1 owns this memory and hands it out. On a host,
          each monitor asks the host for it, and the host has a disk to swap
          to. Where do more guests get in?`,
        choices: {
          owner: {
            text: "under type 1: there is no host that takes memory away",
            why: `A host's kernel does take some. But it can do more with the
              rest than hand it out once.`,
          },
          hosted: {
            text: "under type 2",
            why: `All {all} of them, against {few}. Whether that does them any
              good is another question.`,
          },
          neither: {
            text: "as many under either: memory is memory",
            why: `A host can lend the same memory to several, one after the
              other, with its disk as the store.`,
          },
        },
      },
    },
    crowded: {
      title: "The host has others to think of",
      text: {
        host: `Each line is a fault that was injected, and each word what has
          become of a guest. Schedulers share out fairly: somebody who only
          computes does no harm. But the host's owner may put somebody first,
          and then its guests are last. And when memory is gone, the host kills
          the process that has most, because that frees most; Linux goes by the
          same measure. A monitor has all of its guests' memory. On the
          hardware, the same greedy program is one more guest, and gets what it
          was given.`,
      },
      question: {
        ask: `A host has promised more memory than it has, and no disk to swap
          to. Now many small processes all take what they were promised, until
          nothing is left. A monitor with its guest, a large process that has
          asked for nothing new, is among them. What does the host do?`,
        choices: {
          last: {
            text: "it ends whoever asked last",
            why: `A small process: its end frees little, and the next one would
              ask in a moment.`,
          },
          monitor: {
            text: "it ends the monitor, and with it the guest",
            why: `Somebody has to go, and its end frees most. That it asked for
              nothing does not help it.`,
          },
          nobody: {
            text: "nobody is ended: whoever asks is refused",
            why: `Each only takes what it was promised. A host that never
              promises more than it has could refuse; most promise more.`,
          },
        },
      },
    },
    ...LATER_EN,
  },
};
