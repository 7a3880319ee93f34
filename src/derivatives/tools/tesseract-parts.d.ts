/** The parts of tesseract.js that run without its worker; the package has types for its front door alone. */
declare module "tesseract.js/src/worker-script/index.js" {
  interface Packet {
    readonly workerId: string;
    readonly jobId: string;
    readonly action: string;
    readonly payload: object;
  }
  interface Answer {
    readonly status: "resolve" | "reject" | "progress";
    readonly data: unknown;
  }
  export function setAdapter(adapter: Readonly<Record<string, (...args: never[]) => unknown>>): void;
  export function dispatchHandlers(packet: Packet, send: (answer: Answer) => void): void;
}

declare module "tesseract.js/src/worker-script/node/getCore.js" {
  export default function getCore(oem: number, corePath: undefined, res: { progress: (status: object) => void }): Promise<unknown>;
}
