/**
 * What a hypervisor is and promises, in English.
 *
 * @module
 */

/** The lesson's words. A name in braces stands for a value of the machine. */
export const EN = {
  title: "What a hypervisor promises",
  about: "what it is, its four promises, each measured, and its two types",
  scenes: {
    what: {
      title: "What a hypervisor is",
      text: {
        layer: `A hypervisor, or virtual machine monitor, is a layer of
          software. It stands between one real machine and the systems that
          run on it, and makes several virtual machines out of the one. The
          real one is the host machine, each virtual one a guest machine. Every
          guest machine has an operating system of its own, and is kept apart
          from the others.`,
        name: `The word dates from the 1970s. The kernel of an operating
          system was then called its supervisor, for it supervises programs. A
          hypervisor supervises supervisors. Here are two at once, on the
          monitor that you met in the lesson before: a kernel with a process,
          and a program that only says hello. Each believes that it has a
          machine to itself.`,
        hands_out:
          `It separates what a guest machine has from the hardware that it
          comes from, and hands it out. Memory is given in regions, processor
          time in turns, and both add up. What can be made up, each guest gets
          for itself: a mode, a timer, a console, a clock that begins at 0.
          The books name four benefits. Each is a promise, and a promise can be
          measured.`,
      },
    },
    efficiency: {
      title: "Efficiency: machines that are not idle",
      text: {
        shared: `On machines of their own, the four would have been on for
          {four} ticks, and at work in {percent} % of them. A guest that sleeps
          leaves the processor to others at once. So one machine does the work
          of four, and has time left: hardware is used better, and costs fall.
          (Popek and Goldberg call something else efficiency: that innocuous
          instructions run directly. Without that, this would not pay.)`,
      },
      question: {
        ask: `A small server works, prints a letter, and sleeps until its timer
          wakes it; from a to z. On a machine of its own that takes {one}
          ticks. Now four of these servers are guests of one machine. How many
          instructions, at a tick each, does this machine run until all four
          are done?`,
        choices: {
          four: {
            text: "{four}: four times as many",
            why: `Then they would have to sleep one after the other. While one
              sleeps, another can work.`,
          },
          one: {
            text: "{one}: as many as ticks for one",
            why: `Their sleep overlaps, that is true. But the processor need
              not sit through it.`,
          },
          busy: {
            text: "{busy}: what they work, and no more",
            why: `A server that sleeps attempts no instruction. The processor
              goes to the next one, and the sleeper's own clock to the tick at
              which it wakes.`,
          },
        },
      },
    },
    flexibility: {
      title: "Flexibility: a machine moves house",
      text: {
        moved: `The same output at the same tick of its own; and of all that it
          could notice, {differ} bytes differ. The other monitor has composed
          another real base: that is all that had to change. A workload is not
          tied to a machine. It can be moved away from one that is full or to
          be repaired. Here the guest stands still while it is copied. Real
          monitors let it run on meanwhile: in 2005, a game server paused for
          60 ms.`,
        unpacked: `The same {bytes} bytes, now given to a machine without any
          monitor. It takes them for its own state, and goes on. A virtual
          machine is a machine: so it can be made from a real one, or become
          one.`,
      },
      question: {
        ask: `The server has printed "{before}". At its tick {tick}, it is
          saved: all that it is goes into {bytes} bytes. They are carried to
          another machine. Its memory was at {here} of the machine here; over
          there, the monitor has room for it at {there}. It goes on. What will
          it have printed in the end?`,
        choices: {
          same: {
            text: "{all}: as if never moved",
            why: `Its state is all there is to it. No real address is part of
              it, for it has never seen one.`,
          },
          again: {
            text: "{again}: it starts afresh",
            why: `The pc, the registers and the clock were carried over too. It
              goes on with the very instruction that it stood at.`,
          },
          broken: {
            text: "{before} and no more: its addresses are wrong now",
            why: `The guest counts from the beginning of its own memory. Where
              that is, only the real R says, and the monitor sets it.`,
          },
        },
      },
    },
    scalability: {
      title: "Scalability: many machines from one image",
      text: {
        crowd: `An image is only read: any number of guests can begin as a copy
          of it. Each costs its memory, and the ticks that it works. A machine
          with 16 times the memory holds {more}. Here memory sets the limit.
          Real monitors push it further: they keep equal pages only once, and
          get guests to return what they do not need (VMware ESX, 2002). So one
          server, or a cloud of them, serves many tenants.`,
      },
      question: {
        ask: `This machine has {memory} bytes of memory. From the image of one
          program, which needs {each}, the monitor makes guest after guest,
          until it has no more to give. How many are there?`,
        choices: {
          one: {
            text: "1: there is one image",
            why: `The image is copied, not used up.`,
          },
          fit: {
            text: "{fit}",
            why: `The monitor keeps {own} bytes for itself, and shares out the
              rest.`,
          },
          whole: {
            text: "{whole}: all the memory, in equal parts",
            why: `Nearly. But the monitor is software too, and must have memory
              that no guest has.`,
          },
        },
      },
    },
    isolation: {
      title: "Isolation: a bad neighbour",
      text: {
        siege: `{attempts} stores beyond its memory, {attempts} traps, and each
          trap went to its own kernel, as bare. Nobody had to find out that it
          is hostile. It was even allowed to believe that it owns all: its
          virtual R says so. The real one never did. What it turned off was its
          own timer and its own interrupts. Of the {words} words that are not
          its own, it has changed {changed}.`,
      },
      question: {
        ask: `A hostile guest is put beside the server. It claims all
          the memory that there could be, turns interrupts off, and stores to
          {attempts} words beyond its own memory; then it traps for ever. What
          does that change for the server?`,
        choices: {
          data: {
            text: "its memory: the hostile guest writes over it",
            why: `To write there, it would need a real R that reaches there. Its
              own ends where its memory ends.`,
          },
          ticks: {
            text: "its clock: it is done at a later tick",
            why: `Its clock counts what it does itself. How long everyone has to
              wait is another question, and the next one.`,
          },
          nothing: {
            text: "nothing that it could notice",
            why: `It ends at the tick at which it ends alone, and none of its
              bytes differs.`,
          },
        },
      },
    },
    share: {
      title: "Isolation: who gets the processor",
      text: {
        halves: `It attempted {got} instructions, and {traps} of them
          trapped. It got its turns, no more and no fewer.
          Its virtual interrupts are off; but what ends a turn is the monitor,
          and that is beyond its reach. It is not stopped either: bare, it
          would trap for ever, so here it may, at its own expense. (The
          monitor's own work for each trap is not counted in ticks.)`,
      },
      question: {
        ask: `Now a guest that computes for ever stands beside the hostile one.
          The machine runs {ticks} instructions in all. How many of them are
          the hostile guest's?`,
        choices: {
          all: {
            text: "nearly all: nothing can interrupt it",
            why: `It turned off interrupts that are its own, and virtual. The
              monitor lets no guest run further than to the end of its turn.`,
          },
          half: {
            text: "{half}: a fair share",
            why: `Two guests, and turns of the same length. What one does with
              its turns is its own business.`,
          },
          none: {
            text: "few: the monitor stops it for its attacks",
            why: `The monitor does not judge. A trap is nothing bad: a guest
              kernel could not work without.`,
          },
        },
      },
    },
    types: {
      title: "Two types",
      text: {
        table: `Goldberg told two types apart in 1973: monitors on a bare
          machine, and monitors on a host that has an operating system. This is
          how textbooks describe them. "High" and "medium" are adjectives, not
          measurements: how far they are true depends on the system, and on
          what it is used for.`,
        own: `Below it is the machine, and nothing else. It sets R and the
          timer itself, by privileged instructions; a monitor of type 2 has to
          ask its host system for memory and for time. (Your own computer plays
          the part of the machine here: it runs an emulator of PG-32, and this
          monitor is written beside it.)`,
      },
      question: {
        ask: `Think of the monitor in these lessons, which has made every guest
          so far, and of the machine that it was given. Of which type is it
          there?`,
        choices: {
          one: {
            text: "type 1",
            why: `Nobody else owns its machine: there is no operating system in
              between.`,
          },
          two: {
            text: "type 2",
            why: `Then there would be an operating system below it, on PG-32,
              and the monitor would be one of its applications.`,
          },
        },
      },
    },
    loose: {
      title: "Where the line is not clear",
      text: {
        lists: `Usual examples of type 1: KVM, VMware ESXi, Microsoft Hyper-V,
          Proxmox VE, Xen, Citrix Hypervisor, Red Hat Virtualization and
          OpenStack. Of type 2: VirtualBox, QEMU, VMware Workstation Player and
          Fusion, and Parallels Desktop. The lists are useful. Three of the
          names deserve a second look.`,
        kvm: `KVM is a part of the Linux kernel. It runs on the hardware, with
          all its privileges: type 1, say some, and Linux
          itself becomes the hypervisor. But Linux is an ordinary operating
          system, and each guest is one of its processes: type 2, say others.
          Both describe the same program. The types are poles, and real systems
          lie in between.`,
        openstack: `OpenStack is no hypervisor: it has no guest of its own. It
          is a control plane for many servers. It decides which server is to
          run a new virtual machine, gives it a network and a disk, and asks
          the hypervisor of that server, often KVM, to run it.`,
        qemu: `QEMU alone is an emulator. It translates the guest's
          instructions, and so can play a processor of another kind; none of
          them runs directly, so it is no monitor by Popek and Goldberg's
          definition. With KVM it is something else: the processor runs the
          guest's code directly, and QEMU supplies the devices.`,
      },
    },
    choose: {
      title: "How to choose",
      text: {
        how: `By three things: where it is to run, what resources there are, and
          what matters most, performance, security or ease. Companies and
          clouds, with servers to fill and someone to look after them, mostly
          choose type 1. For development, tests and several systems on one
          person's computer, type 2 is easy to install, and mostly enough.`,
        figures: `And ask for figures. Here is what this lesson has measured,
          each on a machine that was built for it just now. All four rest on
          one thing: the monitor keeps control of the resources. How it does
          that is the next lesson.`,
      },
    },
  },
};
