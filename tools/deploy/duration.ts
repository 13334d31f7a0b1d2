/** Durations as Docker and Compose write them: 90s, 1m30s. */
const UNITS = { h: 3600, m: 60, s: 1 } as const;

export const secondsOf = (duration: string): number =>
  [...duration.matchAll(/(\d+)([hms])/g)].reduce((sum, [, n, unit]) => sum + Number(n) * UNITS[unit as 'h' | 'm' | 's'], 0);
