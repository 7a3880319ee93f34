/**
 * The server: the API over one case and one law book, and the page. `createApp` is a function from request to response;
 * `serve` opens a port on this machine.
 */
export { createApp } from "./app.ts";
export type { ServerInput } from "./input.ts";
export { type Running, serve, type ServeOptions } from "./serve.ts";
