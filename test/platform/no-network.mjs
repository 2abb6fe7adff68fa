/** Loaded before the program: every way to reach a network fails loudly. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const forbid = (holder, name) => {
  holder[name] = () => {
    process.stderr.write(`NETWORK: ${name}\n`);
    process.exit(99);
  };
};
for (const name of ['connect', 'createConnection']) forbid(net, name);
forbid(net.Socket.prototype, 'connect');
forbid(net.Server.prototype, 'listen');
forbid(tls, 'connect');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) forbid(dns, name);
for (const name of ['lookup', 'resolve']) forbid(dns.promises, name);
for (const module of [http, https]) for (const name of ['request', 'get']) forbid(module, name);
forbid(dgram, 'createSocket');
forbid(globalThis, 'fetch');
syncBuiltinESMExports();
