/**
 * Endpoints that Payload has and the desk does not use: confirming an e-mail address, files of photos, which are at
 * addresses of their own, and the tables that Payload keeps for itself, except preferences and locks. Some of them fail
 * on any request and would let strangers fill the log.
 */
const CLOSED =
  /^\/api\/(?:[\w-]+\/(?:verify|file)\/|payload-(?!preferences(?:[/?]|$)|locked-documents(?:[/?]|$)))/

/** The desk resets preferences all at once; Payload fails on one at a time. */
const ONE_PREFERENCE = /^\/api\/payload-preferences\/[^?]/

/** Whether the API answers nothing to `method` at `path`. */
export const isClosedEndpoint = (method: string, path: string): boolean =>
  CLOSED.test(path) || (method === 'DELETE' && ONE_PREFERENCE.test(path))
