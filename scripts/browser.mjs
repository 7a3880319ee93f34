import { existsSync, readdirSync } from "node:fs";
import { run, say } from "./terminal.mjs";

const CHROMIUM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
/** Fonts with Arabic letters, without which Persian pages cannot be tested by their looks. */
const FONTS = "/usr/share/fonts/truetype/noto";

/**
 * The browser for the browser tests: `DEDERE_CHROMIUM`, or the first known place that holds one.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env["DEDERE_CHROMIUM"];
  return [...(named ? [named] : []), ...CHROMIUM].find((path) => existsSync(path));
}

/** The tracer by which tests count what goes to the network and to the disk. */
const TRACER = "/usr/bin/strace";

/** Installs Chromium, fonts and the tracer from Debian where that is possible; elsewhere says what will be skipped, and how to change that. */
export function installBrowser() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  if (process.platform === "linux" && existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    say(`Installing ${missing.join(" and ")} from Debian for the tests …`);
    aptInstall(missing);
  }
  if (findChromium() === undefined) say(`No Chromium was found: the browser tests will be reported as skipped.\n${howToInstall(missing)}`);
}

function missingPackages() {
  const missing = [];
  if (findChromium() === undefined) missing.push("chromium");
  if (process.platform === "linux" && !(existsSync(FONTS) && readdirSync(FONTS).some((name) => name.includes("Arabic")))) missing.push("fonts-noto-core");
  if (process.platform === "linux" && !existsSync(TRACER)) missing.push("strace");
  return missing;
}

/** @param {readonly string[]} names */
function aptInstall(names) {
  const quiet = { DEBIAN_FRONTEND: "noninteractive" };
  const install = () => run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], quiet);
  // The package lists of a fresh machine are empty, and old ones name files that are gone.
  if (install() === 0) return;
  run("apt-get", ["update", "-qq"], quiet);
  install();
}

/** @param {readonly string[]} names */
function howToInstall(names) {
  if (existsSync("/usr/bin/apt-get")) return `To run them: sudo apt-get install ${names.join(" ")}`;
  return "To run them, install Chromium or Chrome, or set DEDERE_CHROMIUM to the path of one.";
}
