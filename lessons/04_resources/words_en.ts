/**
 * Resources and the allocator, in English.
 *
 * @module
 */

/** The lesson's words. A name in braces stands for a value of the machine. */
export const EN = {
  title: "Resources and the allocator",
  about: "who has which memory, and what comes of trying to get more",
  scenes: {
    property: {
      title: "What a monitor must control",
      text: {
        why: `A monitor gives each guest a part of the machine, and so promises
          all others that it has no more. Hence Popek and Goldberg ask for
          resource control: no program can change by itself what resources it
          has. Whenever one tries, the monitor's allocator is called. It keeps
          the books: here is what it has handed out to two guests.`,
        asks: `These {count} instructions change something that a guest has
          been given: its window, its mode, its timer, its turn at the
          processor, a device. All are privileged. So they trap; and when it
          is the guest's kernel that tries, the dispatcher says "allocate". (In
          the paper the processor is no resource, and a \`halt\` need not trap.
          Where guests take turns at it, its time is one.)`,
      },
    },
    two: {
      title: "The same address, twice",
      text: {
        found: `Each found its own, after {turns} turns. One address, two
          places: a guest's address is counted from the beginning of its own
          memory, and there is no number with which it could name any other.
          That is protection of the simplest kind: what is not yours has no
          name.`,
      },
      question: {
        ask: `Two guests run the same program. It stores a number at its
          address {at}, counts for a while, and loads from there again. The
          first guest stores {first}, the second {second}, and they take turns
          meanwhile. What does the first one load?`,
        choices: {
          own: {
            text: "{first}, its own",
            why: `The number that it has for the place is the same. The place
              is not.`,
          },
          other: {
            text: "{second}: the second guest has stored there later",
            why: `At its own {at}. The monitor gave it another real base, so
              that is another word of the machine.`,
          },
          fault: {
            text: "nothing: the second access to {at} is a fault",
            why: `Both accesses lie within the window of the one who makes
              them.`,
          },
        },
      },
    },
    walk: {
      title: "One access, three addresses",
      text: {
        sum: `The process names a guest virtual address. Its kernel knows the
          word by its guest physical address, and the machine by its real one.
          Bare, the hardware adds one base. Here there are two, and it still
          adds one: the real R has both in it, {base} in all.`,
        once: `{stores} stores, and {exits} exits for them. The allocator
          composes R when a window changes, at the \`lpsw\`; after that, the
          hardware adds and compares at each access, as it does bare. So
          control costs by the change of R, not by the access.`,
      },
      question: {
        ask: `A guest kernel has set its process's R, base and bound, to
          {window}. The
          guest's own memory begins at {region} of the machine. The process
          stores to its address {named}. Which word of the machine changes?`,
        choices: {
          named: {
            text: "the one at {named}",
            why: `That is what the process calls it. On the machine, the word
              of that address is the monitor's.`,
          },
          physical: {
            text: "the one at {physical}",
            why: `That is where the guest kernel would look for it. But its
              memory does not begin at 0 of the machine.`,
          },
          real: {
            text: "the one at {real}",
            why: `The process's base is added, and then the place of the
              guest's memory. All words of the machine were just compared.`,
          },
        },
      },
    },
    too_large: {
      title: "Attack: a window too large",
      text: {
        cut: `It reads what it has set: a bare machine keeps any bound as well,
          and refuses nothing but the access. So the virtual R holds the
          claim. The real R holds what the allocator makes of it: not one byte
          beyond the region.`,
        fault: `Now it stores to its address {size}, the first behind its
          memory. It is stopped by the very trap that it would have got bare:
          there, the memory ends; here, the window does. The neighbour's first
          word lies at {behind}. Of {words} words outside the guest's memory,
          {changed} have changed.`,
      },
      question: {
        ask: `Now the attacks. A guest with {size} bytes claims all that there
          could be: by \`setr\`, it sets base 0 and bound {asked}. Behind its
          memory lies a neighbour's. Then it reads its bound back. What does it
          find?`,
        choices: {
          asked: {
            text: "{asked}, as it has set it",
            why: `It is what a machine of its own would say. To claim is
              nothing yet: the access decides.`,
          },
          cut: {
            text: "{size}: the monitor has cut the window",
            why: `The real one, yes. Were the cut to be seen, the guest would
              do something else than bare.`,
          },
          refused: {
            text: "nothing: \`setr\` is refused, and traps",
            why: `It traps to the monitor, but the guest does not notice. Bare,
              \`setr\` takes any number in supervisor mode.`,
          },
        },
      },
    },
    beyond: {
      title: "Attack: a base beyond the end",
      text: {
        empty: `Its own memory ends before the window begins. So the window
          holds nothing: the allocator makes the real bound 0, and no address
          is below 0. The real base points at the neighbour all the same, and
          does no harm. The trap is the one that the guest would get bare,
          where there is no memory at {base} at all.`,
      },
      question: {
        ask: `The same guest sets another window, by \`setr\`: base {base},
          bound {bound}. It has {size} bytes, so that is just behind them. Its
          memory begins at {region} of the machine, and {region} + {base} =
          {sum} is where the neighbour's begins. From where is the next
          instruction fetched?`,
        choices: {
          neighbour: {
            text: "from the neighbour's memory",
            why: `That is what it is after: adding bases alone would give it
              just that. The allocator looks at the end of the region too.`,
          },
          own: {
            text: "from its own: the monitor ignores such a window",
            why: `To ignore it would be another behaviour than bare. The new
              window is in force at once, even for the next fetch.`,
          },
          nowhere: {
            text: "from nowhere: the fetch is a memory fault",
            why: `The pc is an address like any other, and there is nothing in
              this window.`,
          },
        },
      },
    },
    wrap: {
      title: "Attack: round the end, back to 0",
      text: {
        empty: `The sum did wrap: the real base is {sum}. That is why the
          allocator compares before it adds. The guest's base is not below the
          {size} bytes that the guest has, so the bound is 0, and the base may
          be what it likes. Bare, the trap is the same one: there, no memory is
          so far up.`,
      },
      question: {
        ask: `Words have 32 bits, and sums that need more lose the rest. The
          guest's memory begins at {region}; it sets a base of {base}. {region}
          + {base} is {sum}, and from there on lies the monitor itself. The
          bound is {bound}. What does the guest reach through this window?`,
        choices: {
          monitor: {
            text: "the monitor's own memory",
            why: `That would be the end of all control. It is also just what
              would happen if someone had forgotten this case.`,
          },
          own: {
            text: "its own memory, in the window's second half",
            why: `By the sums, that would be so. But bare it would not reach it
              either, and the monitor's memory would be in the first half.`,
          },
          nothing: {
            text: "nothing",
            why: `The very next fetch is a memory fault: the base is beyond the
              end of the guest's memory, however the sum comes out.`,
          },
        },
      },
    },
    dma: {
      title: "Attack: let a device do it",
      text: {
        refused: `Nothing was moved: {moved} bytes of the block are in the
          guest's memory, and {changed} of {words} words outside have changed.
          The guest's disk is a virtual one, and all that it can reach is the
          guest's memory. At its end it does what a real disk does at the end
          of a machine's. Real machines may have a window for devices as well,
          set by the monitor: an IOMMU (VT-d, AMD-Vi).`,
      },
      question: {
        ask: `R holds for the processor. A disk moves blocks by itself (DMA),
          to physical addresses, and asks no R. The guest tells its disk to
          put a block of {block} bytes at {at}, while its memory ends at
          {size}. What happens?`,
        choices: {
          over: {
            text: "the block goes there, and over the neighbour's memory",
            why: `A real disk, handed to the guest as it is, could be used for
              that. So no guest gets the real one.`,
          },
          part: {
            text: "as much of it as fits goes there",
            why: `Bare, this disk moves all of a transfer or nothing. It must
              not be otherwise here.`,
          },
          refused: {
            text: "the disk refuses, and its status says so",
            why: `As it does bare: the transfer does not fit into the
              memory.`,
          },
        },
      },
    },
    given_back: {
      title: "Memory given back",
      text: {
        clean: `The monitor has cleared it. There are two reasons, and each
          would do. A machine like this one starts with its memory all zero, so
          a virtual one must: equivalence. And what a guest leaves behind is
          not for others to read: isolation. A resource is not only the place,
          it is also what lies there.`,
      },
      question: {
        ask: `A guest fills its memory with a secret, until {filled} bytes are
          not zero, and halts. The monitor takes the memory back, and gives the
          same {size} bytes at {address} to a new guest. That one loads a word
          in the midst of them. What does it find?`,
        choices: {
          zero: {
            text: "a word of zeros",
            why: `As on a machine that has just been turned on.`,
          },
          secret: {
            text: "the secret",
            why: `The memory is the same. But it was cleared before it was
              handed out.`,
          },
          fault: {
            text: "nothing: the load is a fault",
            why: `The memory is the new guest's now, and lies within its
              window.`,
          },
        },
      },
    },
    cases: {
      title: "All windows, not just these",
      text: {
        all: `Three attacks on R have failed. What of the others? The
          allocator's function works on words of any width, and with words of 4
          bits one can try all cases: each region, each base, each bound. Just
          now, {cases} were tried: {outside} reach outside their region, and
          {unlike} reach less or more than on a bare machine of that size. For
          32 bits this proves nothing by itself, but it is the very function
          that the monitor runs.`,
      },
    },
    control: {
      title: "Why the monitor keeps control",
      text: {
        table: `Every attack of this lesson, bare and as a guest. The fault or
          the status is the same in both columns, and nobody else has noticed
          anything. The monitor recognised none of them as an attack: it
          answered each as the machine would have, within what the guest was
          given.`,
        why: `If one instruction could change R in user mode without a trap,
          the allocator would not be asked, and all of this would be void: the
          guest could take what is another's. Theorem 1 rules this out: it asks
          every sensitive instruction to be privileged. That suffices, and is
          not necessary: a monitor can also see to it that such an instruction
          never runs, and interpret or translate it. Time is a resource too:
          that is the next lesson.`,
      },
    },
  },
};
