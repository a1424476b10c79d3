/**
 * Each format is of the form that its readers publish, whatever is in the
 * results; and says to students what is theirs to know, and no more.
 *
 * @module
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import { UsageError } from "../../../isa/mod.ts";
import { assignmentNamed } from "../../../lessons/assignments/catalogue.ts";
import type { FormatOptions } from "../../../lessons/grader/format.ts";
import { FORMATS } from "../../../lessons/grader/formats.ts";
import { refusedResult } from "../../../lessons/grader/grade_work.ts";
import type {
  CriterionResult,
  Result,
} from "../../../lessons/grader/result.ts";
import {
  checkAutolab,
  checkCanvas,
  checkCheck50,
  checkClassroom50,
  checkGradescope,
  checkJunit,
  checkPrairielearn,
} from "./forms.ts";

const WARM_UP = assignmentNamed("warm_up");

/** Text that a format has to guard against. */
const ODD =
  'a "b" <c> & \u0000\u0007\u001b[31m \ud800 \uffff ]]> \\ é,\r\n=1+1';

const RUNNER: Readonly<Record<string, string>> = {
  CLASSROOM: "os-2026",
  ASSIGNMENT: "warm-up",
  SUBMISSION_TAG: "submit/1",
  COMMIT_URL: "https://example.org/commit/1",
  RELEASE_URL: "https://example.org/release/1",
};

const OPTIONS: FormatOptions = {
  language: "en",
  plain: false,
  assignmentOf: assignmentNamed,
  env: (name) => RUNNER[name],
  now: new Date("2026-08-28T12:34:56.789Z"),
};

const OUTCOMES = ["passed", "failed", "stopped", "blocked"] as const;

/** A result with every outcome, and text that is not harmless. */
function oddResult(submission: string): Result {
  const criteria = WARM_UP.criteria.map((row, n): CriterionResult => {
    const outcome = OUTCOMES[n % OUTCOMES.length];
    const isPassed = outcome === "passed";
    return {
      id: row.id,
      title: row.title,
      most: row.points,
      points: isPassed ? row.points : 0,
      hidden: row.lookAt !== undefined,
      outcome,
      ...isPassed ? {} : {
        feedback: { en: `feedback ${ODD}`, es: `respuesta ${ODD}` },
        detail: { en: "secret", es: "secreto" },
        printed: [ODD],
      },
    };
  });
  const points = criteria.reduce((sum, row) => sum + row.points, 0);
  return {
    submission,
    hash: "0".repeat(64),
    assignment: "warm_up",
    version: 1,
    seed: 7,
    points,
    most: 10,
    criteria,
  };
}

const ODD_RESULT = oddResult("class/ana");
const REFUSED = refusedResult(
  WARM_UP,
  { en: `not to be read: ${ODD}`, es: `no se puede leer: ${ODD}` },
  { submission: "class/bea", hash: "", seed: 7 },
);

/** What checks a format. */
const CHECKS: Readonly<Record<string, (document: string) => unknown>> = {
  text: () => {},
  json: JSON.parse,
  gradescope: checkGradescope,
  prairielearn: checkPrairielearn,
  classroom50: checkClassroom50,
  autolab: checkAutolab,
  junit: checkJunit,
  check50: checkCheck50,
  csv: checkCanvas,
};

Deno.test("each format has a published form to be held to", () => {
  assertEquals(Object.keys(CHECKS), Object.keys(FORMATS));
});

for (const [name, format] of Object.entries(FORMATS)) {
  Deno.test(`${name}: is of its form, whatever is in the results`, () => {
    for (const result of [ODD_RESULT, REFUSED]) {
      CHECKS[name](format.write([result], OPTIONS));
      CHECKS[name](format.write([result], { ...OPTIONS, language: "es" }));
    }
    if (!format.single) {
      CHECKS[name](format.write([ODD_RESULT, REFUSED], OPTIONS));
    }
  });

  Deno.test(`${name}: speaks the student's language, and tells no secret`, () => {
    const [en, es] = (["en", "es"] as const).map((language) =>
      format.write([ODD_RESULT], { ...OPTIONS, language })
    );
    // One is for teachers and their programs.
    if (name === "json") return;
    assert(!en.includes("secret") && !es.includes("secreto"));
    assert(en !== es);
    // deno-lint-ignore no-control-regex
    assert(!/[\x00-\x08\x0b\x0c\x0e-\x1f]/.test(en), "control characters");
  });
}

Deno.test("gradescope: hidden rows are shown after the due date", () => {
  const { tests, score } = JSON.parse(
    FORMATS.gradescope.write([ODD_RESULT], OPTIONS),
  );
  assertEquals(score, ODD_RESULT.points);
  for (const [n, { hidden, points, most }] of ODD_RESULT.criteria.entries()) {
    const test = tests[n];
    assertEquals(test.visibility, hidden ? "after_due_date" : "visible");
    assertEquals([test.score, test.max_score], [points, most]);
  }
});

