/** Clients that only connect, in a process of their own: they come although this one is held up until they have. */
import { spawnSync } from 'node:child_process';

const CLIENTS = `
  const { connect } = require('node:net');
  const [port, clients] = process.argv.slice(1).map(Number);
  let left = clients;
  for (let n = 0; n < clients; n++) connect(port, '127.0.0.1', () => --left === 0 && process.exit(0));
`;
const DEADLINE_MS = 10_000;

/** Whether all of so many were connected to the port before they had waited for too long. */
export const haveConnected = (clients: number, port: number): boolean =>
  spawnSync(process.execPath, ['-e', CLIENTS, String(port), String(clients)], { timeout: DEADLINE_MS }).status === 0;
