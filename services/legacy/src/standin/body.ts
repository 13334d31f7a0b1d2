/** The body of a request as FastAPI reads it: JSON only under a JSON content type, else the bare text; absent when empty. */

/** One entry of FastAPI's 422: where, what kind, and the message a person reads. */
export interface Detail {
  readonly type: string;
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  readonly input: unknown;
  readonly ctx?: Readonly<Record<string, unknown>>;
}
export type Body = { readonly value: unknown } | { readonly absent: true } | { readonly invalid: Detail };

const JSON_TYPE = /^application\/([^;\s]+\+)?json\s*(;|$)/i;

/** Never throws. text is undefined or empty when nothing was sent. */
export function readBody(text: string | undefined, contentType: string | undefined): Body {
  if (!text) return { absent: true };
  if (!JSON_TYPE.test(contentType ?? '')) return { value: text };
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const position = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? 0);
    const ctx = { error: 'Expecting value' };
    return { invalid: { type: 'json_invalid', loc: ['body', position], msg: 'JSON decode error', input: {}, ctx } };
  }
}

/** What is wrong with a field that is not there; the input is what lacks it. */
export const missing = (loc: Detail['loc'], input: unknown): Detail => ({ type: 'missing', loc, msg: 'Field required', input });
