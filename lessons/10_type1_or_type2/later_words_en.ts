/**
 * Type 1 or type 2, in English: from isolation on.
 *
 * @module
 */

/** The words of the later scenes. */
export const LATER_EN = {
  eyes: {
    title: "Root looks in",
    text: {
      root: `The secret is out, by way of memory and by way of the disk. A
        stranger without rights gets neither: a host does keep its processes
        apart. On the hardware there is no such user. The same spy, as a
        guest, looks at every address that it has, and finds its own.`,
      trust: `Is there really nobody above? In the field type 1 has
        administrators too: Xen's domain 0, Hyper-V's root partition, the
        shell of ESXi. Who has those can look into guests. It is a smaller
        circle: not everyone who administers a host for other reasons. But
        trust has moved, it has not vanished. That is why newer processors
        can encrypt a guest's memory against its own hypervisor (AMD SEV,
        Intel TDX).`,
    },
    question: {
      ask: `A guest keeps a secret in its memory. Its kernel shows it to none
        of its processes, and its window R ends where its memory ends. The
        guest runs under type 2, and the host's administrator is curious.
        What is in the way?`,
      choices: {
        window: {
          text: "the window R: it keeps the guest's memory apart",
          why: `R confines whoever runs in it. It keeps the guest in, and
            nobody out.`,
        },
        guest: {
          text: "the guest's kernel: it protects the secret",
          why: `Against its own processes. The administrator's program is not
            one of them, and does not ask it.`,
        },
        nothing: {
          text: "nothing",
          why: `The guest's memory is a part of the monitor's, and root may
            read every process of the host.`,
        },
      },
    },
  },
  escape: {
    title: "A guest breaks out",
    text: {
      walls: `The one line where type 1 is worse. Its monitor has everything,
        and so has whoever gets into it. On a host the monitor is a process,
        and a process is behind a wall of its own. That second wall is no
        accident: QEMU is locked up further on Linux hosts (SELinux,
        seccomp), and Firecracker has a jailer for its own. Nor is it
        perfect: an intruder can now make system calls, and a host's kernel
        is large. Type 1's answer is to be small, so that there are fewer
        errors to get in by.`,
    },
    question: {
      ask: `Now the worst: a guest has found an error in its monitor and has
        taken it over. It goes on to look for its neighbour, another guest of
        the same machine. Under type 1 one monitor has both; on a host, each
        has a monitor's process of its own. Where is the neighbour better
        off?`,
      choices: {
        owner: {
          text: "under type 1: its isolation is higher",
          why: `As long as the monitor holds. What is there to stop someone
            who has become the monitor?`,
        },
        hosted: {
          text: "under type 2",
          why: `The intruder has become a process, and processes are kept
            apart by the host's kernel.`,
        },
        alike: {
          text: "nowhere: whoever has the monitor has everything",
          why: `Whoever has the monitor has what the monitor has. How much
            that is depends on the type.`,
        },
      },
    },
  },
  score: {
    title: "High is not perfect",
    text: {
      all: `Of the {type1} that harm type 1, {common} do the same everywhere:
        a machine goes when its monitor goes, and everything goes when what
        owns the hardware does. There type 1 is no better; it is only
        smaller, and has less that can fail. So "high" and "medium" are right
        on the whole; count the lines, but weigh them too.`,
    },
    question: {
      ask: `"Isolation: high" for type 1, "medium" for type 2. We have
        injected {faults} faults in all, from greedy neighbours to a failure
        of what owns the hardware. {type2} of them harm a guest under type 2.
        And under type 1?`,
      choices: {
        none: {
          text: "none: that is what high means",
          why: `You have seen one that does: somebody in the monitor. And
            what if the monitor itself fails?`,
        },
        fewer: {
          text: "only {type1}",
          why: `Fewer, because nobody else is on the machine. But it is a
            program too, and all guests stand on it.`,
        },
        alike: {
          text: "{type2} as well, but other ones",
          why: `Several of the faults need somebody beside the guests, with
            rights. On the hardware there is nobody.`,
        },
      },
    },
  },
  told: {
    title: "What cannot be measured here",
    text: {
      suited: `"Suited to" is a conclusion: type 2 takes {least} times the
        cycles of type 1 for the sieve, and {most} times for \`timesharing\`;
        a desktop does more of the one, a full server more of the other. The
        last two rows are about people and products. Here both types take one
        line of TypeScript, so we have nothing to count; and made-up figures
        are worse than none.`,
      people: `What can be said: type 2 is installed like any application, on
        the system that you have, and taken away again. That is its strength.
        Type 1 wants a machine to itself, with hardware that it has drivers
        for, and somebody to plan disks, networks and backups: an
        administrator's knowledge. But the task asks for that more than the
        type does. Proxmox VE is installed from a medium in minutes and
        managed in a browser; and to keep a hundred type 2 machines running
        for others is an administrator's work.`,
    },
  },
  costs: {
    title: "Change a price",
    text: {
      survives: `Two conclusions, and they are not equally firm. Type 1 is
        ahead in every line. That the kernel module is ahead of type 2 hung
        on the price of a signal. And where traps are {dearer} times as dear,
        bare pays for its own too; what is added counts for less, and the
        three come closer. Real prices have moved like that: a trap to a
        monitor took thousands of cycles on the first processors with VT-x,
        and about a thousand a few years later (Agesen and others, 2012). Try
        your own: write \`{"signal": 0, "sigreturn": 0}\` into a file, and
        give it to \`compare\` with \`--costs\`.`,
    },
    question: {
      ask: `Our prices are estimates, and somebody doubts them: "Signals are
        not that dear." Suppose that they cost nothing at all, and returning
        from them neither. All else stays. Of type 1, the kernel module and
        type 2, which place does type 2 have now, for the disk guest?`,
      choices: {
        last: {
          text: "the third, as before: it still has the longest way",
          why: `The longest in hops. But the module has a price that type 2
            has not: to load a guest's world and put it by.`,
        },
        second: {
          text: "the second: it overtakes the kernel module",
          why: `Without signals, its way costs a system call. The module's
            costs one too, and two changes of worlds.`,
        },
        first: {
          text: "the first: what made it slow is gone",
          why: `Most of what made it slow. A system call for each exit
            remains, and type 1 makes none.`,
        },
      },
    },
  },
  debate: {
    title: "The debate on KVM, and other names",
    text: {
      columns: `So both sides are right about something. Ask what it costs,
        and it is in between; ask what can happen to a guest, and it is a
        process of its host. (Today's KVM comes nearer to type 1 than our
        column: the processor itself switches worlds, and translates guests'
        addresses.) "Which type?" is too short a question. "Which type in
        which row?" can be measured.`,
      owners: `Now the names have places. On the hardware: VMware ESXi; Xen,
        and Citrix Hypervisor, or XenServer, built on it; Microsoft Hyper-V,
        which goes below Windows when it is switched on. In the debate: KVM,
        and with it Proxmox VE and Red Hat Virtualization, which are built
        around it. OpenStack is often named beside them; it is the control
        plane that drives hypervisors on many servers, and runs no guest
        itself.`,
      hosted: `On a host: VirtualBox, VMware Workstation and Fusion,
        Parallels Desktop. But none of these lives by signals alone: they too
        get help from the host's kernel, from a driver of their own or from a
        part of the system (Sugerman and others, 2001, tell how Workstation
        does it). So our last column is the pure type 2, and most products
        sold as type 2 resemble the middle one. QEMU alone is an emulator,
        which needs no privilege at all and pays for that; with KVM it is the
        process in that column.`,
    },
    question: {
      ask: `Is KVM of type 1 or of type 2? Our kernel module works like it,
        so its column can be asked. Look back: cycles, memory, faults. With
        which type does the module go?`,
      choices: {
        one: {
          text: "with type 1: it is in the kernel, on the hardware",
          why: `So it is, and exits cost less for it. But around it there is
            a host with everything that a host has.`,
        },
        two: {
          text: "with type 2: there is a host, that settles it",
          why: `It settles who may harm or starve a guest. What an exit costs
            it does not settle.`,
        },
        both: {
          text: "in cycles between the two; in all else with type 2",
          why: `The module shortens the way of an exit. It does not change
            whose memory and whose processor it is.`,
        },
      },
    },
  },
  tenants: {
    title: "You decide: strangers' servers",
    text: {
      decided: `Two steps, and they are the way to choose. First the
        requirements: under which arrangement does a guest survive a greedy
        or curious somebody beside it? Here one is left. Had there been
        several, the second step would have been the cycles, for the guest
        that is most like theirs: the disk guest. Environment, resources,
        security, performance, in the order that the customers need.`,
    },
    question: {
      ask: `A company rents out virtual machines. The customers do not know
        each other, and keep databases: much disk, much network. There are
        new servers for this purpose alone, and administrators. What must not
        happen: that somebody beside a guest slows it down, has it killed or
        reads it. Your choice?`,
      choices: {
        type1: {
          text: "type 1",
          why: `None of these faults harms a guest there, and the disk costs
            least. The price, servers and people for it, is being paid
            anyway.`,
        },
        kernel: {
          text: "a host with a kernel module",
          why: `Large clouds do this with KVM, on hosts that do nothing else.
            On a host with users and other work, our faults do harm.`,
        },
        type2: {
          text: "type 2",
          why: `It is the dearest for disks, and a host's other processes may
            starve, kill or read a guest.`,
        },
      },
    },
  },
  laptop: {
    title: "You decide: a student's laptop",
    text: {
      decided: `{slowdown} times the cycles of bare, for a guest that
        computes and prints a little; with real slices and a product's
        shortcuts far less. It is the medium that the table speaks of, and
        enough. What the table calls easy decided here, not speed.`,
    },
    question: {
      ask: `A student needs a second system for a course: compile, run tests,
        throw it away, all on the one laptop, between a browser and a music
        player. The laptop is the university's: programs may be installed,
        but nothing may be put into its kernel. Your choice?`,
      choices: {
        type1: {
          text: "type 1: the fastest",
          why: `It wants the machine to itself. Browser and music would have
            to move into a guest first.`,
        },
        kernel: {
          text: "a kernel module: nearly as fast, and the system stays",
          why: `It would be, if it were allowed. If the system brings one
            with it, as Linux does, ask for that.`,
        },
        type2: {
          text: "type 2",
          why: `The system stays, and nothing but a program is needed.
            Isolation from oneself is not the worry here.`,
        },
      },
    },
  },
  house: {
    title: "You decide: a server that is already there",
    text: {
      decided: `The host has to stay, so that other work goes on; and more is
        to be promised than there is. Both hosted ways do that, and of these
        the module costs less, for all guests that we have measured. Its
        price: your guests are processes, with all that can befall processes.
        Give them quotas and priorities, and be careful who is root.`,
      yours: `There is no best type. There is what must not happen, what
        there is, and what it costs. For your own decision, measure.
        \`compare\` has more guests than this lesson, and takes your prices;
        a guest of your own runs under each type with \`--on\`, and
        \`--json\` has the counts.`,
    },
    question: {
      ask: `A school's Linux server keeps files and mail. It has time left,
        and is to give each of eight classes a small virtual machine, most of
        which idle most of the time: together they are promised more memory
        than there is. The administrator is one person, trusted, and may load
        a module. Your choice?`,
      choices: {
        type1: {
          text: "type 1, and files and mail become guests too",
          why: `A good plan for a new server. Here it means moving what
            works, and our type 1 lets in only what fits.`,
        },
        kernel: {
          text: "the host as it is, with a kernel module",
          why: `Files and mail stay where they are, the promise can be made,
            and an exit costs less than with signals.`,
        },
        type2: {
          text: "type 2: nothing to load, so nothing to break",
          why: `It works as well, and costs more for the same. Where a module
            may be loaded, little speaks for it.`,
        },
      },
    },
  },
};