Deno.test("prairielearn: what cannot be tested is not gradable", () => {
  const write = FORMATS.prairielearn.write;
  const refused = JSON.parse(write([REFUSED], OPTIONS));
  assertEquals([refused.gradable, refused.score], [false, 0]);
  const odd = JSON.parse(write([ODD_RESULT], OPTIONS));
  assertEquals(odd.score, ODD_RESULT.points / ODD_RESULT.most);
});

Deno.test("prairielearn: a long feedback does not break its limit", () => {
  const long = "€".repeat(1 << 20);
  const criteria = ODD_RESULT.criteria.map((row) => ({
    ...row,
    feedback: { en: long, es: long },
  }));
  checkPrairielearn(
    FORMATS.prairielearn.write([{ ...ODD_RESULT, criteria }], OPTIONS),
  );
});

Deno.test("classroom50: without its runner, what is missing is named", () => {
  assertThrows(
    () =>
      FORMATS.classroom50.write([ODD_RESULT], {
        ...OPTIONS,
        env: () => undefined,
      }),
    UsageError,
    "COMMIT_URL is not set",
  );
});

Deno.test("autolab: each row of the rubric is a problem", () => {
  const output = FORMATS.autolab.write([ODD_RESULT], OPTIONS);
  const { scores } = JSON.parse(output.trimEnd().split("\n").at(-1)!);
  assertEquals(
    scores,
    Object.fromEntries(
      ODD_RESULT.criteria.map(({ id, points }) => [id, points]),
    ),
  );
});

Deno.test("check50: rows that another one blocks were not run", () => {
  const { results } = JSON.parse(FORMATS.check50.write([ODD_RESULT], OPTIONS));
  for (const [n, { outcome }] of ODD_RESULT.criteria.entries()) {
    const expected = {
      passed: true,
      failed: false,
      stopped: false,
      blocked: null,
    };
    assertEquals(results[n].passed, expected[outcome]);
  }
  assertEquals(results[1].dependency, "example");
});

Deno.test("junit: a case for each row, and the counts are right", () => {
  const document = FORMATS.junit.write([ODD_RESULT, REFUSED], OPTIONS);
  const counts = checkJunit(document);
  const rows = [...ODD_RESULT.criteria, ...REFUSED.criteria];
  const count = (outcome: string): number =>
    rows.filter((row) => row.outcome === outcome).length;
  assertEquals(counts.testsuite, 2);
  assertEquals(counts.testcase, rows.length);
  assertEquals(counts.failure, count("failed"));
  assertEquals(counts.error, count("stopped"));
  assertEquals(counts.skipped, count("blocked"));
});

Deno.test("csv: a row for each student, and no formulas", () => {
  const odd = oddResult('class/=HYPERLINK("x")');
  const rows = checkCanvas(
    FORMATS.csv.write([ODD_RESULT, odd, REFUSED], OPTIONS),
  );
  assertEquals(rows.slice(2).map((row) => [row[0], row[5]]), [
    ["ana", String(ODD_RESULT.points)],
    [`'=HYPERLINK("x")`, String(odd.points)],
    ["bea", "0"],
  ]);
});

Deno.test("csv: one student, two assignments: one row; the same twice: none", () => {
  const other: Result = { ...ODD_RESULT, assignment: "emulate", most: 30 };
  const rows = checkCanvas(FORMATS.csv.write([ODD_RESULT, other], OPTIONS));
  const { points } = ODD_RESULT;
  assertEquals(rows[2].slice(5), [String(points), String(points)]);
  assertThrows(
    () => FORMATS.csv.write([ODD_RESULT, oddResult("late/ana")], OPTIONS),
    UsageError,
    `"class/ana" and "late/ana" are of one student and one assignment`,
  );
});

Deno.test("text: a table with a mark for each row, within 80 columns", () => {
  const long = oddResult(`class/${"x".repeat(100)}`);
  const text = FORMATS.text.write([ODD_RESULT, long, REFUSED], OPTIONS);
  const [header, first, second] = text.split("\n");
  assert(/^submission +points {2}tests$/.test(header));
  assert(/^class\/ana +\d+\/10 {2}\+-!\.\+-$/.test(first));
  assert(second.startsWith("…xxx"));
  for (const line of text.split("\n")) assert(line.length <= 80, line);
});

Deno.test("text: with --plain, one fact on each line", () => {
  const text = FORMATS.text.write([ODD_RESULT], { ...OPTIONS, plain: true });
  assert(
    text.startsWith(
      "class/ana: points 4/10\nclass/ana: example: passed\n" +
        "class/ana: no_numbers: failed\nclass/ana: digits: stopped\n",
    ),
    text,
  );
});
