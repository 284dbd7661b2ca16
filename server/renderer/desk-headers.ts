/**
 * The response headers of the desk and its API.
 * @module
 */
import { randomBytes } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { policyReportPath, replyFormPath, reportFormPath } from '#content/base/address/addresses.ts'

const SIGN_OUT = /^\/(?:api\/users\/logout|admin\/keluar)(?:\?|$)/
const API = /^\/api\//

/**
 * The headers for `request`, which is changed: Next.js takes the nonce for its scripts from the request's own
 * `Content-Security-Policy`.
 * @param dev whether pages reload themselves, which needs `eval` and a socket
 */
export function deskHeaders(request: IncomingMessage, dev: boolean): OutgoingHttpHeaders {
  const url = request.url ?? '/'
  const nonce = randomBytes(16).toString('base64')
  const policy = PUBLIC_FORMS.has(url)
    ? FORM_POLICY
    : API.test(url)
      ? API_POLICY
      : deskPolicy(nonce, dev)
  delete request.headers['content-security-policy-report-only']
  request.headers['content-security-policy'] = policy
  return {
    'cache-control': 'private, no-store',
    'content-security-policy': policy,
    'cross-origin-resource-policy': 'same-origin',
    'reporting-endpoints': `${ENDPOINT}="${policyReportPath}"`,
    'x-frame-options': 'SAMEORIGIN',
    'x-robots-tag': 'noindex',
    // Pages of the desk that the browser could show again. Not its storage: text that could not be saved is kept there.
    ...(SIGN_OUT.test(url) && request.method === 'POST' && { 'clear-site-data': '"cache"' }),
  }
}

/** The name of the endpoint for reports. */
const ENDPOINT = 'kebijakan'

/** Answers of the API are data; opened as a page, they do nothing. */
const API_POLICY = "default-src 'none'; frame-ancestors 'none'"

/** Where forms of readers arrive. What could not be stored is answered as a page that sends it again. */
const PUBLIC_FORMS: ReadonlySet<string> = new Set([replyFormPath, reportFormPath])
const FORM_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/**
 * The Content-Security-Policy of a page of the desk: scripts with `nonce` and those that they load, and everything else
 * from this site. Styles may be inline, because Payload's and Lexical's components set them on elements.
 */
function deskPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    // A photo that is about to be uploaded is a blob.
    "img-src 'self' blob: data:",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    `report-uri ${policyReportPath}`,
    `report-to ${ENDPOINT}`,
  ].join('; ')
}
