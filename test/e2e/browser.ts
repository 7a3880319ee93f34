import { existsSync, readFileSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { prepare } from "../../src/forum/index.ts";
import { type Running, serve } from "../../src/http/index.ts";
import { loadLawBook } from "../../src/lawbook/index.ts";
import { readCase } from "../../src/record/index.ts";
import type { KeptOpen } from "../../src/workspace/index.ts";
import { findChromium } from "../../scripts/browser.mjs";

const CASE = "cases/demo/case.yaml";
const WEB = "build/web";
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The widths that the page is looked at in: a phone and a laptop, in CSS pixels. */
const SIZES = { phone: { width: 390, height: 844 }, laptop: { width: 1366, height: 768 } } as const;

export type Size = keyof typeof SIZES;

/** Sets the size of a window. */
export async function resize(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(SIZES[size]);
}

/** Why the browser tests cannot run here; undefined if they can. */
export function whyNoBrowser(): string | undefined {
  if (findChromium() === undefined) return "no Chromium was found (set DEDERE_CHROMIUM, or install the package chromium)";
  return existsSync(`${WEB}/index.html`) ? undefined : "the page is not built (npm run build)";
}

/** A server with the demonstration case and a browser, for the tests of one file. */
export interface Stage {
  readonly address: string;
  /** A new window, alone with its page. What it asks of the network and what goes wrong in it is written down. */
  readonly open: (path: string, size?: Size) => Promise<Watched>;
  readonly close: () => Promise<void>;
}

export interface Watched {
  readonly page: Page;
  /** Addresses asked for, in order. */
  readonly requests: string[];
  /** Messages of the console and errors of the page, violations of the content security policy among them. */
  readonly complaints: string[];
}

export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() ?? "", args: FLAGS });
}

/** A new window at an address, alone with its page. */
export async function openIn(browser: Browser, address: string, size: Size = "laptop"): Promise<Watched> {
  return watch(await browser.newContext({ viewport: SIZES[size] }), address);
}

/**
 * @param workspace whose case is served, to the one browser that is let in; without it, the demonstration case to anyone
 */
export async function openStage(workspace?: KeptOpen): Promise<Stage> {
  const book = await loadLawBook();
  const law = { law: prepare(book.law), precedents: book.precedents, webRoot: WEB };
  const server: Running = await (workspace
    ? serve({ workspace, ...law })
    : serve({ caseFile: readCase(readFileSync(CASE, "utf8"), CASE), ...law }, { anyone: true }));
  const browser = await launch();
  return {
    address: server.address,
    open: async (path, size) => openIn(browser, new URL(path, server.address).href, size),
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

async function watch(context: BrowserContext, address: string): Promise<Watched> {
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  // When the icon of a tab is fetched is the browser's own affair.
  page.on("request", (request) => {
    if (!request.url().endsWith("/favicon.svg")) requests.push(request.url());
  });
  page.on("console", (message) => void (["error", "warning"].includes(message.type()) && complaints.push(message.text())));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address);
  return { page, requests, complaints };
}
