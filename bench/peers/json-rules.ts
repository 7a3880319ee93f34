import type { Crime, StateCode, Status } from "../../src/forum/index.ts";
import type { Facts } from "../encoding/facts.ts";
import { COLUMNS, type Line, RANKING, type StateTables } from "../encoding/table.ts";
import type { Comparison, Operator, Test } from "../encoding/logic.ts";
import type { Contestant } from "./contestant.ts";
import { installedVersion, load } from "./packages.ts";

interface Engine {
  addRule: (rule: object) => void;
  setCondition: (name: string, condition: object) => void;
  on: (name: "success", listener: () => void) => void;
  stop: () => void;
  run: (facts: Facts) => Promise<{ readonly events: readonly { readonly type: string }[] }>;
}

interface JsonRulesPackage {
  readonly Engine: new () => Engine;
}

interface StateEngines {
  readonly free: Engine;
  /** Every name that the engine above may find, and that is not so until it does. */
  readonly notFree: Facts;
  readonly byCrime: ReadonlyMap<Crime, Engine>;
}

/**
 * `json-rules-engine`: for each state an engine for what bars the person, run once for each question, and one for each
 * crime, run for each charge until one is open. Conditions have names and priorities, so that the engine neither copies
 * nor evaluates what an earlier one has decided: of the ways that were tried the fastest.
 */
export async function jsonRulesEngine(tables: readonly StateTables[]): Promise<Contestant> {
  const { Engine } = await load<JsonRulesPackage>("json-rules-engine");
  const engines = new Map(
    tables.map((table): [StateCode, StateEngines] => [
      table.state,
      {
        free: freeEngine(new Engine(), table),
        notFree: Object.fromEntries(table.free.map(({ name }) => [name, false])),
        byCrime: new Map([...table.byCrime].map(([crime, lines]) => [crime, chargeEngine(new Engine(), lines)])),
      },
    ]),
  );
  return {
    name: "json-rules-engine",
    version: installedVersion("json-rules-engine") ?? "",
    ask: async (state, charges) => {
      const { free, notFree, byCrime } = engines.get(state) as StateEngines;
      const found = (await free.run(charges[0] as Facts)).events.map(({ type }) => [type, true] as const);
      const freedoms: Facts = { ...notFree, ...Object.fromEntries(found) };
      let best = RANKING.length - 1;
      for (const charge of charges) {
        // oxlint-disable-next-line no-await-in-loop -- an open charge ends the questions
        const { events } = await (byCrime.get(charge["crime"] as Crime) as Engine).run({ ...charge, ...freedoms });
        best = Math.min(best, RANKING.indexOf((events[0]?.type ?? "blocked") as Status));
        if (best === 0) break;
      }
      return RANKING[best] as Status;
    },
  };
}

function freeEngine(engine: Engine, { free }: StateTables): Engine {
  for (const { name, test } of free) engine.addRule({ conditions: topLevel(test), event: { type: name } });
  return engine;
}

/** A rule for each status, in order of priority; the engine stops at the first that holds. */
function chargeEngine(engine: Engine, lines: readonly Line[]): Engine {
  const named = naming(engine);
  for (const [status, ofStatus] of Map.groupBy(lines, (line) => line.status)) {
    const alternatives = ofStatus.map(({ columns }) => named({ all: inOrder(COLUMNS.flatMap((column) => columnCondition(columns[column], named))) }));
    engine.addRule({ priority: RANKING.length - RANKING.indexOf(status), conditions: { any: inOrder(alternatives) }, event: { type: status } });
  }
  engine.on("success", () => {
    engine.stop();
  });
  return engine;
}

type Naming = (content: object) => object;

/** Gives conditions names in an engine, the same condition the same name, and returns references to them. */
function naming(engine: Engine): Naming {
  const names = new Map<string, string>();
  return (content) => {
    const key = JSON.stringify(content);
    const name = names.get(key) ?? `condition-${names.size}`;
    if (!names.has(key)) engine.setCondition(name, content);
    names.set(key, name);
    return { condition: name };
  };
}

function columnCondition(test: Test | undefined, named: Naming): readonly object[] {
  if (test === undefined) return [];
  return typeof test === "object" && "fact" in test ? [comparison(test)] : [named(topLevel(test))];
}

/** Conditions of falling priority: each is evaluated only if those before it leave the answer open. */
function inOrder(conditions: readonly object[]): readonly object[] {
  return conditions.map((one, i) => ({ ...one, priority: conditions.length - i }));
}

/** The outermost condition of a rule, or a named one, is an `all` or an `any`. */
function topLevel(test: Test): object {
  return typeof test === "object" && !("fact" in test) ? condition(test) : { all: typeof test === "boolean" ? constant(test) : [condition(test)] };
}

/** The engine has no constants: nothing to ask always holds; a day before all days never comes. */
function constant(value: boolean): readonly object[] {
  return value ? [] : [{ fact: "day", operator: "lessThan", value: Number.MIN_SAFE_INTEGER }];
}

function condition(test: Test): object {
  if (typeof test === "boolean") return { all: constant(test) };
  if ("all" in test) return { all: test.all.map(condition) };
  return "any" in test ? { any: test.any.map(condition) } : comparison(test);
}

function comparison({ fact, operator, value }: Comparison): object {
  return { fact, operator: OPERATORS[operator], value };
}

const OPERATORS: Readonly<Record<Operator, string>> = {
  "at-least": "greaterThanInclusive",
  below: "lessThan",
  is: "equal",
  "is-not": "notEqual",
  has: "contains",
  "has-not": "doesNotContain",
  in: "in",
  "not-in": "notIn",
};
