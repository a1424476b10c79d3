/**
 * A grader of the crew: a process that is told tasks, a line each, and answers
 * each with an outcome. See `crew.ts`.
 *
 * @module
 */
import { assignmentNamed } from "../assignments/catalogue.ts";
import { print } from "../commands/io.ts";
import { systemIo } from "../commands/system_io.ts";
import type { Outcome, Task } from "./crew.ts";
import { gradeSubmission } from "./grade_submission.ts";

const io = systemIo();
const decoder = new TextDecoder();

async function outcomeOf(task: Task): Promise<Outcome> {
  try {
    const assignment = assignmentNamed(task.assignment);
    const { place } = task;
    return { result: await gradeSubmission(io, { place, assignment }, task) };
  } catch (error) {
    const text = error instanceof Error ? error.stack ?? error.message : error;
    return { broken: String(text) };
  }
}

for (let text = "";;) {
  const bytes = await io.stdin.read();
  if (bytes === null) break;
  text += decoder.decode(bytes, { stream: true });
  for (let end; (end = text.indexOf("\n")) >= 0; text = text.slice(end + 1)) {
    const outcome = await outcomeOf(JSON.parse(text.slice(0, end)));
    await print(io.stdout, `${JSON.stringify(outcome)}\n`);
  }
}
