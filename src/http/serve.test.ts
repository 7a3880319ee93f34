import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DedereError } from "../errors/index.ts";
import { prepare } from "../forum/index.ts";
import { loadLawBook } from "../lawbook/index.ts";
import { readCase } from "../record/index.ts";
import { serve } from "./serve.ts";

const CASE = "cases/demo/case.yaml";

describe("serving", () => {
  it("binds a free port of this machine, says which, and refuses a port that is taken", async () => {
    const book = await loadLawBook();
    const input = { caseFile: readCase(readFileSync(CASE, "utf8"), CASE), law: prepare(book.law), precedents: book.precedents };
    const running = await serve(input, { anyone: true });
    expect(running.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await (await fetch(`${running.address}api/case`)).json()).toHaveProperty("charges");
    await expect(serve(input, { port: Number(new URL(running.address).port) })).rejects.toThrow(DedereError);
    await running.stop();
    await expect(fetch(`${running.address}api/case`)).rejects.toThrow("fetch failed");
  });
});
