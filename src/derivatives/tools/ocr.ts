import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { gunzipSync } from "node:zlib";
import { dispatchHandlers, setAdapter } from "tesseract.js/src/worker-script/index.js";
import getCore from "tesseract.js/src/worker-script/node/getCore.js";
import { type Parser, textOutput, wholeInput } from "../made.ts";
import { openImage } from "./image.ts";

/** Only the recogniser with neural networks (LSTM) is used; the data holds no other. */
const LSTM_ONLY = 1;

/**
 * Recognises the text of a picture: the text itself, and the same with a box for every word (hOCR), in pixels of the
 * upright picture. The parts of tesseract.js are called here without its own worker, which the sandbox forbids; the data
 * of languages comes from packages on this disk.
 * @param parameters `languages`: codes joined by `+`, the first counts most; `model`: the folder of the data
 */
export const ocr: Parser = async (input, parameters, emit) => {
  const languages = String(parameters["languages"]);
  const picture = await openImage(await wholeInput(input))
    .flatten({ background: "#ffffff" })
    .greyscale()
    .png()
    .toBuffer();
  const job = await tesseract(languages.split("+"), String(parameters["model"]));
  const { text, hocr } = await job("recognize", { image: new Uint8Array(picture), options: {}, output: { text: true, hocr: true } });
  emit(textOutput("ocr", text));
  emit(textOutput("ocr", hocr, "text/vnd.hocr+html"));
};

type Job = (action: string, payload: object) => Promise<{ text: string; hocr: string }>;

async function tesseract(languages: readonly string[], model: string): Promise<Job> {
  setAdapter({
    getCore: async () => getCore(LSTM_ONLY, undefined, { progress: () => undefined }),
    gunzip: gunzipSync,
    fetch: () => Promise.reject(new Error("nothing is fetched")),
    readCache: () => Promise.resolve(undefined),
  });
  const job: Job = (action, payload) =>
    new Promise((resolve, reject) => {
      dispatchHandlers({ workerId: "1", jobId: action, action, payload }, ({ status, data }) => {
        if (status === "resolve") resolve(data as { text: string; hocr: string });
        if (status === "reject") reject(new Error(String(data)));
      });
    });
  await job("load", { options: { lstmOnly: true, logging: false } });
  const langs = await Promise.all(languages.map(async (code) => ({ code, data: await languageData(code, model) })));
  await job("loadLanguage", { langs, options: { cacheMethod: "none", gzip: true, lstmOnly: true } });
  await job("initialize", { langs: languages.join("+"), oem: LSTM_ONLY });
  return job;
}

async function languageData(code: string, model: string): Promise<Buffer> {
  const manifest = createRequire(import.meta.url).resolve(`@tesseract.js-data/${code}/package.json`);
  return readFile(new URL(`${model}/${code}.traineddata.gz`, `file://${manifest}`));
}
