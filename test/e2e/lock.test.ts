import { mkdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCase } from "../../src/record/index.ts";
import { importCase, keepOpen, type KeptOpen } from "../../src/workspace/index.ts";
import { PASSPHRASE, workspacesFor } from "../../src/workspace/in-tests.ts";
import { axe } from "./axe.ts";
import { openStage, resize, type Stage, type Watched, whyNoBrowser } from "./browser.ts";

const CASE = "cases/demo/case.yaml";
const SCREENSHOTS = "build/screenshots";
const WORDS = {
  en: { locked: "The workspace is locked", passphrase: "Passphrase", unlock: "Unlock", now: "Lock now", wrong: "does not open the workspace" },
  fa: { locked: "فضای کار قفل است", passphrase: "گذرعبارت", unlock: "باز کردن", now: "قفل کن", wrong: "باز نمی‌کند" },
};
const missing = whyNoBrowser();

describe.skipIf(missing !== undefined)(`a locked workspace in a browser${missing ? ` (skipped: ${missing})` : ""}`, () => {
  const { fresh, remove } = workspacesFor("e2e-lock");
  let kept: KeptOpen;
  let stage: Stage;
  let watched: Watched;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    const workspace = await fresh();
    await importCase(workspace, readCase(readFileSync(CASE, "utf8"), CASE), { actor: "recorder-1" });
    kept = keepOpen(workspace, 15 * 60_000);
    stage = await openStage(kept);
    watched = await stage.open(`${new URL(stage.address).search}&on=2021-06-25&lang=en`);
    ({ page } = watched);
  });
  afterAll(async () => {
    await stage.close();
    await kept.lock();
    remove();
  });

  const go = async (lang: keyof typeof WORDS) => page.goto(new URL(`/?on=2021-06-25&lang=${lang}`, stage.address).href);
  const seen = async () => page.locator("body").innerText();

  it("lets in the browser that opened the printed address, whose token is not kept, and tells any other what to do", async () => {
    await page.locator(".forum").first().waitFor();
    expect(page.url()).not.toContain("token");
    expect(await page.evaluate(() => document.cookie)).toBe("");
    expect(watched.complaints).toEqual([]);
    for (const lang of ["en", "fa"] as const) {
      const other = await stage.open(`${new URL(stage.address).search}&lang=${lang}`, "phone");
      await other.page.locator("#not-let-in").waitFor();
      expect(await other.page.locator("body").innerText()).toContain("dedere serve");
      expect(await other.page.locator("body").innerText()).not.toMatch(/Raisi|رئیسی/);
      expect(await axe(other.page)).toEqual([]);
      await other.page.screenshot({ path: `${SCREENSHOTS}/not-let-in-${lang}-phone.png` });
    }
  });

  describe.each(["en", "fa"] as const)("in %s", (lang) => {
    const { locked, passphrase, unlock, now, wrong } = WORDS[lang];

    it("shows nothing of the case once it is locked, and the case again once it is unlocked", async () => {
      if (kept.locked) await kept.unlock({ passphrase: PASSPHRASE });
      await go(lang);
      await page.locator(".forum").first().waitFor();
      for (const size of ["laptop", "phone"] as const) {
        await resize(page, size);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
        await page.screenshot({ path: `${SCREENSHOTS}/unlocked-${lang}-${size}.png` });
      }
      await page.getByRole("button", { name: now }).click();
      await page.getByRole("heading", { name: locked }).waitFor();
      expect(kept.locked).toBe(true);
      expect(await seen()).not.toMatch(/Raisi|رئیسی|PS752/);
      expect(await page.title()).toBe("Dedere");
      for (const size of ["laptop", "phone"] as const) {
        await resize(page, size);
        expect(await axe(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
        await page.screenshot({ path: `${SCREENSHOTS}/locked-${lang}-${size}.png` });
      }
      const field = page.getByLabel(passphrase);
      await field.fill("another passphrase");
      await field.press("Enter");
      await expect.poll(() => page.getByRole("alert").innerText()).toContain(wrong);
      expect(await field.inputValue()).toBe("");
      await page.screenshot({ path: `${SCREENSHOTS}/locked-wrong-${lang}-phone.png` });
      await field.fill(PASSPHRASE);
      await page.getByRole("button", { name: unlock, exact: true }).click();
      await page.locator(".forum").first().waitFor();
      expect(kept.locked).toBe(false);
      expect(await seen()).toMatch(/Raisi|رئیسی/);
      // The browser itself says that an answer was a refusal.
      expect(watched.complaints.filter((text) => !/status of (?:401|403|423)/.test(text))).toEqual([]);
    });
  });

  it("sees by itself that the workspace was locked, also while nobody touches the page", async () => {
    await kept.lock();
    await page.getByRole("heading", { name: WORDS.fa.locked }).waitFor();
    expect(await seen()).not.toMatch(/Raisi|رئیسی/);
  });
});
