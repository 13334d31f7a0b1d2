/** What stands in the headers of a bus message: CloudEvents 1.0 in Kafka's binary mode, and the extensions of this system. All are text. */
export interface HeaderDeclaration {
  readonly about: string;
  /** Which messages have it. `every` message must. */
  readonly on: 'every' | 'any' | 'requests' | 'results' | 'questions' | 'diffs' | 'retries' | 'dead letters';
  /** The only values that it may have: who takes a message is told by them. Without it any text is read. */
  readonly values?: readonly string[];
}

const SIDES = ['v1', 'v2'] as const;

export const HEADERS = {
  ce_specversion: { about: 'The version of CloudEvents: 1.0.', on: 'every' },
  ce_id: { about: "The message's id. What is sent again under the same id is the same message.", on: 'every' },
  ce_source: { about: 'Who made it: service/instance.', on: 'every' },
  ce_type: { about: 'What kind of message it is; names its schema.', on: 'every' },
  ce_time: { about: 'When it was made, RFC 3339.', on: 'every' },
  'content-type': { about: 'application/json.', on: 'every' },
  traceparent: { about: 'The trace it belongs to (W3C Trace Context).', on: 'any' },
  ce_requestid: { about: 'The request that it concerns; also what a reply is matched by.', on: 'any' },
  ce_tenant: { about: 'The tenant that asked.', on: 'any' },
  ce_epoch: { about: 'The flag state that decided.', on: 'any' },
  ce_replyto: { about: 'The topic that the answer goes to.', on: 'questions' },
  ce_primary: { about: 'The side whose answer the client gets.', on: 'requests', values: SIDES },
  ce_shadow: { about: 'The side that handles the request only to be compared; absent for none.', on: 'requests' },
  ce_deadline: { about: 'When the client stops waiting, in epoch milliseconds.', on: 'requests' },
  ce_path: { about: 'The version of the HTTP path (v1, v2).', on: 'requests' },
  ce_failover: { about: "v1 is asked in v2's place.", on: 'requests' },
  ce_withdrawn: {
    about:
      'v1 is asked because v2 may not answer any more, e.g. after a rollback: that is not held against v2, and is no occasion to compare.',
    on: 'requests',
  },
  ce_side: { about: 'The side that computed it.', on: 'results' },
  ce_verdict: { about: 'What the comparison means.', on: 'diffs' },
  ce_attempt: { about: 'Which attempt this is; the first is 1.', on: 'retries' },
  ce_retryat: { about: 'Not before when it is to be tried again, in epoch milliseconds.', on: 'retries' },
  ce_redrive: { about: 'How often an operator has given it to its group again; absent for never.', on: 'retries' },
  ce_dlcause: { about: 'The code of the error catalogue that says why it was put aside.', on: 'dead letters' },
  ce_dldetail: { about: 'For a person: what went wrong. No content of the message.', on: 'dead letters' },
  ce_dltopic: { about: 'The topic that it came from.', on: 'dead letters' },
  ce_dlposition: { about: 'Its partition and offset there.', on: 'dead letters' },
  ce_dlat: { about: 'When it was put aside, in epoch milliseconds.', on: 'dead letters' },
} as const satisfies Record<string, HeaderDeclaration>;
