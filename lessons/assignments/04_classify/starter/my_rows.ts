// Your own instructions: four rows, in the form of the table. The handout says
// what each has to be. Look at one of them with
//
//   deno task classify calm --with DIR/my_rows.ts
import { privileged, type Row, row } from "@trapeze/trapeze";

const rows: readonly Row[] = [
  // TODO: innocuous, and not there yet.
  row(0xa0, "calm", "registers", "does nothing yet", () => {}),

  // TODO: sensitive, and privileged.
  privileged(0xa1, "guarded", "result", "does nothing yet", () => {}),

  // TODO: breaks Theorem 1, and not Theorem 3.
  row(0xa2, "narrow", "source", "does nothing yet", () => {}),

  // TODO: breaks both.
  row(0xa3, "wide", "result", "does nothing yet", () => {}),
];

export default rows;
