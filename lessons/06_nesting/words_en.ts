/**
 * A monitor inside a monitor, in English.
 *
 * @module
 */

/** The lesson's words. A name in braces stands for a value of the machine. */
export const EN = {
  title: "A monitor inside a monitor",
  about: "one trap climbs three monitors, and what such a tower costs",
  scenes: {
    towers: {
      title: "What a monitor needs",
      text: {
        plan: `A monitor needs a machine for itself, and makes virtual
          machines. A virtual machine is a machine: so another monitor can have
          that one for itself. Here are one, two and three, each the same
          program, with the same guest on top. To each monitor, all that is
          above it is its guest.`,
      },
    },
    memory: {
      title: "Where the guest is",
      text: {
        regions: `Each monitor keeps the first {first} bytes of what it takes
          for its machine, and puts its guest behind them. It counts from the
          beginning of that machine, and does not know where that is. Nobody
          but the first monitor knows a real address.`,
      },
      question: {
        ask: `Three monitors are set up now. Each keeps the first {first} bytes
          of its machine and gives the memory behind them to its guest. Where
          on the real machine is the uppermost guest's address 0?`,
        choices: {
          zero: {
            text: "at {zero}",
            why: `That is what the guest believes. There the first monitor
              lives.`,
          },
          first: {
            text: "at {first}",
            why: `That is what the third monitor believes. Its machine is not
              the real one.`,
          },
          all: {
            text: "at {all}",
            why: `The machine's memory was searched for the guest's first
              instruction, and it is there. Each level has moved it once.`,
          },
        },
      },
    },
    climb: {
      title: "One trap climbs",
      text: {
        trap: `1. The guest kernel asks for its mode. The machine is in user
          mode, so it traps, to whoever has the machine: the first monitor.
          There is one machine and one trap, however many monitors there are.`,
        first: `2. The first monitor looks at the virtual mode of its guest.
          Its guest's kernel is the second monitor, and that one runs whatever
          is above it in user mode, as a monitor does. So it is a user program
          that has tried this: the trap is reflected to the kernel, the second
          monitor.`,
        second: `3. To the second monitor it looks as if its machine had
          trapped. It decides by the same rule on the same record. The virtual
          mode of its own guest is user as well: there, the third monitor is
          the kernel. It reflects.`,
        third: `4. The third monitor's guest believes to be in supervisor mode.
          This is the one that must answer, and it emulates. All three ran the
          same code; only the virtual mode was another.`,
      },
      question: {
        ask: `The guest kernel comes to \`rdstatus\`, under three monitors.
          Each could answer: you are in supervisor mode. Which of them emulates
          the instruction?`,
        choices: {
          first: {
            text: "the first: it has the machine, and gets the trap",
            why: `It gets the trap. But what it keeps is the virtual mode of
              its own guest, and that is user mode.`,
          },
          third: {
            text: "the third: the kernel is its guest",
            why: `It alone keeps the virtual PSW of this kernel. The others
              hand the trap on.`,
          },
          all: {
            text: "all three, each on its level",
            why: `Then the register would be written thrice, with answers about
              three machines. The guest has one.`,
          },
        },
      },
    },
    decisions: {
      title: "The same rule, thrice",
      text: {
        table: `The first two monitors reflect whatever comes, for all of it is
          tried in what they take for user mode. The third
          tells the guest's kernel from its process: what is privileged is
          emulated for the one, and for the other reflected once more, to the
          guest kernel. No
          monitor knows how many there are.`,
      },
    },
    windows: {
      title: "R, composed thrice",
      text: {
        composed: `\`lpsw\` asks for a window. The third monitor composes it
          with its guest's region, and the outcome is what the second takes for
          its guest's window; and so on down. Moved three times, cut once: at
          the end of the guest's memory, by the third monitor. What the machine
          gets is one R. So an access costs the same at any height.`,
      },
    },
    same: {
      title: "The same, at every height",
      text: {
        bytes: `The same output and the same tick {ticks}, and all {bytes}
          bytes agree, bare and under one, two, three monitors. Equivalence,
          three times over. It had to be: each level shows to the next what a
          machine would, so three of them do as well.`,
      },
      question: {
        ask: `All that the guest could ever notice (memory, registers, PSW,
          clock, devices) comes to {bytes} bytes when it has halted. Under
          three monitors, how many of them differ from the bare run?`,
        choices: {
          none: {
            text: "none",
            why: `What one monitor hides, three hide: each of them shows its
              guest a machine.`,
          },
          some: {
            text: "some: at least the clock and R",
            why: `The guest's clock counts the guest's instructions, and its R
              is the virtual one. Neither knows of a monitor.`,
          },
          most: {
            text: "most of them: it lies elsewhere in memory",
            why: `It lies elsewhere on the machine. In the guest's own count
              of addresses, everything is where it was.`,
          },
        },
      },
    },
    own_acts: {
      title: "What the monitors do themselves",
      text: {
        measured: `Each of the guest's {exits} exits came to each monitor. And
          each monitor then acts: it loads a PSW so that its guest goes on, it
          sets its timer, it passes on what is printed. These own acts are
          privileged. The first monitor has the real supervisor mode, so they
          simply work. But the second and the third are in virtual machines, which run
          in user mode: there, a privileged act would be a trap to the monitor
          below.`,
      },
    },
    multiply: {
      title: "Exits multiply",
      text: {
        model: `Each trap that a monitor handles takes it some own acts, and
          each of those is one more trap for the monitor below to handle, with
          own acts in its turn. So each level multiplies, by {two}. Mind what
          is what. The acts are measured. That they trap is the model: these
          monitors are written in TypeScript and call the level below, so their
          acts are counted and do not trap. The model assumes that an act is
          one instruction, and that a monitor's traps take as many acts as the
          guest's.`,
      },
      question: {
        ask: `If all monitors were programs of the machine: with one monitor, a
          trap of the guest is one trap of the machine. Above, a monitor takes
          {acts} own acts for each trap that it handles. With two monitors that
          makes 1 + {acts} = {two}. And with {levels} monitors?`,
        choices: {
          levels: {
            text: "{levels}: one for each level",
            why: `The trap comes to each level once. But the acts that follow
              are traps too.`,
          },
          sum: {
            text: "{sum}: the third monitor's acts come on top",
            why: `They do. But the second monitor must handle each of them, and
              takes own acts for that.`,
          },
          product: {
            text: "{product}: that is {two} times {two}",
            why: `For the second monitor it is {two} traps to handle, and each
              of them makes {two} of the machine.`,
          },
        },
      },
    },
    field: {
      title: "In the field, and in theory",
      text: {
        turtles: `Real clouds nest: a customer's hypervisor runs in a rented
          virtual machine. x86 has hardware for one level of guests, which the lowest
          hypervisor has to share out among all, and exits multiply as in the
          model. The Turtles
          project (2010) came within 6 to 8 % of a single level for common
          workloads, by making exits cheaper and, above all, rarer: page
          tables of several levels are merged into one, as R was here, and
          devices are handed right through to the top. Later processors let a nested hypervisor do many
          of its own acts without an exit.`,
        theorem:
          `Theorem 2: a conventional third-generation machine is recursively
          virtualizable (a copy of the monitor runs under the monitor) if it is
          virtualizable, and a monitor without timing dependencies can be built
          for it. A monitor that counted on how long things take would be wrong
          in a virtual machine, where the one below takes time. Like Theorem 1,
          it says what suffices. The limit is what each level keeps: here three
          monitors have kept {kept} bytes.`,
      },
    },
  },
};
