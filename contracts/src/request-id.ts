/** The form of a request's id, as the schemas have it: whatever else a message names there is the id of none. */
const ID = /^[A-Za-z0-9-]{8,64}$/;

/** Whether the text can be the id of a request. */
export const isRequestId = (id: string | undefined): id is string => id !== undefined && ID.test(id);
