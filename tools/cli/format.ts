/** Figures as people read them, and spans of time as they type them. Pure. */
import { usage } from './exit.ts';

/** A share (0..1) in percent as a bare number, without an exponent: 0.00125 is 0.125. */
export const percentOf = (share: number): string => String(Number((share * 100).toFixed(4)));

/** A share in percent for people; a dash when there is none. */
export const percent = (share: number | null): string => (share === null ? '–' : `${percentOf(share)} %`);

export const ms = (value: number | null): string =>
  value === null ? '–' : `${value >= 100 ? String(Math.round(value)) : String(Number(value.toFixed(1)))} ms`;

/** A part of a whole; null of nothing. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** 2026-03-06T14:05:00.000Z as 2026-03-06 14:05:00. */
export const time = (iso: string): string => iso.replace('T', ' ').replace(/\.\d+Z$|Z$/, '');

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** '90s', '15m', '24h', '7d' in milliseconds. `what` names the option in the Failure. */
export function span(text: string, what: string): number {
  const [, count, unit = ''] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  const width = UNITS[unit];
  if (count === undefined || width === undefined || Number(count) === 0)
    throw usage(`${what} must be a span such as 90s, 15m, 24h or 7d, and is '${text}'`);
  return Number(count) * width;
}

/** One of the names. */
export function oneOf<N extends string>(text: string, what: string, names: readonly N[]): N {
  const name = names.find((n) => n === text);
  if (name === undefined) throw usage(`${what} must be one of ${names.join(', ')}, and is '${text}'`);
  return name;
}

/** A whole number within bounds. */
export function whole(text: string, what: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d{1,9}$/.test(text) || value < least || value > most)
    throw usage(`${what} must be a whole number from ${String(least)} to ${String(most)}, and is '${text}'`);
  return value;
}

const WITHOUT_ZONE = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;

/** A moment: a time, in UTC as tables show it unless it names its zone; or a span before now. */
export function moment(text: string, what: string, now: number): string {
  if (/^\d{1,6}[smhd]$/.test(text)) return new Date(now - span(text, what)).toISOString();
  const at = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(WITHOUT_ZONE.test(text) ? `${text}Z` : text) : Number.NaN;
  if (Number.isNaN(at))
    throw usage(`${what} must be a time such as 2026-03-06T14:00:00Z or a span such as 24h, and is '${text}'`);
  return new Date(at).toISOString();
}
