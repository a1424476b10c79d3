/**
 * The second half of the lesson, in English.
 *
 * @module
 */

/** The words of these scenes. A name in braces stands for a live value. */
export const LATER_EN = {
  check: {
    title: "Two checks, one compare",
    text: {
      compare:
        `This is the beginning of \`lw t0, 0(a1)\`. The address is rotated
        right by two. If it is a multiple of four, this divides it by four.
        If not, its low bits become the highest ones, and the number is huge.
        So one unsigned compare finds both: what is not aligned, and what lies
        beyond the window. The \`limit4\` is the limit divided by four; it is
        computed once, when the region is entered.`,
      access: `Past the check, the word is loaded: from the address, plus the
        window's base, plus a constant, which is where the machine's memory
        stands in WebAssembly's. Under the limit {limit}, an index has to be
        less than {words}:`,
    },
    question: {
      ask: `A load may trap for two reasons: its address is not a multiple of
        four, or it is not within the window, whose limit is {limit}. To check
        both at each load is dear. Rotate {address} right by two bits: what
        leaves on the right comes in again on the left. What is the result?`,
      choices: {
        index: {
          text: "the address divided by four",
          why: `That would be a shift, which drops the two low bits. They are
            not both 0 here.`,
        },
        large: {
          text: "a huge number, larger than any index of a word",
          why: `The low bits are 10, and they become the two highest ones.`,
        },
        same: {
          text: "the same number: rotating loses nothing",
          why: `It loses nothing, but it moves all bits to other places.`,
        },
      },
    },
  },
  counting: {
    title: "To the tick",
    text: {
      exact: `A turn of the loop needs {need} ticks for the longest way, its
        copies and the way out together. Only at its head does the region look
        whether they are there; otherwise it leaves, and the interpreter does
        the rest. For each number of ticks up to {most}, the guest was also run
        by an interpreter alone: {differ} bytes of its state differ in all. So a
        timer interrupts where it would have, and a debugger can stop at any
        tick.`,
    },
    question: {
      ask:
        `Here the region's loop begins: first it looks whether {need} ticks are left. The guest is let run for {ticks} ticks, and not one more: then a
        timer is to interrupt it. Three ticks are one turn. Who executes these
        {ticks} ticks?`,
      choices: {
        beyond: {
          text: "the region, and one tick more",
          why: `An interrupt that comes a tick late comes at another
            instruction. A guest that reads its clock sees that.`,
        },
        turns: {
          text: "the region as many turns as fit, and the loop the rest",
          why: `It would have to look after each turn whether another one fits.
            It looks once for all of its copies: that is why it is fast.`,
        },
        loop: {
          text: "the interpreter, one by one",
          why: `With too few ticks it is not even called. They are cheap,
            whoever executes them.`,
        },
      },
    },
  },
  traps: {
    title: "A trap in the middle",
    text: {
      precise: `The exit of the load knows it all: its pc, and that {passed}
        ticks of its block have passed, the load's own included. They are
        subtracted now. Nothing of the load has happened, since rows read before
        they change anything; and a2, which was changed before it, is stored
        with the other registers as the region is left. So the trap is precise:
        a kernel could bring in the page, and go on at this pc.`,
    },
    question: {
      ask: `The guest looks through more numbers than there are, and runs out of
        its memory: the load at {pc} is going to trap. It stands in the middle
        of a block of {ticks} instructions, and the block's ticks are taken off
        at its end, which is never reached. Compared with an interpreter, what
        is different when the trap is there?`,
      choices: {
        nothing: {
          text: "nothing",
          why: `Between the two machines, {unlike} bytes of all that the guest
            could notice are different.`,
        },
        tick: {
          text: "the tick: this block has not been counted",
          why: `It has not, inside the function. So somebody must know how many
            ticks of the block had passed.`,
        },
        pc: {
          text: "the pc: it is known for the block, not the instruction",
          why: `Nobody keeps the pc up to date, for that would cost time. But
            each instruction that may trap has an exit of its own.`,
        },
      },
    },
  },
  helper: {
    title: "A trap that does not leave",
    text: {
      asked: `The region puts its registers by, where the monitor looks for
        them, and calls out: with the pc, the word, and the ticks that are left
        without this one. QEMU's translated code calls such functions, too, and
        names them helpers.`,
      goesOn: `Then it takes its registers up again, and goes on if it may. What
        can change the mode, the window or a device does end a region: after it,
        the code might not be right any more.`,
      counted:
        `It is a trap all the same: {exits} exits were counted, the one of
        the \`halt\` among them. And the guest cannot tell: by its own clock, a
        turn takes {ticks} ticks, one for each instruction.`,
    },
    question: {
      ask: `This kernel reads the time at each of {turns} turns. \`rdticks\` is
        privileged: under a monitor it traps each time, and the monitor does it
        for the guest. The loop gets hot, and is translated. How often is its
        region called?`,
      choices: {
        each: {
          text: "once for each turn: a trap leaves the region",
          why: `It would be so if each trap had to. But what the code relies on
            is as it was: the mode, the window, and the code itself.`,
        },
        few: {
          text: "a few times: it waits for the monitor, and goes on",
          why: `{calls} calls for {turns} turns: now and then, the slice is over
            that the scheduler gave.`,
        },
        never: {
          text: "never: code that traps is not translated",
          why: `All of the loop is translated but that one instruction.`,
        },
      },
    },
  },
  patched: {
    title: "A guest that changes its code",
    text: {
      forgotten: `{counted}, as the interpreter says; {differ} bytes of the two
        machines differ. Each word that was translated is marked in a map, and
        each store looks there, whoever makes it: a region, the interpreter, the
        disk. A store that hits is the last thing that its region does; it leaves, and all regions with that word are forgotten, here {forgotten}. The loop has to get hot again, and is translated anew. A page that is patched again and again is not
        translated any more.`,
    },
    question: {
      ask:
        `The guest counts {turns} turns. Half-way it stores another instruction into its own loop, so that a turn counts as ten from then on. By then, the loop has long been translated, the store included. What will a0 be?`,
      choices: {
        old: {
          text: "{turns}: what runs is the translation of the old word",
          why: `That is what would happen if nobody looked. A guest that loads
            programs from its disk would soon run the wrong ones.`,
        },
        new: {
          text: "{counted}: the new instruction counts at once",
          why: `It has to: the guest's memory says so, and an interpreter would
            do so.`,
        },
        trap: {
          text: "nothing of the kind: a store into code traps",
          why: `Many translators do protect such pages, and get the trap
            themselves. The guest never notices.`,
        },
      },
    },
  },
  machines: {
    title: "Bare, or in a virtual machine",
    text: {
      shared: `There are {regions} regions, and {functions} function. Where a
        window lies in memory, how far it reaches, and how many ticks are left,
        the function is told when it is called: they are its parameters. What it
        computes depends on the guest's words and on their virtual addresses,
        and these are the same. So a hundred virtual machines with the same
        image are translated once. And the code is as fast for a guest as on the
        bare machine: it checks the same limit. Only what traps is slower, and
        that is the monitor's price, as always.`,
    },
    question: {
      ask: `The same program, which adds up, runs on a bare machine, and in two
        virtual machines of a monitor. Each of them stands elsewhere in memory,
        so each has another base and another limit. How many functions of
        WebAssembly are made for the three?`,
      choices: {
        one: {
          text: "one",
          why: `Base and limit are not in the code.`,
        },
        two: {
          text: "two: one for the bare machine, one for virtual ones",
          why: `Then the monitor would have to be known to the translator. It is
            not: a virtual machine is only another window in user mode.`,
        },
        three: {
          text: "three: each knows where its memory is",
          why: `With the addresses in the code it would be a little faster, and
            each virtual machine would have to be translated for itself.`,
        },
      },
    },
  },
  speed: {
    title: "Before and after",
    text: {
      before: `The whole run has {ticks} ticks. Without the translator, each
        takes a round of the interpreter: fetch, decode, jump to its case. With
        it, JavaScript calls WebAssembly {calls} times; and {instructions}
        instructions of the guest are {operators} operators, counting and
        leaving included. Many of those only name a local or a number, and
        cost next to nothing in the machine code that WebAssembly's compiler
        makes of them.`,
      clock: `How fast that is in seconds, a lesson does not say: it shows the
        same at each time and on each machine. \`deno task bench\` measures it on
        yours. It runs programs by the interpreter and by the translator, and
        prints their ratio. Where a guest has to leave again and again, because
        it traps, or lives by its devices, there is less to be gained than in a
        loop that computes.`,
    },
    question: {
      ask: `The guest adds up a million numbers, which takes {ticks} ticks. A
        call from JavaScript into WebAssembly takes as long as some ticks, and
        the loop's body stands there four times. How many calls will there be?`,
      choices: {
        turns: {
          text: "one for each fourth turn of the loop",
          why: `The loop is within the function: it goes round in there.`,
        },
        many: {
          text: "some hundreds",
          why:
            `What should call it back so often? It traps nowhere, and no timer
            is set.`,
        },
        few: {
          text: "a few",
          why: `One would do. But after a million ticks a call is ended, since a
            call that never ends could never be replaced by better code.`,
        },
      },
    },
  },
  field: {
    title: "In the field",
    text: {
      emulators: `QEMU runs guests of one processor on another: it translates
        block by block into small operations of its own, and these by its Tiny
        Code Generator (TCG) into code for the host; then it chains the blocks.
        Dynamo (Hewlett-Packard, 2000) translated programs for the very processor
        on which they ran. It followed the hot paths, optimized these, and some
        programs ran faster than before.`,
      monitors: `x86 had sensitive instructions that did not trap. So in 1999
        VMware Workstation translated the guest kernel's code as it ran, and put
        calls of the monitor where they stood. User code ran directly. When Intel
        and AMD added hardware assist in 2005 and 2006, translated kernels were
        often faster at first: an exit took thousands of cycles, and translated
        code mostly does without. Direct execution needs no translator, since the guest's
        instructions are already those of the processor. Ours are not; so here
        even user code is translated.`,
      daily: `You use some every day. JavaScript engines interpret a function
        first, count, and compile what is hot; and when an assumption fails
        which they have made, they go back to the interpreter, as a region does
        at an exit. The V8 in Deno is one of them, and has also made machine
        code of the WebAssembly that you saw. Apple's Rosetta 2
        runs programs for x86-64 on ARM: it translates most of them before
        they start, and the rest, such as what a program itself generates, as
        they run.`,
    },
  },
  yours: {
    title: "Now you",
    text: {
      run:
        `\`--accel loop\` interprets everything, and nothing else differs: the
        same output, the same ticks, the same traps. The measurements take a few
        minutes. How it all works, file by file, is told in
        \`machine/translator/README.md\`, with a program that prints the
        WebAssembly of any guest of yours.`,
      homework: `Two things to find out. Write a guest whose loop calls a
        function, with \`jal\` and \`ret\`, and print its region with the program
        of that README: how many blocks has it, and what has become of the
        return? Then write one which stores to a word right behind its loop, in
        the same 256 bytes. Is anything forgotten? Which of the two maps says
        so, and why are there two?`,
    },
  },
};
