import { describe, expect, it } from '@jest/globals';
import { moment, ms, percent, percentOf, share, span, time, whole } from './format.ts';

const NOW = Date.parse('2026-03-06T14:05:00.000Z');

describe('what a person types', () => {
  it.each([
    ['90s', 90_000],
    ['15m', 900_000],
    ['24h', 86_400_000],
    ['7d', 604_800_000],
  ])('%s is a span', (text, expected) => {
    expect(span(text, '--since')).toBe(expected);
  });
  it.each(['', '5', 'm', '0m', '-5m', '1.5h', '5 m', '5w', '9999999s'])('%j is none, and the option is named', (text) => {
    expect(() => span(text, '--since')).toThrow(/--since must be a span/);
  });
  it('a moment is a time, or so long ago', () => {
    expect(moment('2026-03-06T14:00:00Z', '--from', NOW)).toBe('2026-03-06T14:00:00.000Z');
    expect(moment('2026-03-06', '--from', NOW)).toBe('2026-03-06T00:00:00.000Z');
    expect(moment('1h', '--from', NOW)).toBe('2026-03-06T13:05:00.000Z');
    for (const wrong of ['yesterday', '', '17', '2026-13-45'])
      expect(() => moment(wrong, '--from', NOW)).toThrow(/--from must be/);
  });
  it('a moment without a zone is meant as tables show times, wherever the operator sits', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    try {
      for (const typed of ['2026-03-06 14:00', time('2026-03-06T14:00:00.123Z'), '2026-03-06T14:00', '2026-03-06T09:00:00-05:00'])
        expect(moment(typed, '--from', NOW)).toBe('2026-03-06T14:00:00.000Z');
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
  it('a whole number has bounds', () => {
    expect(whole('200', '--limit', 1, 200)).toBe(200);
    for (const wrong of ['0', '201', '1e2', '-1', '1.5', ''])
      expect(() => whole(wrong, '--limit', 1, 200)).toThrow(/from 1 to 200/);
  });
});

describe('what a person reads', () => {
  it.each([
    [0, '0'],
    [0.001, '0.1'],
    [1 / 3, '33.3333'],
    [0.000_000_4, '0'],
    [0.000_05, '0.005'],
    [1, '100'],
  ])('the share %d is %s percent, without an exponent', (part, text) => {
    expect(percentOf(part)).toBe(text);
  });
  it('nothing of nothing is no share', () => {
    expect([share(0, 0), share(1, 4)]).toEqual([null, 0.25]);
    expect([percent(null), percent(0.25), ms(null), ms(3.14159), ms(1234.5)]).toEqual(['–', '25 %', '–', '3.1 ms', '1235 ms']);
  });
  it('a time is short', () => {
    expect(time('2026-03-06T14:05:00.123Z')).toBe('2026-03-06 14:05:00');
    expect(time('2026-03-06T14:05:00Z')).toBe('2026-03-06 14:05:00');
  });
});
