import { describe, expect, it } from '@jest/globals';
import { deprecation } from './deprecation.ts';

describe('what a deprecated route says', () => {
  it('is dated in the forms of their standards', () => {
    expect(deprecation(Date.UTC(2026, 2, 20, 12), '/api/v1/predict-spending')).toEqual({
      deprecation: '@1774008000',
      sunset: 'Fri, 27 Mar 2026 12:00:00 GMT',
      link: '</api/v2/predict-spending>; rel="successor-version"',
    });
  });

  it.each([
    ['/api/v1/token', '</api/v2/auth/token>'],
    ['/api/v1/x"><script>', '</api/v2>'],
    ['/api/v1/usage', '</api/v2/usage>'],
  ])('%s is succeeded by %s', (path, target) => {
    expect(deprecation(0, path)['link']).toBe(`${target}; rel="successor-version"`);
  });
});
