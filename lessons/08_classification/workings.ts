/**
 * Which instructions must trap: what the live machine does in each scene.
 *
 * @module
 */
import {
  EXHAUSTIVE,
  FOOTPRINT,
  PG32,
  PG32_FLAWED,
  PG32_PDP10,
  type QuestionName,
  theorems,
} from "../../isa/mod.ts";
import { earlier, exhibit } from "../runner/exhibit.ts";
import { term } from "../runner/panel.ts";
import type { Workings } from "../runner/scene.ts";
import { comparison, listing } from "../runner/shows.ts";
import { pswOf, stepUntilNext } from "../runner/stage.ts";
import { difference, printed } from "../02_trap_and_emulate/runs.ts";
import { commands } from "../07_your_own_guest/panels.ts";
import { processes, tellsThemApart } from "./attempts.ts";
import { ask, classesOf, classesOfAll } from "./classes.ts";
import {
  asProcess,
  effects,
  groups,
  lastSteps,
  matrix,
  models,
  opinions,
  output,
  outputs,
  repairs,
  sensitive,
  trapsOf,
  triedOn,
  verdicts,
  versions,
} from "./panels.ts";
import {
  ASKBASE,
  HIGH_BIT,
  NOTHING,
  OPEN_RDBASE,
  RDBASE,
  setWith,
  WARY_RDBASE,
} from "./rows.ts";
import {
  bareRun,
  CURIOUS,
  holeGuest,
  outputsOf,
  shownUnderMonitor,
  twinsOf,
  untilTheyDiffer,
} from "./runs.ts";
import { cameOut, oneState, twoStates } from "./witness_panels.ts";
import { tryOut, witnessFor } from "./witnesses.ts";
import type { EN } from "./words_en.ts";

/** The holes of x86's kind. */
const X86_LIKE = ["popf", "smsw", "sgdt", "lra"] as const;

