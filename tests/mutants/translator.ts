/**
 * Bugs of a translator, as translators have had them: counts that are off,
 * code that is stale, traps that are not where they were, registers that stay
 * behind, and checks that were made once and thought to hold.
 *
 * @module
 */
import type { Mutant } from "./mutants.ts";

/** The mutants of `machine/translator`, and of what it leans on. */
export const TRANSLATOR_MUTANTS: readonly Mutant[] = [
  {
    name: "translator: the copies of an unrolled loop are not counted",
    file: "machine/translator/counting.ts",
    find: "if (!graph.heads.has(next)) most",
    replace: "if (!graph.heads.has(next) && next.block !== node.block) most",
  },
  {
    name: "translator: the budget is not looked at in inner loops",
    file: "machine/translator/structure.ts",
    find: "const body = [...this.#code.head(node), ...this.#within(node)];",
    replace:
      "const body = [...node === this.#graph.root ? this.#code.head(node) : [], ...this.#within(node)];",
  },
  {
    name: "translator: the budget is not looked at in a table's loops",
    file: "machine/translator/structure.ts",
    find: "...(graph.heads.has(node) ? code.head(node) : []),",
    replace: "...(node === graph.root ? code.head(node) : []),",
  },
  {
    name: "translator: a region is entered with too little left",
    file: "machine/translator/translator.ts",
    find: "left < placed.region.need",
    replace: "left < placed.region.need - 1",
  },
  {
    name: "translator: a trap refunds one tick too few",
    file: "machine/translator/writer.ts",
    find: "ticks: this.#ticks + 1,",
    replace: "ticks: this.#ticks + 2,",
  },
  {
    name: "translator: a block takes one tick too little",
    file: "machine/translator/writer.ts",
    find: 'operation("i32.sub", [left, constant(ticks)])',
    replace:
      'operation("i32.sub", [left, constant(ticks > 9 ? ticks - 1 : ticks)])',
  },
  {
    name: "translator: a spilled register is forgotten",
    file: "machine/translator/writer.ts",
    find: "this.#changed.has(local))",
    replace: "this.#changed.has(local) && local !== 9)",
  },
  {
    name: "translator: the bound check is hoisted out of loops",
    file: "machine/translator/writer.ts",
    find: "return [whenSeldom(short, this.#take(goOn(SHORT, node.block.pc)))];",
    replace: `return [
      whenSeldom(short, this.#take(goOn(SHORT, node.block.pc))),
      ...["limit", "limit2", "limit4"].map((name) =>
        setLocal(this.local(name), constant(-1))
      ),
    ];`,
  },
  {
    name: "translator: the alignment is not checked",
    file: "machine/translator/writer.ts",
    find: 'operation("i32.rotr", [at, constant(shift)])',
    replace: 'operation("i32.shr_u", [at, constant(shift)])',
  },
  {
    name: "translator: code is stale after a region's store",
    file: "machine/translator/writer.ts",
    find: "whenSeldom(marked(GRANULE_BITS, GRANULES_AT), [",
    replace: "whenSeldom(constant(0), [",
  },
  {
    name: "translator: a patch is seen one block too late",
    file: "machine/translator/writer.ts",
    find: "pc: this.#place!.pc + 4 | 0,",
    replace: "pc: this.#place!.pc + 8 | 0,",
  },
  {
    name: "translator: code is stale after the fast loop's store",
    file: "machine/fast_loop.ts",
    find: "if (translated[word] !== 0) {",
    replace: "if (translated[word] > 200) {",
  },
  {
    name: "translator: code is stale after DMA",
    file: "machine/machine.ts",
    find: "this.#translator?.written(address, length);",
    replace: "if (length < 512) this.#translator?.written(address, length);",
  },
  {
    name: "translator: code is stale after its owner's store",
    file: "machine/machine.ts",
    find: "this.#translator?.wordWritten(address);",
    replace: "",
  },
  {
    name: "translator: a range is thought to end a word earlier",
    file: "machine/translator/code_map.ts",
    find: "word < end",
    replace: "word < end - 4",
  },
  {
    name: "translator: a granule with code is unmarked with its first region",
    file: "machine/translator/code_map.ts",
    find: "if (there.size === 0) this.granules[granule] = 0;",
    replace: "this.granules[granule] = 0;",
  },
  {
    name: "translator: another window's code is good enough",
    file: "machine/translator/code_map.ts",
    find: "placed.base === base",
    replace: "placed.base === base || base < 0x100",
  },
  {
    name: "translator: code runs on beyond its window",
    file: "machine/translator/translator.ts",
    find: "placed.end > window.limit >>> 0",
    replace: "placed.end > window.limit + 0x1000 >>> 0",
  },
  {
    name: "translator: a region that is remembered is another one",
    file: "machine/translator/region.ts",
    find: "`${pc}:${word}`",
    replace: "`${pc}:${word >>> 8}`",
  },
  {
    name: "translator: an indirect jump leads to the last return's place",
    file: "machine/translator/structure.ts",
    find: "choice(isEqual(to, target.block.pc), go(target), otherwise),",
    replace:
      "choice(isEqual(to, target.block.pc), go(end.targets.at(-1)!), otherwise),",
  },
  {
    name: "translator: a copy's ways out lead to the next copy",
    file: "machine/translator/unroll.ts",
    find: "copy.get(to) ?? to,",
    replace: "copy.get(to) ?? (copy === copies[1] ? following : to),",
  },
  {
    name: "translator: an attempt does not see the registers",
    file: "machine/translator/writer.ts",
    find: 'label: { name: "put_by" }, body: this.#putBy',
    replace: 'label: { name: "put_by" }, body: []',
  },
  {
    name: "translator: what an attempt has changed is not seen",
    file: "machine/translator/writer.ts",
    find: 'label: { name: "take_up" }, body: this.#takeUp',
    replace: 'label: { name: "take_up" }, body: []',
  },
  {
    name: "translator: an attempt's own tick is not counted",
    file: "machine/translator/writer.ts",
    find: "constant(ticks + 1),",
    replace: "constant(ticks),",
  },
  {
    name: "translator: code goes on where an attempt has stopped it",
    file: "machine/translator/writer.ts",
    find: 'operation("i32.eqz", [getLocal(goesOn)])',
    replace: "constant(0)",
  },
  {
    name: "machine: time that an attempt has counted is counted again",
    file: "machine/machine.ts",
    find: "    this.#slice = left;\n",
    replace: "",
  },
  {
    name: "fast loop: an instruction is attempted where the last one was",
    file: "machine/machine.ts",
    find: "    this.state.words[PC] = pc;\n",
    replace: "",
  },
  {
    name: "monitor: a guest's clock stands still while its code goes on",
    file: "monitor/world_switch.ts",
    find: "clock.reach(this.engine.ticks - this.#offset);\n    if (cpu.mode",
    replace: "if (cpu.mode",
  },
  {
    name: "monitor: a guest's program reads what is its kernel's",
    file: "monitor/world_switch.ts",
    find: "if (cpu.mode === USER) {",
    replace: "if (cpu.mode < USER) {",
  },
  {
    name: "monitor: what a nested monitor emulates is not counted",
    file: "monitor/world_switch.ts",
    find:
      "if (!vm.emulate(instruction)) return false;\n      statistics.reflected++;",
    replace: "if (!vm.emulate(instruction)) return false;",
  },
  {
    name: "probe: translated code does not flag the pages that it writes",
    file: "machine/translator/writer.ts",
    find: "...flagsPages ? [flag] : [],",
    replace: "",
  },
  {
    name: "probe: translated code goes on over marks",
    file: "machine/translator/code_map.ts",
    find: "placed.rests = placed.words.some(isMarked);",
    replace: "placed.rests = false;",
  },
  {
    name: "probe: marked words are translated",
    file: "machine/translator/translator.ts",
    find: "if (!this.#probe?.marks[address >>> 2]) return true;",
    replace: "if (address >= 0) return true;",
  },
  {
    name: "probe: what was cut at a mark stays when the mark goes",
    file: "machine/translator/code_map.ts",
    find: "!cuts.every(isMarked)",
    replace: "!cuts.every(() => true)",
  },
  {
    name: "probe: code from before it came flags no pages",
    file: "machine/translator/translator.ts",
    find: "this.#forget(0, size);",
    replace: "",
  },
  {
    name: "probe: it is told the tick of the last event",
    file: "machine/machine.ts",
    find: "this.ticks + this.#slice - left",
    replace: "this.ticks",
  },
  {
    name: "webassembly: the least word by -1 is 0",
    file: "isa/webassembly.ts",
    find: 'operation("i32.sub", [constant(0), x])',
    replace:
      'operation("i32.and", [constant(0x7fffffff), operation("i32.sub", [constant(0), x])])',
  },
  {
    name: "webassembly: a jump's target is read after the link is set",
    file: "isa/webassembly.ts",
    find: "return { ...flow, to: this.#keep(flow.to) };",
    replace: "return flow;",
  },
];

/** Those that are planted in every run of the tests. */
export const TRANSLATOR_SAMPLE: readonly Mutant[] = TRANSLATOR_MUTANTS.filter((
  { name },
) =>
  [
    "translator: the copies of an unrolled loop are not counted",
    "translator: code is stale after a region's store",
    "translator: a trap refunds one tick too few",
  ].includes(name)
);
