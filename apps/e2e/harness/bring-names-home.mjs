// Loaded into a server before it starts: names on the internet that lead to servers of the test, whatever their port.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** @type {Record<string, number>} */
const ports = JSON.parse(process.env.JOURNEY_NAMES ?? '{}');

const lookup = dns.promises.lookup.bind(dns.promises);
Object.assign(dns.promises, {
  /** @type {(name: string, options: import('node:dns').LookupAllOptions) => Promise<object[]>} */
  lookup: async (name, options) => (name in ports ? [{ address: '127.0.0.1', family: 4 }] : lookup(name, options)),
});
syncBuiltinESMExports();

net.Socket.prototype.connect = new Proxy(Reflect.get(net.Socket.prototype, 'connect'), {
  /** Node's own callers hand over one list of options and a callback. */
  apply(connect, socket, given) {
    const [options] = Array.isArray(given[0]) ? given[0] : given;
    if (options?.host in ports) options.port = ports[options.host];
    return Reflect.apply(connect, socket, given);
  },
});
