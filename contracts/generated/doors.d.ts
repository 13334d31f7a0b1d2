// Generated from contracts/schemas by `npm run generate`. Do not edit.
export declare const byName: Record<string, unknown>;
