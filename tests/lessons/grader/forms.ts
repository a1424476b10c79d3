/**
 * The forms in which the world's graders want their results, as their documents
 * describe them: each function throws if a document is not of that form.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { SaxesParser } from "saxes";

/** What a field may be. A name that ends in `?` may be missing. */
type Shape = Readonly<Record<string, (value: unknown, name: string) => void>>;

function text(value: unknown, name: string): void {
  assert(typeof value === "string", `${name} is ${value}`);
}

function someText(value: unknown, name: string): void {
  text(value, name);
  assert(value !== "", `${name} is empty`);
}

function whole(value: unknown, name: string): void {
  assert(Number.isInteger(value), `${name} is ${value}`);
}

function number(value: unknown, name: string): void {
  assert(Number.isFinite(value), `${name} is ${value}`);
}

function truth(value: unknown, name: string): void {
  assert(typeof value === "boolean", `${name} is ${value}`);
}

function anything(): void {}

function oneOf(...values: readonly unknown[]) {
  return (value: unknown, name: string): void => {
    assert(values.includes(value), `${name} is ${value}`);
  };
}

function listOf(check: (value: unknown, name: string) => void) {
  return (value: unknown, name: string): void => {
    assert(Array.isArray(value), `${name} is no list`);
    value.forEach((each, n) => check(each, `${name}[${n}]`));
  };
}

/** An object with these fields, and no other. */
function object(shape: Shape) {
  return (value: unknown, name: string): void => {
    assert(value !== null && typeof value === "object", `${name} is ${value}`);
    const known = Object.keys(shape).map((key) => key.replace("?", ""));
    for (const key of Object.keys(value)) {
      assert(known.includes(key), `${name} has ${key}, which is not known`);
    }
    for (const [key, check] of Object.entries(shape)) {
      const field = key.replace("?", "");
      const given = (value as Record<string, unknown>)[field];
      if (given === undefined && key.endsWith("?")) continue;
      check(given, `${name}.${field}`);
    }
  };
}

const VISIBILITY = oneOf(
  "hidden",
  "after_due_date",
  "after_published",
  "visible",
);
const OUTPUT = oneOf("text", "html", "simple_format", "md", "ansi");

const GRADESCOPE = object({
  "score?": number,
  "execution_time?": number,
  "output?": text,
  "output_format?": OUTPUT,
  "test_output_format?": OUTPUT,
  "test_name_format?": OUTPUT,
  "visibility?": VISIBILITY,
  "stdout_visibility?": VISIBILITY,
  "extra_data?": anything,
  "tests?": listOf(object({
    "score?": number,
    "max_score?": number,
    "status?": oneOf("passed", "failed"),
    "name?": text,
    "name_format?": OUTPUT,
    "number?": text,
    "output?": text,
    "output_format?": OUTPUT,
    "tags?": listOf(text),
    "visibility?": VISIBILITY,
    "extra_data?": anything,
  })),
  "leaderboard?": listOf(
    object({ name: text, value: anything, "order?": text }),
  ),
});

/** Gradescope's `results.json`. */
export function checkGradescope(document: string): void {
  const data = JSON.parse(document);
  GRADESCOPE(data, "results");
  assert(data.score !== undefined || data.tests?.length > 0);
}

const PRAIRIELEARN = object({
  score: number,
  "gradable?": truth,
  "format_errors?": listOf(text),
  "message?": text,
  "output?": text,
  "images?": listOf(anything),
  "tests?": listOf(object({
    name: text,
    "description?": text,
    points: number,
    max_points: number,
    "message?": text,
    "output?": text,
    "images?": listOf(anything),
  })),
});

/** PrairieLearn's `results.json`. */
export function checkPrairielearn(document: string): void {
  assert(new TextEncoder().encode(document).length <= 1_000_000);
  const data = JSON.parse(document);
  PRAIRIELEARN(data, "results");
  assert(data.score >= 0 && data.score <= 1);
}

const CLASSROOM50 = object({
  schema: oneOf("classroom50/result/v1"),
  classroom: someText,
  assignment: someText,
  submission: someText,
  commit: someText,
  release: someText,
  review: someText,
  datetime: someText,
  score: whole,
  "max-score": whole,
  tests: listOf(object({
    "test-name": someText,
    passed: truth,
    score: whole,
    "max-score": whole,
  })),
});

