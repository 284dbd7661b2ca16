/**
 * Asks other servers what a link card should say.
 * @module
 */
import {
  outgoingRequests,
  PrivateHost,
  type SendOutgoing,
} from '#content/base/outgoing/outgoing-request.ts'
import { type PageTold, wordsOfOEmbed, wordsOfPage } from '#content/intake/structure/linked-page.ts'
import { knownEmbed, oEmbedAddress } from '#content/model/story/known-service.ts'

/** Limits of one question: an editor waits for the answer, and what describes a page stands at its beginning. */
const LIMITS = { timeLimit: 5_000, mostBytes: 2 * 1024 * 1024, redirects: 3 }

/** Hosts that an operator allowed for announcements are not for every account to ask. */
export const sendToPublic = outgoingRequests(new Set())

/** What a page told, the address of its picture complete, and the page's own address after redirects. */
export type AnsweredPage = PageTold & { address: string }

/** What became of a question. */
export type AskedPage = AnsweredPage | 'private' | 'unreachable'

/**
 * The words for a link card to `address`, from the service's own description where it has one, else from the page. Of a
 * known service that does not answer, what is known of it. Never throws.
 */
export async function askPage(
  address: string,
  siteUrl: string,
  send: SendOutgoing = sendToPublic,
): Promise<AskedPage> {
  const described = oEmbedAddress(address)
  const told = described && (await askFor(described, 'application/json', siteUrl, send))
  if (typeof told === 'object' && told.title) return { ...told, address }
  const asked = await askFor(address, 'text/html', siteUrl, send)
  if (typeof asked === 'object' && asked.title) return asked
  const known = knownEmbed(address)
  if (known) {
    const { title, provider } = known
    return { address, title, ...(provider && { provider }) }
  }
  return asked
}

async function askFor(
  address: string,
  type: 'application/json' | 'text/html',
  siteUrl: string,
  send: SendOutgoing,
): Promise<AskedPage> {
  try {
    const { url, status, headers, body } = await send(address, {
      method: 'GET',
      headers: { accept: type, 'accept-language': 'id', 'user-agent': `Warta (+${siteUrl})` },
      ...LIMITS,
    })
    if (status !== 200) return 'unreachable'
    const text = decoded(body, [headers['content-type']].flat()[0] ?? '')
    const { picture, ...words } =
      type === 'text/html' ? wordsOfPage(text) : wordsOfOEmbed(JSON.parse(text))
    const complete = picture === undefined ? null : URL.parse(picture, url)
    return { ...words, address: url, ...(complete && { picture: complete.href }) }
  } catch (error) {
    return error instanceof PrivateHost ? 'private' : 'unreachable'
  }
}

/** The text of an answer, in the encoding that its type or its first bytes name, else UTF-8. */
function decoded(body: Buffer, contentType: string): string {
  const named = /charset=["']?([\w:.-]+)/i
  const label =
    named.exec(contentType)?.[1] ?? named.exec(body.toString('latin1', 0, 1024))?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label).decode(body)
  } catch {
    // An encoding that nobody knows.
    return new TextDecoder().decode(body)
  }
}
