/**
 * What hangs in the driver 7.8, mended: a command that is written to a socket which has been destroyed, and whose end is not told yet,
 * waits for the socket to drain, for ever and with its connection. That is so when a server ends its connections, as one does that is
 * killed, at the moment of their use. No time limit of the driver covers it. Here a command ends with its connection.
 */
import { createRequire } from 'node:module';

/** As far as it is used here; the class is internal to the driver. */
interface Connection {
  readonly error?: Error;
  once(event: 'close', listener: () => void): this;
  off(event: 'close', listener: () => void): this;
  writeCommand(command: unknown, options: unknown): Promise<void>;
}

// The driver is mongoose's own.
const require = createRequire(createRequire(import.meta.url).resolve('mongoose'));
const { Connection } = require('mongodb/lib/cmap/connection') as { Connection: new (...args: unknown[]) => Connection };

export class HeardConnection extends Connection {
  override async writeCommand(command: unknown, options: unknown): Promise<void> {
    const ended = Promise.withResolvers<never>();
    const end = (): void => ended.reject(this.error ?? new Error('the connection has ended'));
    this.once('close', end);
    try {
      await Promise.race([super.writeCommand(command, options), ended.promise]);
    } finally {
      this.off('close', end);
    }
  }
}

/** An option of the driver that its types do not tell of. */
export const CONNECTIONS: object = { connectionType: HeardConnection };
