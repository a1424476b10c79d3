/**
 * What the solutions of assignment 6 deserve.
 *
 * @module
 */
import type { Deserved } from "../deserved.ts";

export const DESERVED: Deserved = {
  reference: "all",
  starter: [],
  empty: [],

  takes_bases_as_signed: {
    edits: [["const base = guest.base >>> 0;", "const base = guest.base;"]],
    passes: [
      "first_fit",
      "clean",
      "refused",
      "resized",
      "reached",
      "neighbours",
    ],
  },
  takes_bounds_as_signed: {
    edits: [["const bound = guest.bound >>> 0;", "const bound = guest.bound;"]],
    passes: [
      "first_fit",
      "clean",
      "refused",
      "resized",
      "reached",
      "neighbours",
    ],
  },
  does_not_clip: {
    edits: [["bound: Math.min(bound, region.size - base),", "bound,"]],
    passes: ["first_fit", "clean", "refused", "reached"],
  },
  clips_by_a_sum_that_wraps: {
    edits: [
      ["if (base >= region.size) return", "if (false) return"],
      [
        "bound: Math.min(bound, region.size - base),",
        "bound: (base + bound | 0) <= region.size ? bound : region.size - base,",
      ],
    ],
    passes: ["first_fit", "clean", "refused", "resized", "reached"],
  },
  begins_beyond_the_end: {
    edits: [[
      "if (base >= region.size) return { base: region.address, bound: 0 };",
      "",
    ]],
    passes: [
      "first_fit",
      "clean",
      "refused",
      "resized",
      "reached",
      "neighbours",
    ],
  },
  does_not_relocate: {
    edits: [["base: region.address + base,", "base,"]],
    passes: ["first_fit", "clean", "reached"],
  },

  uses_no_gap: {
    edits: [["      if (address + size <= region.address) break;\n", ""]],
    passes: ["windows", "refused", "reached", "neighbours"],
  },
  takes_the_gap_that_fits_best: {
    edits: [
      [
        `    for (const region of this.#regions) {
      if (address + size <= region.address) break;
      address = region.address + region.size;
      place++;
    }
    if (address + size > this.#memory.size) return undefined;
`,
        `    let best = Infinity;
    let from = address;
    const ends = [...this.#regions.map((r) => r.address), this.#memory.size];
    ends.forEach((end, n) => {
      if (end - from >= size && end - from < best) {
        best = end - from;
        address = from;
        place = n;
      }
      const next = this.#regions[n];
      if (next !== undefined) from = next.address + next.size;
    });
    if (best === Infinity) return undefined;
`,
      ],
    ],
    passes: [
      "windows",
      "clean",
      "refused",
      "resized",
      "reached",
      "neighbours",
      "attacks",
    ],
  },
  refuses_a_gap_that_fits_exactly: {
    edits: [[
      "address + size <= region.address",
      "address + size < region.address",
    ]],
    passes: ["windows", "refused", "reached", "neighbours"],
  },
  keeps_the_last_byte: {
    edits: [[
      "address + size > this.#memory.size",
      "address + size >= this.#memory.size",
    ]],
    passes: ["windows", "resized", "reached", "neighbours", "attacks"],
  },
  never_takes_memory_back: {
    edits: [["    this.#regions.splice(place, 1);\n", ""]],
    passes: ["windows", "reached", "neighbours"],
  },
  hands_out_the_monitors_memory: {
    edits: [["let address = this.#memory.reserved;", "let address = 0;"]],
    passes: [],
  },

  never_clears: {
    edits: [["    this.#memory.clear(address, size);\n", ""]],
    passes: [
      "windows",
      "first_fit",
      "refused",
      "resized",
      "reached",
      "neighbours",
    ],
  },
  clears_what_is_given_back_alone: {
    edits: [
      ["    this.#memory.clear(address, size);\n", ""],
      [
        "    this.#regions.splice(place, 1);\n",
        `    const [{ address, size }] = this.#regions.splice(place, 1);
    this.#memory.clear(address, size);
`,
      ],
    ],
    passes: [
      "windows",
      "first_fit",
      "refused",
      "resized",
      "reached",
      "neighbours",
    ],
  },
  grows_without_clearing: {
    edits: [[
      "    if (more > 0) this.#memory.clear(address + region.size, more);\n",
      "",
    ]],
    passes: [
      "windows",
      "first_fit",
      "refused",
      "resized",
      "reached",
      "neighbours",
      "attacks",
    ],
  },
  clears_its_neighbours_too: {
    edits: [[
      "this.#memory.clear(address, size);",
      "this.#memory.clear(address, this.#memory.size - address);",
    ]],
    passes: ["windows", "refused", "reached", "neighbours"],
  },
  clears_all_of_what_grows: {
    edits: [[
      "this.#memory.clear(address + region.size, more);",
      "this.#memory.clear(address, size);",
    ]],
    passes: [
      "windows",
      "first_fit",
      "refused",
      "reached",
      "neighbours",
      "attacks",
    ],
  },

  destroys_what_is_not_there: {
    edits: [[
      "if (place < 0) return false;\n    this.#regions",
      "if (place < 0) return true;\n    this.#regions",
    ]],
    passes: [
      "windows",
      "first_fit",
      "clean",
      "resized",
      "reached",
      "neighbours",
      "attacks",
    ],
  },
  makes_the_same_one_twice: {
    edits: [["if (this.#find(vm) !== undefined) return undefined;", ""]],
    passes: [
      "windows",
      "first_fit",
      "clean",
      "resized",
      "reached",
      "neighbours",
      "attacks",
    ],
  },
  takes_any_size: {
    edits: [["return size >= LEAST && size % 4 === 0;", "return true;"]],
    passes: [
      "windows",
      "first_fit",
      "clean",
      "resized",
      "reached",
      "neighbours",
      "attacks",
    ],
  },
  grows_over_others: {
    edits: [["if (address + size > next) return false;", ""]],
    passes: [
      "windows",
      "first_fit",
      "clean",
      "refused",
      "reached",
      "neighbours",
      "attacks",
    ],
  },
  never_shrinks: {
    edits: [[
      "    this.#regions[place] = { vm, address, size };\n",
      "    if (size < region.size) return true;\n" +
      "    this.#regions[place] = { vm, address, size };\n",
    ]],
    passes: [
      "windows",
      "first_fit",
      "refused",
      "reached",
      "neighbours",
      "attacks",
    ],
  },

  reaches_beyond_the_end: {
    edits: [["    if (place + bytes > region.size) return undefined;\n", ""]],
    passes: ["windows", "first_fit", "clean", "refused", "neighbours"],
  },
  reaches_round_the_end: {
    edits: [[
      "if (place + bytes > region.size)",
      "if ((place + bytes | 0) > region.size)",
    ]],
    passes: [
      "windows",
      "first_fit",
      "clean",
      "refused",
      "resized",
      "neighbours",
    ],
  },
  reaches_below: {
    edits: [["const place = address >>> 0;", "const place = address;"]],
    passes: [
      "windows",
      "first_fit",
      "clean",
      "refused",
      "resized",
      "neighbours",
    ],
  },
  reaches_odd_addresses: {
    edits: [["    if (place % 4 !== 0) return undefined;\n", ""]],
    passes: [
      "windows",
      "first_fit",
      "clean",
      "refused",
      "resized",
      "neighbours",
      "random",
      "more_random",
    ],
  },
  answers_nothing: {
    edits: [[
      "monitor.answer(answerTo(question, allocator));",
      "answerTo(question, allocator);",
    ]],
    passes: [],
  },
};

/** Lines of the reference without which it still gets all points: types. */
export const DISPENSABLE: readonly string[] = [
  "Answer,",
  "Given,",
  "Memory,",
  "Question,",
  "Window,",
  "readonly vm: number;",
  "readonly address: number;",
  "readonly size: number;",
];
