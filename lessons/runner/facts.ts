/**
 * Panels as facts, one to a line: for screen readers and logs.
 *
 * @module
 */
import { wrap } from "../commands/text.ts";
import { type Look, say } from "./draw.ts";
import type { Layers, Panel, Row, Table } from "./panel.ts";

/** What a fact that is longer than a line goes on with. */
const INDENT = "  ";

/** All facts of some panels. */
export function listFacts(
  rows: readonly (readonly Panel[])[],
  look: Look,
): string[] {
  const facts = rows.flat().flatMap((panel) => factsOf(panel, look));
  return facts.flatMap((fact) =>
    wrap(fact, look.width - INDENT.length).map((line, n) =>
      n === 0 ? line : INDENT + line
    )
  );
}

function factsOf(panel: Panel, look: Look): string[] {
  switch (panel.kind) {
    case "layers":
      return factsOfLayers(panel, look);
    case "table":
      return factsOfTable(panel, look);
    case "dialogue":
      return panel.exchanges.flatMap(({ prompt, line, answer }) => [
        prompt + line,
        ...answer,
      ]);
  }
}

function factsOfLayers({ title, layers, running }: Layers, look: Look) {
  const { terms } = look.words;
  const about = title === undefined ? "" : `${say(title, look)}: `;
  return layers.map(({ layer, note }, n) =>
    [
      `${about}${terms["layer"]} ${n + 1}/${layers.length}, ${terms[layer]}`,
      ...(note === undefined ? [] : [say(note, look)]),
      ...(layer === running ? [terms["has control"]] : []),
    ].join(", ")
  );
}

function factsOfTable({ title, head, rows }: Table, look: Look): string[] {
  return rows.map((row) =>
    `${say(title, look)}: ${factsOfRow(row, head, look).join(", ")}`
  );
}

function factsOfRow(
  { cells, mark, changed }: Row,
  head: Table["head"],
  look: Look,
): string[] {
  const { terms } = look.words;
  const facts = cells.map((cell, n) =>
    `${say(head?.[n] ?? "", look)} ${say(cell, look)}`.trim()
  );
  return [
    ...facts.filter((fact) => fact !== ""),
    ...(mark ? [terms["here"]] : []),
    ...(changed ? [terms["differs"]] : []),
  ];
}
