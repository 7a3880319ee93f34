import dgram from "node:dgram";
import dns from "node:dns";
import net from "node:net";

/**
 * Keeps this process from the network and tells each attempt. Every way of Node's own to the outside (http, https, tls,
 * fetch, WebSocket) goes through a socket's `connect`; names are looked up by `dns`. Native code is not reached by this:
 * there the network namespace of the process is what keeps it in, where the system has such a thing.
 */
export function denyNetwork(tell: (what: string) => void): void {
  const deny = (what: string) =>
    // Not an arrow function: some of what it stands for is called with `new`.
    function denied(): never {
      tell(what);
      throw new Error(`no network here: ${what}`);
    };
  replace(net.Socket.prototype, ["connect"], deny);
  replace(net.Server.prototype, ["listen"], deny);
  replace(dgram.Socket.prototype, ["bind", "connect", "send"], deny);
  for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
    replace(
      resolver,
      Object.getOwnPropertyNames(resolver).filter((name) => /^(lookup|resolve|reverse)/.test(name)),
      deny,
    );
  replace(globalThis, ["fetch", "WebSocket", "EventSource"], deny);
}

function replace(target: object, names: readonly string[], deny: (what: string) => () => never): void {
  for (const name of names) Object.defineProperty(target, name, { value: deny(name), writable: false, configurable: false });
}
