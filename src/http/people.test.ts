import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepare } from "../forum/index.ts";
import { type LawBook, loadLawBook } from "../lawbook/index.ts";
import { change, keepOpen, type KeptOpen } from "../workspace/index.ts";
import { ACT, addFact, person, workspacesFor } from "../workspace/in-tests.ts";
import { createGuard } from "./guard.ts";
import { createApp } from "./index.ts";
import { PeopleView } from "./schemas.ts";

const ORIGIN = "http://127.0.0.1:4711";
const { fresh, remove } = workspacesFor("http-people");
let book: LawBook;
let kept: KeptOpen;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  book = await loadLawBook();
  const workspace = await fresh();
  await change(workspace, ACT, [
    person("raisi"),
    person("annan"),
    person("farzi"),
    addFact("raisi.name", "raisi", "ابراهیم رئیسی"),
    addFact("annan.name", "annan", "Kofi Annan"),
    addFact("farzi.name", "farzi", "محمدرضا فرضی", { protection: "protected" }),
  ]);
  kept = keepOpen(workspace, 60_000);
  app = createApp({ workspace: kept, law: prepare(book.law), precedents: book.precedents });
});

afterAll(async () => {
  await kept.lock();
  remove();
});

const ask = async (name: string, lang = "en") => app.request(`${ORIGIN}/api/people?name=${encodeURIComponent(name)}&lang=${lang}`);
const people = async (name: string, lang = "en") => PeopleView.parse(await (await ask(name, lang)).json()).people;

describe("GET /api/people", () => {
  it("finds a person in another script, and says why in the language asked for", async () => {
    const [first, ...others] = await people("Ebrahim Raeesi");
    expect(first).toMatchObject({ id: "raisi", name: "ابراهیم رئیسی", verdict: "same" });
    expect(first?.reasons[0]).toContain("two spellings of a frequent name");
    expect(others).toEqual([]);
    expect((await people("Ebrahim Raeesi", "fa"))[0]?.reasons[0]).toContain("پرکاربرد");
  });

  it("finds somebody by as much of a name as was typed", async () => {
    expect((await people("Anan")).map(({ id }) => id)).toEqual(["annan"]);
  });

  it("neither tells nor looks through names that are not public", async () => {
    expect(await people("Mohammad Reza Farzi")).toEqual([]);
  });

  it("wants a name, and an open workspace", async () => {
    expect((await ask("")).status).toBe(400);
    expect((await ask("Annan", "xx")).status).toBe(400);
    const other = await fresh();
    const closed = keepOpen(other, 60_000);
    await closed.lock();
    const locked = createApp({ workspace: closed, law: prepare(book.law), precedents: book.precedents });
    expect((await locked.request(`${ORIGIN}/api/people?name=Annan`)).status).toBe(423);
  });

  it("answers nobody without the session of the browser that was let in", async () => {
    const guarded = createApp({ workspace: kept, law: prepare(book.law), precedents: book.precedents }, createGuard());
    expect((await guarded.request(`${ORIGIN}/api/people?name=Annan`)).status).toBe(401);
  });
});
