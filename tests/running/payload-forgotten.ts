/**
 * Files of one worker share the packages that they load, Payload's list of opened stores among them; each file opens one
 * of its own.
 * @module
 */
import { afterAll } from 'vitest'

afterAll(() => {
  // Payload has no function for this; `getPayload` would answer with the store of the file before.
  const opened: unknown = Reflect.get(globalThis, '_payload')
  if (opened instanceof Map) opened.clear()
})
