/**
 * Endpoints that Payload has and the desk does not use: confirming an e-mail address, files of photos, which are at
 * addresses of their own, and the tables that Payload keeps for itself, except preferences and locks. Some of them fail
 * on any request and would let strangers fill the log.
 */
const CLOSED =
  /^\/api\/(?:[\w-]+\/(?:verify|file)\/|payload-(?!preferences(?:[/?]|$)|locked-documents(?:[/?]|$)))/

/** Whether the API answers nothing at `path`. */
export const isClosedEndpoint = (path: string): boolean => CLOSED.test(path)
