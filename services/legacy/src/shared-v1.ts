/** The one v1 of a process, for its services that ask it: opened by the first, closed by the last. */
import type { Config } from '@cohortlens/config';
import type { V1Source } from './source.ts';

export interface SharedV1 {
  readonly open: (
    config: Config,
    now: () => number,
  ) => Promise<{ readonly source: V1Source; readonly leave: () => Promise<void> }>;
}

export function shareV1(openV1: (config: Config, now: () => number) => Promise<V1Source>): SharedV1 {
  let opened: Promise<V1Source> | undefined;
  let users = 0;
  const leave = async (): Promise<void> => {
    users -= 1;
    if (users > 0) return;
    const last = opened;
    opened = undefined;
    await (await last)?.close();
  };
  return {
    open: async (config, now) => {
      users += 1;
      opened ??= openV1(config, now);
      try {
        return { source: await opened, leave };
      } catch (error) {
        users -= 1;
        if (users === 0) opened = undefined;
        throw error;
      }
    },
  };
}
