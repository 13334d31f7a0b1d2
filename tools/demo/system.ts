/** The demo's own system: a process on the embedded form, with faults that can be switched on, in a folder and on ports of its own. */
import { System } from '../e2e/system.ts';
import { post } from './world.ts';

export interface RunningSystem {
  readonly url: string;
  readonly v1Url: string;
  readonly token: string;
  /** Stops it and removes its folder. */
  close(): Promise<void>;
}

const ENV = { FAULTS: 'on', LOG_LEVEL: 'warn' };

export async function openSystem(): Promise<RunningSystem> {
  const system = await System.start('embedded', ENV);
  const { url, v1Url } = system;
  const login = { username: 'admin', password: 'admin' };
  const { access_token: token } = await post<{ access_token: string }>({ url, token: '' }, '/api/v2/auth/token', login);
  return { url, v1Url, token, close: () => system.dispose() };
}
