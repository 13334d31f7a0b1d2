/** What controllers are given: one token for each area, filled in app.module.ts. */
export const REQUEST_WAY = Symbol('REQUEST_WAY');
export const ACCOUNTS = Symbol('ACCOUNTS');
export const USAGES = Symbol('USAGES');
export const FLAG_DESK = Symbol('FLAG_DESK');
export const EVIDENCE = Symbol('EVIDENCE');
export const OPERATOR = Symbol('OPERATOR');
export const VITALS = Symbol('VITALS');
export const DOCUMENTS = Symbol('DOCUMENTS');
