/**
 * The directives that compilers print and that change nothing here: only their
 * form is looked at.
 *
 * @module
 */
import { type Directive, list } from "./_directive.ts";
import { THREAD_LOCAL } from "./_refused.ts";
import { Complaint, quote } from "./_report.ts";
import type { Statement } from "./_statement.ts";
import { checkedName } from "./_symbols.ts";

/** Takes a name, a number or a string. */
export function skipWord(statement: Statement): void {
  const token = statement.next();
  if (["name", "number", "string"].includes(token.kind)) return;
  throw statement.unexpected(token, "a name, a number or a string");
}

/** What a directive that changes nothing here may be followed by. */
const FORMS = {
  name: ({ statement }) => void statement.expectName("a name"),
  string: ({ statement }) => void statement.expectString(),
  value: ({ parser, statement }) => void parser.expression(statement),
  type: ({ statement }) => {
    if (!statement.accept("%")) statement.expect("@");
    const type = statement.expectName("a type, as in @function");
    if (type.text !== "tls_object") return;
    throw new Complaint(type, `${quote(type.text)} is for ${THREAD_LOCAL}`);
  },
  /** A name that is spoken of, and so may be a register's. */
  symbol: ({ parser, statement }) => {
    const name = checkedName(statement.expectName("a name"));
    parser.symbols.share(name.text, "none");
  },
  symbols: ({ statement }) => {
    list(statement, () => statement.expectName("a name"));
  },
  /** `.option NAME`, and no other extension of the processor. */
  option: ({ statement }) => {
    const name = statement.expectName("an option, as in norelax");
    if (OPTIONS.has(name.text)) return;
    throw new Complaint(
      name,
      `${quote(name.text)} is no option here: need one of ` +
        [...OPTIONS].join(" "),
    );
  },
  /** What is for debuggers and unwinders. */
  anything: ({ statement }) => {
    while (!statement.isDone()) {
      const token = statement.next();
      if (token.kind === "bad") throw statement.unexpected(token, "");
    }
  },
  word: ({ statement }) => skipWord(statement),
} satisfies Record<string, Directive>;

const OPTIONS: ReadonlySet<string> = new Set(
  ["push", "pop", "norvc", "pic", "nopic", "relax", "norelax"],
);

/** Accepted for the compiler's sake: only the form is looked at. */
function ignored(...forms: (keyof typeof FORMS)[]): Directive {
  return (context) => {
    forms.forEach((form, i) => {
      if (i > 0) context.statement.expect(",");
      FORMS[form](context);
    });
  };
}

/** How a debugger finds its way back from a function: gcc says it with -g. */
const CFI = [
  "sections",
  "startproc",
  "endproc",
  "def_cfa",
  "def_cfa_offset",
  "def_cfa_register",
  "adjust_cfa_offset",
  "offset",
  "rel_offset",
  "register",
  "restore",
  "restore_state",
  "remember_state",
  "same_value",
  "undefined",
  "return_column",
  "signal_frame",
  "escape",
  "personality",
  "lsda",
];

/** The directives that change nothing, by their names. */
export const IGNORED_DIRECTIVES: readonly (readonly [string, Directive])[] = [
  [".hidden", ignored("symbols")],
  [".internal", ignored("symbols")],
  [".protected", ignored("symbols")],
  [".type", ignored("symbol", "type")],
  [".size", ignored("name", "value")],
  [".file", ignored("anything")],
  [".loc", ignored("anything")],
  [".ident", ignored("string")],
  [".option", ignored("option")],
  [".attribute", ignored("word", "word")],
  ...CFI.map((name): [string, Directive] => [
    `.cfi_${name}`,
    ignored("anything"),
  ]),
];
