import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../scripts/browser.mjs";
import { ENGLISH, PERSIAN } from "../../src/documents/render/fixture.ts";
import { render } from "../../src/documents/render/index.ts";
import { axe } from "./axe.ts";
import { launch, openIn, type Size } from "./browser.ts";

const missing = findChromium() === undefined ? "no Chromium was found" : undefined;

describe.skipIf(missing !== undefined)(`documents as pages in a browser${missing ? ` (skipped: ${missing})` : ""}`, () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), "documents-"));

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const opened = async (composed: typeof ENGLISH, size?: Size) => {
    const file = join(folder, `${composed.name}.html`);
    writeFileSync(file, await render(composed, "html"));
    return openIn(browser, pathToFileURL(file).href, size);
  };

  it.each([ENGLISH, PERSIAN])("$name is accessible, asks for nothing and is refused nothing", async (composed) => {
    const { page, requests, complaints } = await opened(composed);
    expect(await axe(page)).toEqual([]);
    expect(requests.filter((address) => !address.startsWith("data:"))).toEqual([page.url()]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate("document.styleSheets.length && getComputedStyle(document.querySelector('.marking')).fontWeight")).toBe("700");
  });

  it("Persian is set in its own typeface, from the right", async () => {
    const { page } = await opened(PERSIAN);
    expect(await page.evaluate("document.fonts.ready.then(() => [...document.fonts].map(({ family, status }) => family + ' ' + status))")).toEqual([
      "Vazirmatn loaded",
    ]);
    const [marking, main] = await Promise.all([page.locator(".marking").boundingBox(), page.locator("main").boundingBox()]);
    expect(Math.round((marking?.x ?? 0) + (marking?.width ?? 0))).toBe(Math.round((main?.x ?? 0) + (main?.width ?? 0)));
  });

  it("fits a telephone without being pushed aside", async () => {
    const { page } = await opened(ENGLISH, "phone");
    expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
  });
});
