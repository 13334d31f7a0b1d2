import { expect, it } from '@jest/globals';
import { deadLettered, respond } from './respond.ts';

const said = (requestid: string) =>
  deadLettered('v2', '1.0')({ requestid, primary: 'v2', replyto: 'replies.ingress-0' }, 'schema_mismatch', 'requests.prediction');

it('of a request that was put aside its side says so, to everybody and to who waits', () => {
  expect(said('request-1').map(({ topic, key }) => [topic, key])).toEqual([
    ['results.prediction', 'request-1'],
    ['replies.ingress-0', 'request-1'],
  ]);
});

it.each(['', 'short'])(
  'of what names %j as its request nothing is said: it would be one more message that nobody can keep',
  (none) => {
    expect(said(none)).toEqual([]);
  },
);

it('a result carries what decides who looks at it', () => {
  const carried = {
    requestid: 'request-1',
    primary: 'v1',
    failover: 'true',
    withdrawn: 'true',
    deadline: '1',
    epoch: '1.1',
    path: 'v2',
  };
  const failed = { capability: 'prediction', path: 'v2', side: 'v1', version: 'x', status: 'error', duration_ms: 1 } as const;
  const outcome = respond({ ...carried, replyto: 'replies.ingress-0' }, failed);
  expect(outcome).toMatchObject({ publish: [{ attributes: { ...carried, side: 'v1' } }] });
});
