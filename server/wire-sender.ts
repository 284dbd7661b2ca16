import type { IncomingMessage } from 'node:http'
import { isWireToken, tokenIn, WIRE_PUSH_PATH } from '#content/base/settings/wire-token.ts'

/**
 * Creates the test for agencies that send copy with a token of this portal: like editors, they wait for no stranger and
 * may send as much as a story has. Only where copy is sent.
 */
export const wireSenderTest =
  (secret: string) =>
  ({ url, headers }: Pick<IncomingMessage, 'url' | 'headers'>): boolean => {
    if (!url?.startsWith(WIRE_PUSH_PATH)) return false
    const token = tokenIn(headers.authorization)
    return token !== undefined && isWireToken(token, secret)
  }
