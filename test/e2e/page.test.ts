import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe } from "./axe.ts";
import { openStage, type Stage, type Watched, whyNoBrowser } from "./browser.ts";

const SCREENSHOTS = "build/screenshots";
const missing = whyNoBrowser();

/** The number of forums with a status, as the legend shows it. */
async function count(page: Page, status: string): Promise<string> {
  return page.locator(`[data-count="${status}"] .count`).innerText();
}

async function loaded(watched: Watched): Promise<Page> {
  await watched.page.locator(".forum").first().waitFor();
  // Fonts and icons may still be on their way; what comes after is asked for by what the test does.
  await watched.page.waitForLoadState("networkidle");
  return watched.page;
}

describe.skipIf(missing !== undefined)(`the page in a browser${missing ? ` (skipped: ${missing})` : ""}`, () => {
  let stage: Stage;

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    stage = await openStage();
  });
  afterAll(async () => stage.close());

  it("shows every forum on the map and in the list, and complains of nothing", async () => {
    const watched = await stage.open("/?on=2021-06-25&lang=en");
    const page = await loaded(watched);
    const onMap = await page
      .locator("[data-forum]")
      .evaluateAll((shapes) => shapes.map((shape) => [shape.getAttribute("data-forum"), shape.getAttribute("data-tone")]));
    const inList = await page.locator(".forum-list li").count();
    expect(onMap).toHaveLength(inList);
    expect(Number(await count(page, "open"))).toBe(onMap.filter(([, tone]) => tone === "open").length);
    expect(Number(await count(page, "open"))).toBeGreaterThan(0);
    expect(watched.complaints).toEqual([]);
  });

  it("is driven by the keyboard along the time line without asking the server", async () => {
    const watched = await stage.open("/?on=2021-08-01&lang=en");
    const page = await loaded(watched);
    const before = await count(page, "open");
    const asked = watched.requests.length;
    await page.getByRole("slider").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toContain("3 August 2021");
    expect(await page.getByRole("slider").getAttribute("aria-valuetext")).toContain("12 Mordad 1400");
    expect(await count(page, "open")).not.toBe(before);
    await page.keyboard.press("PageDown");
    await expect.poll(() => page.url()).toMatch(/on=201\d/);
    expect(watched.requests.slice(asked)).toEqual([]);
  });

  it("is dragged along the time line without asking the server", async () => {
    const watched = await stage.open("/?on=2021-08-01&lang=en");
    const page = await loaded(watched);
    const asked = watched.requests.length;
    const track = await page.locator(".track").boundingBox();
    const thumb = await page.locator(".thumb").boundingBox();
    if (!track || !thumb) throw new Error("there is no slider");
    await page.mouse.move(thumb.x + thumb.width / 2, thumb.y + thumb.height / 2);
    await page.mouse.down();
    await page.mouse.move(track.x + track.width * 0.4, thumb.y, { steps: 30 });
    await page.mouse.up();
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toMatch(/ 200\d\?/);
    expect(watched.requests.slice(asked)).toEqual([]);
  });

  it("goes to a day typed in, in the reader's calendar", async () => {
    const page = await loaded(await stage.open("/?on=2021-06-25&lang=fa"));
    const year = page.getByRole("group", { name: "رفتن به روز" }).getByRole("spinbutton").first();
    await year.focus();
    await year.press("ArrowDown");
    await expect.poll(() => page.url()).toContain("on=2020-06-24");
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toContain("۲۴ ژوئن ۲۰۲۰");
  });

  it("steps from event to event and from change to change", async () => {
    const page = await loaded(await stage.open("/?on=2021-06-25&lang=en"));
    await page.getByRole("button", { name: "Next event" }).press("Enter");
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toContain("1 July 2021");
    const before = await page.locator(".legend").innerText();
    await page.getByRole("button", { name: "Next change" }).press("Enter");
    expect(await page.locator(".legend").innerText()).not.toBe(before);
  });

  it("filters by charge and by route", async () => {
    const page = await loaded(await stage.open("/?on=2021-06-25&lang=en"));
    const all = await count(page, "open");
    await page.getByRole("button", { name: /Alleged crime/ }).press("Enter");
    await page.getByRole("option", { name: /PS752: murder/ }).press("Enter");
    await expect.poll(() => count(page, "open")).not.toBe(all);
    await page.getByRole("button", { name: /Route/ }).press("Enter");
    await page.getByRole("option", { name: "Try in absentia" }).press("Enter");
    await expect.poll(() => page.locator(".legend").innerText()).toContain("Not possible");
    expect(page.url()).toContain("route=try-in-absentia");
  });

  it("finds a forum by its name and opens its page with what decides", async () => {
    const watched = await stage.open("/?on=2021-06-25&lang=en");
    const page = await loaded(watched);
    await page.getByRole("searchbox").fill("switz");
    await page.getByRole("link", { name: "Switzerland" }).press("Enter");
    await page.getByRole("heading", { level: 1, name: "Switzerland" }).waitFor();
    await page.getByRole("tab", { name: /Arrest on arrival.*Yes/ }).waitFor();
    expect(await page.locator('.route[data-route="on-arrival"] .proof').innerText()).toContain("The accused was alive on that day.");
    expect(await page.getByRole("heading", { name: "Decided cases of Switzerland" }).count()).toBe(1);
    await page.getByRole("tab", { name: /Issue a warrant/ }).press("Enter");
    await expect.poll(() => page.locator('.route[data-route="warrant"]').innerText()).toContain("What would open it");
    expect(watched.complaints).toEqual([]);
  });

  it("speaks Persian from right to left, with Persian digits and calendar", async () => {
    const page = await loaded(await stage.open("/?on=2021-06-25&lang=en"));
    await page.getByRole("link", { name: "فارسی" }).click();
    await expect.poll(() => page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`)).toBe("fa rtl");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("۲۵ ژوئن ۲۰۲۱");
    expect(await page.locator(".date-persian").innerText()).toContain("۴ تیر ۱۴۰۰");
    expect(await count(page, "open")).toMatch(/^[۰-۹]+$/);
    const [slider, thumb] = [await page.locator(".track").boundingBox(), await page.locator(".thumb").boundingBox()];
    expect((thumb?.x ?? 0) - (slider?.x ?? 0)).toBeLessThan((slider?.width ?? 0) / 2);
  });

  it("asks nothing of any other machine, whatever is opened", async () => {
    const watched = await stage.open("/?on=2021-06-25&lang=fa");
    const page = await loaded(watched);
    await page.getByRole("link", { name: "آلمان" }).click();
    await page.locator(".route").waitFor();
    const foreign = watched.requests.filter((address) => !address.startsWith(stage.address));
    expect(foreign).toEqual([]);
    expect(watched.complaints).toEqual([]);
  });

  describe.each(["en", "fa"])("in %s", (lang) => {
    it.each([
      ["world", `/?on=2021-06-25`, "laptop"],
      ["world", `/?on=2021-06-25`, "phone"],
      ["forum", `/forums/CH?on=2021-06-25`, "laptop"],
      ["forum", `/forums/CH?on=2021-06-25`, "phone"],
      ["unknown", `/forums/TV?on=2021-06-25`, "phone"],
    ] as const)("axe finds nothing wrong with %s%s on a %s, and nothing runs over its edge", async (name, path, size) => {
      const { page } = await stage.open(`${path}&lang=${lang}`, size);
      await page
        .locator(name === "world" ? ".forum" : ".route")
        .first()
        .waitFor();
      if (name === "world") await page.locator(".events summary").click();
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
      await page.screenshot({ path: `${SCREENSHOTS}/${name}-${lang}-${size}.png`, fullPage: true });
    });
  });
});
