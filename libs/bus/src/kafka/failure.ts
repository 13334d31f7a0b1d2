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

/** kafkajs trips over itself when every broker is gone. */
const OWN_FAULTS = new Set(['TypeError', 'RangeError']);

/** Whether the same may succeed later: what kafkajs calls retriable, at the bottom, and its own faults. */
export function isPassing(error: unknown): boolean {
  let layer = error as Layer;
  for (let depth = 0; layer.cause && depth < 8; depth++) layer = layer.cause;
  return layer.retriable === true || OWN_FAULTS.has(String(layer.name));
}
