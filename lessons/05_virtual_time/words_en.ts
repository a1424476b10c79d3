/**
 * Virtual time, in English.
 *
 * @module
 */

/** The lesson's words. A name in braces stands for a value of the machine. */
export const EN = {
  title: "Virtual time",
  about: "timers, interrupts and idling; and whose clock it is when many share",
  scenes: {
    counted: {
      title: "Time is counted",
      text: {
        ticks: `This machine's clock counts instructions: each one that is
          attempted takes one tick, whether it traps or not. Here a kernel
          boots and sets its timer; {ticks} ticks have passed. Whatever deals
          with time is privileged: \`rdticks\`, which reads the clock,
          \`settimer\`, \`idle\`, which waits, and the rest. So in a virtual
          machine each of them comes to the monitor, and it is the
          monitor that says what time it is.`,
      },
    },
    pending: {
      title: "An alarm at a bad moment",
      text: {
        waited: `It waited for {wait} ticks. Once a timer has run out, its
          interrupt is pending, and stays so until it is delivered. Setting
          interrupts on is enough: the trap comes before the very next
          instruction. A kernel uses this to finish, undisturbed, what must not
          be cut in two.`,
      },
      question: {
        ask: `The timer, set at tick {set}, runs out at tick {due}. Then the
          loop is still going round, and interrupts are off. What becomes of
          the interrupt?`,
        choices: {
          now: {
            text: "it comes at once: time waits for nobody",
            why: `Then no kernel could ever be sure of two instructions in a
              row. Off means off.`,
          },
          waits: {
            text: "it waits until interrupts are on",
            why: `It is pending: noted by the machine, and not yet
              delivered.`,
          },
          lost: {
            text: "it is lost: nobody was listening",
            why: `A kernel that switches interrupts off for a moment would lose
              its alarms. The machine keeps a note of it.`,
          },
        },
      },
    },
    delivery: {
      title: "An interrupt is a trap",
      text: {
        swap: `It is the same swap of PSWs as for a fault or a call. But no
          instruction is to blame: the pc that is saved, {pc}, is that of the
          next one, and \`lpsw\` goes on there as if nothing had been. The
          swap takes {taken} ticks. The new PSW has interrupts off, so the
          handler is not interrupted in its turn; the old one has them on, and
          comes back with them.`,
      },
    },
    idle: {
      title: "Waiting without running",
      text: {
        jump: `{attempted}: only \`idle\` itself. An idle processor attempts
          nothing, so its clock jumps to the next event: here, to where the
          timer runs out. The handler cannot tell the jump from a million
          ticks of waiting, and the clock agrees. If no event were to come, the
          machine would wait for someone outside to type.`,
      },
      question: {
        ask: `Now the kernel sets its timer for a million ticks, and says
          \`idle\`. It is tick {from}, and the timer runs out at tick {due}.
          How many instructions does the machine attempt until then?`,
        choices: {
          each: {
            text: "a million: one for each tick",
            why: `A loop would need that many. \`idle\` says that there is
              nothing to do, so nothing is done.`,
          },
          one: {
            text: "one",
            why: `The saved pc shows it: it is that of the instruction after
              \`idle\`.`,
          },
        },
      },
    },
    two_clocks: {
      title: "Two clocks",
      text: {
        clocks: `The guest's clock is its own: virtual time. It counts what the
          guest attempts and what the guest idles away, and nothing else. When
          the guest idles, the monitor puts the guest's clock forward to the
          guest's next event; it does not make the machine wait. So {idled}
          ticks have passed in the guest and nowhere else.`,
      },
      question: {
        ask: `The same kernel under a monitor. It halts at tick {guest} of its
          own clock, as it does bare. What does the machine's clock say
          then?`,
        choices: {
          same: {
            text: "{guest}, like the guest's",
            why: `So it would be if the guest had kept the processor busy. It
              idled, and nobody ran instructions for it.`,
          },
          fewer: {
            text: "{machine}",
            why: `That many instructions were attempted. The rest was
              idling.`,
          },
          more: {
            text: "more: what the monitor does takes time as well",
            why: `It would on a real computer. This monitor is no program of
              the machine, but is written in TypeScript beside it: it takes
              none of the machine's ticks.`,
          },
        },
      },
    },
    slices: {
      title: "Two guests, one processor",
      text: {
        turns: `They take turns, and the order is the simplest: round robin,
          each in its turn, a slice of {slice} ticks. While one runs, the other
          one's clock stands still. The machine's {ticks} ticks are exactly the
          {worker} of the first and the {spinner} of the second: the machine's
          own clock is the real one, and the monitor alone sees it.`,
      },
      question: {
        ask: `One machine, one monitor, two guests, and neither ever idles. The
          monitor lets them run in turn, for {slice} ticks each. After {ticks}
          ticks of the machine, what does the first guest's clock say?`,
        choices: {
          all: {
            text: "{ticks}: time passes for everyone",
            why: `Real time does. But a guest that ran half the time, and saw
              all of it pass, would notice that it is not alone.`,
          },
          half: {
            text: "{half}: half of it",
            why: `Nearly. Count the slices: the first guest had the first
              turn, and also the last.`,
          },
          own: {
            text: "{worker}: its own slices, and no more",
            why: `It had three turns of {slice} ticks. The rest it has not
              seen.`,
          },
        },
      },
    },
    same_tick: {
      title: "The alarm beside a neighbour",
      text: {
        tick: `The same tick, and before the same instruction. Only the
          machine's clock tells the three apart, and no guest can read it. How
          is it done? A guest runs until its slice ends or until its own next
          event, whichever comes first; the machine stops it there, and the
          monitor looks at the guest's timer, not at its own.`,
      },
      question: {
        ask: `A guest counts down, and has set its timer. Alone in a virtual
          machine, it is interrupted at its tick {tick}. Now a neighbour shares
          the processor, and that moment is tick {machine} of the machine. When
          is the guest interrupted, by its own clock?`,
        choices: {
          same: {
            text: "at its tick {tick}, as before",
            why: `Its timer counts its own ticks, and those pass only while it
              runs.`,
          },
          late: {
            text: "at tick {machine}: the neighbour took the rest",
            why: `That is the machine's clock. The guest's stood still while
              the neighbour ran.`,
          },
          edge: {
            text: "later: when its next slice begins",
            why: `The monitor knows beforehand where the timer runs out, and
              stops the guest there, in the middle of a slice.`,
          },
        },
      },
    },
    equivalent: {
      title: "Equivalent, timing included",
      text: {
        bytes: `The guest has halted, bare and beside two neighbours. Of the
          {bytes} bytes that it could ever notice, its clock among them,
          {differ} differ.`,
        except: `Popek and Goldberg promise less. Their equivalence has two
          exceptions: the amount of resources, and timing. A monitor takes
          time, so whatever reads a real clock can differ. Here the guest's
          clock is as virtual as its memory, so timing is no exception any more, given the same input at the same ticks: a timer can be tested, replayed and moved to another machine in
          the middle of its count. What is left out is the world outside: how
          long someone sat waiting for the answer.`,
      },
    },
    spinning: {
      title: "A neighbour that never stops",
      text: {
        shares: `Its own clock is the same in each run: the work takes {ticks}
          ticks. What the neighbour costs is real time: beside one, the guest
          has {share} % of the machine; beside two, a third. That is all it can
          cost. The neighbour keeps its virtual interrupts off, and those
          are not the machine's: when its slice is over, it is stopped, like
          anyone.`,
      },
      question: {
        ask:
          `This neighbour keeps interrupts off and jumps to itself for ever. Alone, the guest is done at tick {alone} of the machine.
          And beside such a neighbour?`,
        choices: {
          never: {
            text: "never: nothing can interrupt the neighbour",
            why: `Nothing of its own can. But the end of a slice is the
              machine's business and the monitor's, and no guest can switch
              that off.`,
          },
          alike: {
            text: "at the same tick: they are isolated",
            why: `Their memory is, and what they compute. The processor is
              shared: while one has it, the other waits.`,
          },
          later: {
            text: "later, at tick {beside}",
            why: `It waits for a slice after each slice that it runs.`,
          },
        },
      },
    },
    sleeping: {
      title: "A neighbour that sleeps",
      text: {
        shares: `This one sets its timer, idles, wakes, and does it again. While
          it idles it needs no processor: its virtual clock is put forward, and
          the next guest runs. It costs {more} ticks in all. This is the
          efficiency that hypervisors are bought for: many servers idle most of the time, so several of them fit on one machine.`,
      },
    },
    weights: {
      title: "Shares by agreement",
      text: {
        shares: `Equal slices in turn are fair, if all have paid the same. A
          scheduler can also be told to prefer someone: with twice the weight,
          a guest has twice as many turns. Or to hold someone back: with a cap
          of {cap} %, it has no more than that of every {period} ticks, even if
          nobody else wants them. Three guests that never idle have had this
          many ticks each, and none of them can tell. For more, with live
          figures: \`deno task run --vms lessons/examples/fair.vms\`.`,
      },
    },
    field: {
      title: "In the field",
      text: {
        resource:
          `In the paper of 1974 the processor is not among the resources,
          so there \`halt\` could run directly. Once guests share the processor,
          time is a resource, to be handed out like memory, and an instruction
          that gives it up, waits, or sets the timer is sensitive. So on this
          machine \`halt\`, \`idle\` and \`settimer\` are privileged, and the
          allocator has a say.`,
        real: `Real hypervisors do not, as a rule, count instructions. Their
          guests' clocks follow real time, and a guest that did not run finds,
          when it goes on, that time has passed; Linux guests of KVM and Xen are told how much
          was taken, as stolen time. Xen's credit scheduler gives each guest a
          weight and a cap. KVM needs no scheduler of its own: to Linux, each
          virtual processor is a thread.`,
      },
    },
  },
};
