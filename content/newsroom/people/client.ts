import type { PayloadRequest } from 'payload'
import { environment } from '#content/base/settings/environment.ts'
import { networkOf } from '#content/model/people/client-network.ts'
import { clientAddress } from '#content/model/press/client-address.ts'

/** The network that a request came from. */
export const clientNetwork = ({ headers }: Pick<PayloadRequest, 'headers'>): string =>
  networkOf(clientAddress(headers.get('x-forwarded-for'), environment().trustProxy))

/** Adds a field to the answer of `req`, refusals included. */
export function answerWith(req: PayloadRequest, name: string, value: string): void {
  req.responseHeaders = new Headers(req.responseHeaders)
  req.responseHeaders.append(name, value)
}