/** What happens in each scene. */
export const WORKINGS: Workings<typeof EN> = {
  *kernels() {
    const all = X86_LIKE.map((name) => [name, outputsOf(name)] as const);
    const popf = shownUnderMonitor(holeGuest("popf"));
    const alike =
      all.filter(([, { bare, virtual }]) => bare.join() === virtual.join())
        .length;
    const more = PG32_FLAWED.rows.length - PG32.rows.length;
    yield {
      right: alike === 0 ? "none" : alike === all.length ? "all" : "some",
      machine: earlier(popf),
      values: { more },
      panels: [[outputs("bare", all.map(([name, { bare }]) => [name, bare]))]],
    };
    yield {
      beat: "wrong",
      machine: exhibit(popf),
      panels: [[
        outputs("virtual", all.map(([name, { virtual }]) => [name, virtual])),
      ]],
    };
  },

  *parting() {
    const twins = twinsOf("popf");
    const pairs = untilTheyDiffer(twins);
    const last = pairs.at(-1)!;
    const start = twinsOf("popf").bare;
    stepUntilNext(start, /^li t0, HOUR/);
    const machine = exhibit(start);
    const program = listing(start, pswOf(start.engine.cpu), {
      before: 0,
      after: 6,
    });
    const [mnemonic] = last.text.split(" ");
    yield {
      right: mnemonic as "settimer" | "popf" | "bnez",
      machine,
      panels: [[program]],
    };
    yield {
      beat: "silence",
      machine: exhibit(twins.virtual),
      panels: [[lastSteps(pairs)]],
    };
  },

  *privileged() {
    const [setie, popf] = ["setie", "popf"].map((mnemonic) =>
      classesOf(PG32_FLAWED.byMnemonic.get(mnemonic)!).privileged
    );
    yield { right: setie && popf ? "both" : setie ? "setie" : "popf" };
    yield {
      beat: "trap",
      panels: [[triedOn(PG32_FLAWED, ["setie", "popf"])]],
    };
  },

  *control() {
    const popf = PG32_FLAWED.byMnemonic.get("popf")!;
    const { classes } = classesOf(popf);
    yield {
      right: classes.includes("control sensitive") ? "yes" : "no",
      panels: [[effects([popf])]],
    };
    yield {
      beat: "witness",
      panels: [[
        oneState(witnessFor(PG32_FLAWED, "popf", "control sensitive")),
      ]],
    };
  },

  *location() {
    const rows = ["lw", "lra"].map((name) => PG32_FLAWED.byMnemonic.get(name)!);
    const [lw, lra] = rows.map((row) =>
      classesOf(row).classes.includes("location sensitive")
    );
    yield {
      right: lw && lra ? "both" : lra ? "lra" : "neither",
      panels: [[effects(rows)]],
    };
    const witness = witnessFor(PG32_FLAWED, "lra", "location sensitive");
    yield {
      beat: "witness",
      panels: [[twoStates(witness), cameOut(witness)]],
    };
  },

  *sight() {
    const rows = ["smsw", "rdstatus"]
      .map((name) => PG32_FLAWED.byMnemonic.get(name)!);
    const [smsw, rdstatus] = rows.map((row) =>
      classesOf(row).classes.includes("mode sensitive")
    );
    yield {
      right: smsw && rdstatus ? "both" : smsw ? "smsw" : "neither",
      panels: [[effects(rows)]],
    };
    const mode = witnessFor(PG32_FLAWED, "smsw", "mode sensitive");
    yield { beat: "mode", panels: [[twoStates(mode), cameOut(mode)]] };
    const time = witnessFor(PG32, "rdticks", "resource sensitive");
    yield { beat: "resource", panels: [[twoStates(time), cameOut(time)]] };
  },

  *innocuous() {
    const rows = ["add", "lw", "auipc"].map((name) =>
      PG32.byMnemonic.get(name)!
    );
    const [first] = rows.filter(sensitive);
    const met = ["setie", "rdbase", "rdticks", ...X86_LIKE]
      .map((name) => PG32_FLAWED.byMnemonic.get(name)!);
    yield {
      right: (first?.mnemonic ?? "none") as "lw" | "auipc" | "none",
      panels: [[effects(rows)]],
    };
    yield {
      beat: "observed",
      values: {
        rows: PG32.rows.length,
        innocuous: classesOfAll(PG32)
          .filter(({ classes }) => classes.includes("innocuous")).length,
      },
      panels: [[matrix([...rows, ...met])]],
    };
  },

  *exits() {
    const [name] = classesOf(PG32.byMnemonic.get("ecall")!).classes;
    yield {
      right: name === "trap exit"
        ? "out"
        : name === "privileged"
        ? "privileged"
        : "hole",
    };
    yield {
      beat: "tried",
      panels: [[trapsOf(PG32, ["add", "setie", "ecall", "ebreak"])]],
    };
  },

  *theorem() {
    yield { beat: "sorted", panels: [[groups(PG32)]] };
    yield {
      beat: "condition",
      panels: [[verdicts([PG32, PG32_FLAWED, PG32_PDP10])]],
    };
  },

  *flag() {
    const asItIs = ["as it is", PG32, RDBASE] as const;
    const off = ["flag off", setWith(OPEN_RDBASE), OPEN_RDBASE] as const;
    const wary = [
      "trap of its own",
      setWith(WARY_RDBASE),
      WARY_RDBASE,
    ] as const;
    yield { beat: "flipped", panels: [[versions([asItIs, off])]] };
    yield {
      right: classesOf(WARY_RDBASE).privileged ? "privileged" : "hole",
      panels: [[effects([WARY_RDBASE])]],
    };
    yield { beat: "behaviour", panels: [[versions([asItIs, off, wary])]] };
  },

  *enough() {
    const shown = shownUnderMonitor(CURIOUS);
    const [bare, virtual] = [bareRun(CURIOUS), shown.engine];
    const { differ, bytes } = difference(bare, virtual);
    yield {
      right: differ === 0 ? "same" : "differs",
      machine: earlier(shown),
      panels: [[effects([ASKBASE])], [matrix([ASKBASE])]],
    };
    yield {
      beat: "ran",
      machine: exhibit(shown),
      values: { differ, bytes },
      panels: [[
        comparison([term("ticks"), term("output")], [
          [term("bare"), bare.ticks, printed(bare)],
          [term("virtual"), virtual.ticks, printed(virtual)],
        ]),
      ]],
    };
  },

  *x86() {
    yield {
      beat: "list",
      panels: [[models(PG32_FLAWED, [
        ["popf", "x86 POPF"],
        ["smsw", "x86 SMSW"],
        ["sgdt", "x86 SGDT"],
        ["lra", "S/360-67 LRA"],
      ])]],
    };
    yield { beat: "repairs", panels: [[repairs()]] };
  },

  *hybrid() {
    const { bare, virtual } = outputsOf("jrst1");
    const jrst1 = shownUnderMonitor(holeGuest("jrst1"));
    yield {
      beat: "kernel",
      machine: exhibit(jrst1),
      panels: [[output("bare", bare)], [output("virtual", virtual)]],
    };
    const tried = [
      ...X86_LIKE.map((name) => processes(PG32_FLAWED, name)),
      processes(PG32_PDP10, "jrst1"),
    ];
    const wrong = tried.filter(tellsThemApart).map(({ row }) => row.mnemonic);
    yield { right: REMAINING[wrong.join()] };
    const { theorem3 } = theorems(classesOfAll(PG32_FLAWED));
    yield {
      beat: "processes",
      values: { failing: theorem3.failing.join(", ") },
      panels: [[asProcess(tried)]],
    };
  },

  *methods() {
    const question: QuestionName = "location in user mode";
    const rows = [NOTHING, HIGH_BIT].map((row) => {
      const found = tryOut(setWith(row), row, question) !== undefined;
      const says = [FOOTPRINT, EXHAUSTIVE]
        .map((method) => ask(row, question, method).answer === "yes");
      return [row, [...says, found]] as const;
    });
    const correct = [0, 1].map((n) =>
      rows.every(([, says]) => says[n] === says.at(-1))
    );
    const [footprint, exhaustive] = correct;
    yield {
      right: footprint ? "footprint" : exhaustive ? "exhaustive" : "neither",
      panels: [[effects([NOTHING, HIGH_BIT])]],
    };
    yield {
      beat: "three",
      panels: [[
        opinions(rows, ["footprint", "exhaustive", term("on the machine")]),
      ]],
    };
  },

  *yours() {
    yield {
      beat: "run",
      panels: [[commands([
        "deno task classify",
        "deno task classify --variant pg32_flawed",
        "deno task classify rdbase --flip rdbase",
        "deno task classify --with my_rows.ts",
        "deno task prove --with my_rows.ts",
      ])]],
    };
    yield { beat: "homework" };
  },
};

/** Which of the guesses it is, by the holes that a hybrid monitor leaves. */
const REMAINING: Readonly<Record<string, "none" | "base" | "readers" | "all">> =
  {
    "": "none",
    "sgdt,lra": "base",
    "smsw,sgdt,lra": "readers",
    "popf,smsw,sgdt,lra,jrst1": "all",
  };
