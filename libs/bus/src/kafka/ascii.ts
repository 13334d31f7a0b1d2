/** Whether a text is its own bytes. */

/** Whatever is beyond ASCII takes more bytes than characters. A regular expression says the same in many times the time. */
export const isAscii = (text: string): boolean => Buffer.byteLength(text) === text.length;