/** Classroom 50's `result.json`. */
export function checkClassroom50(document: string): void {
  const data = JSON.parse(document);
  CLASSROOM50(data, "result");
  assert(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(data.datetime));
  const tests: { score: number; "max-score": number }[] = data.tests;
  assertEquals(tests.reduce((sum, { score }) => sum + score, 0), data.score);
  assertEquals(
    tests.reduce((sum, test) => sum + test["max-score"], 0),
    data["max-score"],
  );
}

/** Autolab's output: the last line is data. */
export function checkAutolab(output: string): void {
  const last = output.trimEnd().split("\n").at(-1)!;
  const data = JSON.parse(last);
  object({ scores: anything, "scoreboard?": listOf(number) })(
    data,
    "last line",
  );
  for (const [name, score] of Object.entries(data.scores)) number(score, name);
}

const CHECK50 = object({
  slug: someText,
  version: someText,
  "results?": listOf(object({
    name: someText,
    description: someText,
    passed: oneOf(true, false, null),
    log: listOf(text),
    cause: anything,
    data: anything,
    dependency: anything,
  })),
  "error?": object({
    type: someText,
    value: text,
    traceback: listOf(text),
    data: anything,
  }),
});

/** The document of `check50 -o json`. */
export function checkCheck50(document: string): void {
  const data = JSON.parse(document);
  CHECK50(data, "document");
  assert((data.results === undefined) !== (data.error === undefined));
  for (const { name, passed, cause, dependency } of data.results ?? []) {
    // A cause is there exactly if the check is not passed.
    assertEquals(cause === null, passed === true, name);
    if (cause !== null) someText(cause.rationale, name);
    assert(dependency === null || typeof dependency === "string", name);
  }
}

/** Elements of JUnit's XML: their attributes, and where they may stand. */
const JUNIT: Readonly<
  Record<string, { parent: string | undefined; attributes: readonly string[] }>
> = {
  testsuites: {
    parent: undefined,
    attributes: ["name", "tests", "failures", "errors", "skipped", "time"],
  },
  testsuite: {
    parent: "testsuites",
    attributes: ["name", "tests", "failures", "errors", "skipped", "time"],
  },
  properties: { parent: "testsuite", attributes: [] },
  property: { parent: "properties", attributes: ["name", "value"] },
  testcase: { parent: "testsuite", attributes: ["classname", "name", "time"] },
  failure: { parent: "testcase", attributes: ["message", "type"] },
  error: { parent: "testcase", attributes: ["message", "type"] },
  skipped: { parent: "testcase", attributes: ["message"] },
};

/** JUnit's XML, by a parser that is strict; returns how often each element is. */
export function checkJunit(document: string): Record<string, number> {
  const counts: Record<string, number> = {};
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = JUNIT[name];
    assert(element !== undefined, `<${name}> is not known`);
    assertEquals(element.parent, open.at(-1), `<${name}>`);
    assertEquals(
      Object.keys(attributes).sort(),
      [...element.attributes].sort(),
    );
    counts[name] = (counts[name] ?? 0) + 1;
    open.push(name);
  });
  parser.on("closetag", () => void open.pop());
  parser.write(document).close();
  return counts;
}

/** The columns that Canvas wants first. */
const CANVAS = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"];

/** A gradebook as Canvas imports it; returns its rows. */
export function checkCanvas(document: string): string[][] {
  const rows = parseCsv(document);
  const [header, possible, ...students] = rows;
  assertEquals(header.slice(0, CANVAS.length), CANVAS);
  assert(header.length > CANVAS.length);
  assertEquals(possible[0].trim(), "Points Possible");
  for (const row of rows) assertEquals(row.length, header.length);
  for (const row of students) {
    assert(row[0] !== "" && !/^[=+\-@]/.test(row[0]), row[0]);
    for (const cell of row.slice(CANVAS.length)) assert(/^\d*$/.test(cell));
  }
  return rows;
}

/** Rows of RFC 4180. */
function parseCsv(document: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < document.length) {
    const at = cell.lastIndex;
    const found = cell.exec(document);
    assert(found !== null, `no cell at ${at}: ${document.slice(at, at + 20)}`);
    const [, quoted, plain, end] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
