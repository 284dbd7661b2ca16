/**
 * A key that nothing else has: 24 hexadecimal digits. `crypto.randomUUID` is missing where the desk is served without
 * https.
 */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
