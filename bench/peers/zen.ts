import type { StateCode, Status } from "../../src/forum/index.ts";
import type { Facts } from "../encoding/facts.ts";
import { COLUMNS, RANKING, type StateTables } from "../encoding/table.ts";
import type { Comparison, Test } from "../encoding/logic.ts";
import type { Contestant } from "./contestant.ts";
import { installedVersion, load } from "./packages.ts";

interface Decision<Result> {
  evaluate: (context: unknown) => Promise<{ readonly result: Result }>;
}

interface ZenPackage {
  readonly ZenEngine: new () => { createDecision: (content: object) => Decision<unknown> };
}

interface StateDecisions {
  readonly free: Decision<Facts>;
  readonly charges: Decision<{ readonly charges: readonly { readonly status: Status }[] }>;
}

/**
 * `@gorules/zen-engine`: for each state an expression node for what bars the person, and one decision table, its first
 * column the crime, which the engine itself runs over the charges; two calls for each question.
 */
export async function zenEngine(tables: readonly StateTables[]): Promise<Contestant> {
  const { ZenEngine } = await load<ZenPackage>("@gorules/zen-engine");
  const engine = new ZenEngine();
  const decisions = new Map(
    tables.map((table): [StateCode, StateDecisions] => [
      table.state,
      {
        free: engine.createDecision(graph("expressionNode", expressions(table))) as StateDecisions["free"],
        charges: engine.createDecision(graph("decisionTableNode", decisionTable(table))) as StateDecisions["charges"],
      },
    ]),
  );
  return {
    name: "@gorules/zen-engine",
    version: installedVersion("@gorules/zen-engine") ?? "",
    ask: async (state, charges) => {
      const decision = decisions.get(state) as StateDecisions;
      const free = (await decision.free.evaluate(charges[0])).result;
      const { result } = await decision.charges.evaluate({ charges: charges.map((charge) => ({ ...charge, ...free })) });
      const found = new Set(result.charges.map(({ status }) => status));
      return RANKING.find((status) => found.has(status)) as Status;
    },
  };
}

/** A decision graph in the engine's JSON Decision Model: input, one node, output. */
function graph(type: string, content: object): object {
  const position = { x: 0, y: 0 };
  return {
    nodes: [
      { id: "in", type: "inputNode", name: "in", position },
      { id: "node", type, name: "node", position, content },
      { id: "out", type: "outputNode", name: "out", position },
    ],
    edges: [
      { id: "e1", type: "edge", sourceId: "in", targetId: "node" },
      { id: "e2", type: "edge", sourceId: "node", targetId: "out" },
    ],
  };
}

function expressions({ free }: StateTables): object {
  return { expressions: free.map(({ name, test }) => ({ id: name, key: name, value: expression(test) })), passThrough: false };
}

function decisionTable({ byCrime }: StateTables): object {
  const lines = [...byCrime].flatMap(([crime, ofCrime]) =>
    ofCrime.map(({ status, columns }, i) => ({
      _id: `${crime}-${i}`,
      crime: JSON.stringify(crime),
      ...Object.fromEntries(COLUMNS.map((column) => [column, columns[column] === undefined ? "" : expression(columns[column])])),
      status: JSON.stringify(status),
    })),
  );
  return {
    hitPolicy: "first",
    inputs: [{ id: "crime", name: "crime", field: "crime" }, ...COLUMNS.map((column) => ({ id: column, name: column }))],
    outputs: [{ id: "status", name: "status", field: "status" }],
    rules: [...lines, { _id: "else", crime: "", ...Object.fromEntries(COLUMNS.map((column) => [column, ""])), status: JSON.stringify("blocked") }],
    executionMode: "loop",
    inputField: "charges",
    outputPath: "charges",
    passThrough: false,
  };
}

/** A test in the engine's expression language. */
function expression(test: Test): string {
  if (typeof test === "boolean") return String(test);
  if ("all" in test) return `(${test.all.map(expression).join(" and ")})`;
  if ("any" in test) return `(${test.any.map(expression).join(" or ")})`;
  return comparison(test);
}

function comparison({ fact, operator, value }: Comparison): string {
  const right = typeof value === "object" && "fact" in value ? value.fact : JSON.stringify(value);
  switch (operator) {
    case "at-least":
      return `${fact} >= ${right}`;
    case "below":
      return `${fact} < ${right}`;
    case "is":
      return `${fact} == ${right}`;
    case "is-not":
      return `${fact} != ${right}`;
    case "has":
      return `${right} in ${fact}`;
    case "has-not":
      return `${right} not in ${fact}`;
    case "in":
      return `${fact} in ${right}`;
    case "not-in":
      return `${fact} not in ${right}`;
  }
}
