/** What kafkajs' errors say, under their wrappings. */

export const UNKNOWN_TOPIC = 'UNKNOWN_TOPIC_OR_PARTITION';

interface Layer {
  readonly retriable?: unknown;
  readonly type?: unknown;
  readonly name?: unknown;
  readonly cause?: unknown;
  readonly originalError?: unknown;
}

/** The broker's name of the failure, e.g. MESSAGE_TOO_LARGE; else the error's own name. */
export function typeOf(error: unknown): string {
  let name = 'Error';
  for (let layer = error as Layer | undefined, depth = 0; layer && depth < 8; depth++) {
    if (typeof layer.type === 'string') return layer.type;
    if (typeof layer.name === 'string') name = layer.name;
    layer = (layer.cause ?? layer.originalError) as Layer | undefined;
  }
  return name;
}

/** Its type, and what it says itself. */
export const told = (error: unknown): string =>
  `${typeOf(error)}${error instanceof Error && error.message !== '' ? ` (${error.message})` : ''}`;

/** When every broker is gone, or much is asked at once while it learns who leads. */
const OWN_FAULTS = new Set(['TypeError', 'RangeError']);

/** The group has forgotten the member, e.g. because its session expired while it joined: it joins anew, as another one. */
const EXPIRED = new Set(['UNKNOWN_MEMBER_ID', 'ILLEGAL_GENERATION', 'REBALANCE_IN_PROGRESS', 'GROUP_ID_NOT_FOUND']);

function bottomOf(error: unknown): Layer {
  let layer = (error ?? {}) as Layer;
  for (let depth = 0; layer.cause && depth < 8; depth++) layer = layer.cause;
  return layer;
}

/** Whether kafkajs has tripped over itself: no broker has said anything, and it may go well with another client. */
export const isOwnFault = (error: unknown): boolean => OWN_FAULTS.has(String(bottomOf(error).name));

/** Whether the same may succeed later: what kafkajs calls retriable, at the bottom, its own faults, and an expired membership. */
export function isPassing(error: unknown): boolean {
  const bottom = bottomOf(error);
  return bottom.retriable === true || isOwnFault(error) || EXPIRED.has(typeOf(error));
}

/** Whether a broker has answered that it will not: asked again, it says the same. */
export function isRefusal(error: unknown): boolean {
  const { retriable, type } = bottomOf(error);
  return retriable === false && typeof type === 'string';
}

/** Whether a broker has answered that it cannot tell now, e.g. while leaders are chosen; what is unknown may also be gone. */
export function isPassingAnswer(error: unknown): boolean {
  const { retriable, type } = bottomOf(error);
  return retriable === true && typeof type === 'string' && type !== UNKNOWN_TOPIC;
}

/** So often a consumer is started again after a failure of which nobody says whether it passes: a minute or two. */
const UNCLEAR_TRIES = 30;

/**
 * Whether a consumer that failed is not to be started again, after `tries` without a sign of life: a broker has refused it, or what
 * is neither a refusal nor known to pass goes on, e.g. kafkajs' "no coordinator" while all brokers are restarted.
 */
export const isHopeless = (error: unknown, tries: number): boolean =>
  !isPassing(error) && (isRefusal(error) || tries >= UNCLEAR_TRIES);
