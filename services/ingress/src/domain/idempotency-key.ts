/** The client's own name for a request, from the Idempotency-Key header. */
const PRINTABLE = /^[\x21-\x7e]{1,255}$/;

/** Whether the header's value can be a key: 1 to 255 printable characters without spaces. */
export const isKey = (value: unknown): value is string => typeof value === 'string' && PRINTABLE.test(value);
