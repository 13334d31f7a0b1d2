/** How the text of a setting is read: each throws a Failure that names where it came from. */
import { span, whole } from '../cli/format.ts';
import { usage } from '../cli/exit.ts';

export const text = (value: string): string | undefined => (value === '' ? undefined : value);
export const on = (value: string): boolean => value !== '' && value !== 'false';

export function url(value: string, from: string): string {
  if (!URL.canParse(value) || !/^https?:\/\//.test(value)) throw usage(`${from} must be an http(s) URL, and is '${value}'`);
  return value.replace(/\/+$/, '');
}
export const optionalUrl = (value: string, from: string): string | undefined => (value === '' ? undefined : url(value, from));

export const between =
  (least: number, most: number) =>
  (value: string, from: string): number =>
    whole(value, from, least, most);

/** A span such as 90s or 24h, in milliseconds; at most `most` of them. */
export const spanUpTo =
  (most: number) =>
  (value: string, from: string): number => {
    const ms = span(value, from);
    if (ms > most) throw usage(`${from} is too long: ${value}`);
    return ms;
  };

/** Percent as typed, as a share (0..1). */
export function percentage(value: string, from: string): number {
  const n = Number(value);
  if (value.trim() === '' || !(n >= 0 && n <= 100)) throw usage(`${from} must be 0 to 100 percent, and is '${value}'`);
  return n / 100;
}
