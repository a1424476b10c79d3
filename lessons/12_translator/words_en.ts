/**
 * The translator, in English.
 *
 * @module
 */
import { LATER_EN } from "./later_words_en.ts";

/** The lesson's words. A name in braces stands for a value of the machine. */
export const EN = {
  title: "The translator",
  about: "look at each instruction once, and be exact all the same",
  scenes: {
    interpreter: {
      title: "Fetch, decode, do, count",
      text: {
        steps: `So far, each instruction of a guest was interpreted. A loop in
          software fetches the word at the pc, here {word}, and takes it apart:
          the opcode says what to do, the fields with which registers. Then it
          does it, counts a tick, and sets the pc for the next one. To add two
          numbers is the least part of that work.`,
        counted: `The interpreter has decoded {decodings} times, and there are
          {words} words. Each time it finds the same opcode and the same fields,
          for the word has not changed. A dynamic translator decodes it once. It
          writes down, as code for the processor underneath, what the
          instruction does; and from then on it runs this code.`,
      },
      question: {
        ask: `The guest adds up the numbers from {numbers} to 1. It goes round
          its loop of three instructions {numbers} times. How often does an
          interpreter decode the \`add\`?`,
        choices: {
          once: {
            text: "once: afterwards it knows the instruction",
            why: `It could keep the fields, and some do. But it would still have
              to look up at each tick what it has kept for this pc.`,
          },
          each: {
            text: "each time that it is executed",
            why: `It has no memory of what it did before. That makes it simple,
              and right even if somebody changes the word.`,
          },
        },
      },
    },
    hot: {
      title: "Where is it hot?",
      text: {
        found: `At {at}, the loop's first instruction: the interpreter counts
          where the program jumps back to. After {turns} turns, at tick {tick},
          the place is hot, and what belongs to it is translated: a region. It
          has not run yet. The threshold is {threshold} in this lesson, and 1000
          if nobody says otherwise. Whatever is never jumped back to, such as
          the guest's first instruction, is not worth any attention.`,
      },
      question: {
        ask: `Most of a program is executed seldom or never. Translating should
          begin where the time is spent, and nobody tells the translator where.
          It can only watch the guest run. At which instruction will the code
          begin that it makes of this one?`,
        choices: {
          start: {
            text: "at the first one, as the program does",
            why: `That one is executed once. In a long program, most of what
              follows it never gets hot.`,
          },
          head: {
            text: "at the add, where the loop begins",
            why:
              `A loop is where something jumps back to. There all of its turns
              come by, and all of its code can be found from there.`,
          },
          jump: {
            text: "at the bnez, which jumps back",
            why: `It is executed as often. But from there the loop would be
              entered at its end, and the code would be of an odd shape.`,
          },
        },
      },
    },
    price: {
      title: "Why not at once?",
      text: {
        patience:
          `None: a translation takes as long as interpreting thousands of
          ticks, and a short program never gets that back. So the translator
          waits, until the program has been interpreted for ten times as long as
          its next translation is going to take. Nobody knows how long a program
          will run; whoever ends early has lost a tenth at most. Here this is
          {first} ticks. Waiting is told in ticks and not in
          seconds: it does not depend on how busy the real machine is.`,
      },
      question: {
        ask:
          `From here on, this lesson tells the translator not to wait. Now for
          once it is as you have it with \`deno task run\`. The guest adds up
          1000 numbers, and halts after {ticks} ticks. How many of these ticks
          are executed by translated code?`,
        choices: {
          none: {
            text: "none",
            why: `To translate five instructions takes longer than to interpret
              all of this.`,
          },
          most: {
            text: "most of them: all after the loop got hot",
            why: `The loop does get hot. But is what is left of it worth a
              translation? Nobody knows.`,
          },
          all: {
            text: "all: it is translated before it is run",
            why: `That is what an ahead-of-time compiler does. It translates
              much that is never executed, and has to find all code first.`,
          },
        },
      },
    },
    blocks: {
      title: "Basic blocks",
      text: {
        graph: `The loop begins at {head}. A block begins where something jumps
          to, and behind whatever jumps. Inside it there is nothing to decide:
          if its first instruction is executed, so are the others, unless one
          traps. The blocks and the ways between them are the control flow
          graph. Compilers start from it, and so does this one. It was found by
          following the guest's words from the hot place on.`,
      },
      question: {
        ask:
          `This guest looks for the largest number of a list. A basic block is
          a run of instructions that is entered at its first one only, and left
          at its last one only. How many are there from \`addi a2, a2, -1\` to
          \`bnez a2, loop\`?`,
        choices: {
          one: {
            text: "one: it is one loop",
            why: `The \`ble\` may jump over the \`mv\`. In one block, either all
              are executed or none.`,
          },
          two: {
            text: "two: one before the branch, and one behind it",
            why: `Behind the branch is the \`mv\`. But the branch leads to the
              instruction after it: another block begins there.`,
          },
          three: {
            text: "three",
            why: `Up to the \`ble\`; the \`mv\` alone, for something jumps to
              what follows it; and the rest.`,
          },
        },
      },
    },
    region: {
      title: "A region, and how it is left",
      text: {
        exits: `A region is what is translated together, here {words}
          instructions: those from which the hot place is reached again, and
          what ends them. It is one function of WebAssembly, and this is the
          list of its exits. It is left when a load traps; at the \`halt\`, for
          what changes more than registers and memory is the machine's business;
          and when too few ticks are left for another turn. The function only
          says the exit's number: the rest stands in this table.`,
        copies: `A small innermost loop's body stands several times in a row,
          here {times} times. So the region has {nodes} blocks, of which
          {blocks} are different ones. Each turn of a loop has its price: a look
          at the ticks that are left, and a jump back. This way, {times} turns
          of the guest pay it once.`,
      },
    },
    registers: {
      title: "Registers become locals",
      text: {
        locals: `Never: in the loop there are {loads} loads and {stores} stores.
          The function's beginning and its end are all there is. It loads the
          registers that the loop uses into locals, whose names the text keeps.
          It stores those that it changes, whichever way it is left. WebAssembly's
          own compiler then puts locals into registers of the real processor.`,
      },
      question: {
        ask: `The guest's registers stand in an array in memory. An interpreter
          has to load two of them and store one for each \`add\`, since it
          cannot know what comes next. How often does the translated loop, from
          one turn to the next, access the guest's registers in memory?`,
        choices: {
          three: {
            text: "three times for the add, as the interpreter does",
            why: `If each instruction were translated for itself. But what is
              translated here is a loop, as one function.`,
          },
          changed: {
            text: "twice in a turn: to store a0 and a1, which change",
            why:
              `Somebody could want to see them only after the loop was left.`,
          },
          never: {
            text: "never",
            why: `Whoever wants to see them has to wait until the region is
              left. Nobody can look earlier: a region runs alone.`,
          },
        },
      },
    },
    emitted: {
      title: "Line by line",
      text: {
        turn: `One turn of the sum. In WebAssembly's text, an operator stands in
          parentheses with its operands. On the left is the guest's instruction
          which begins at that line. The \`bnez\` decides whether the next copy
          of the block follows. Before it, the block's {ticks} ticks are taken
          off what is left, all at once. Nothing is left of fetching and
          decoding: registers, constants and jumps are in the code.`,
        rows: `Who knows what an \`add\` does? Not the translator. In the table
          of instructions each row says it once, as a function which is called
          with something that can add, compare and load. The interpreter's
          source is written by calling it with pieces of JavaScript, WebAssembly
          by calling it with pieces of WebAssembly; and the classifier and the
          prover call it with theirs. So an instruction that is added to the table is translated, too, from the same words as the interpreter's; unless it touches more than registers, pc and memory: then it is left to the machine.`,
      },
    },
    ...LATER_EN,
  },
};
