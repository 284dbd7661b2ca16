/**
 * The players of other services for videos and sound: the frames that they offer for pages of others, in the form that
 * stores least about readers.
 * @module
 */
import type { PlayerHost } from '#content/base/address/player-hosts.ts'
import { knownEmbed } from './known-service.ts'

/** A player for the page that a link card leads to. */
export interface Player {
  /** The address of the frame. It begins to play: the reader has asked for it. */
  address: string
  provider: string
  kind: 'video' | 'sound'
}

/** The player of what is shown at `address`; `undefined` if it has none that a page may show. */
export function playerOf(address: string): Player | undefined {
  const { provider, url: page } = knownEmbed(address) ?? {}
  if (!provider || !page) return undefined
  const url = new URL(page)
  const parts = url.pathname.split('/')
  const last = parts.at(-1) ?? ''
  switch (provider) {
    case 'YouTube':
      return { provider, kind: 'video', address: youtube(url) }
    case 'Vimeo':
      return { provider, kind: 'video', address: vimeo(parts) }
    case 'Dailymotion':
      return {
        provider,
        kind: 'video',
        address: frame('geo.dailymotion.com', '/player.html', { video: last }),
      }
    case 'Spotify':
      return {
        provider,
        kind: 'sound',
        address: frame('open.spotify.com', `/embed${url.pathname}`),
      }
    default:
      return undefined
  }
}

/** https://support.google.com/youtube/answer/171780: the host without cookies until something plays. */
function youtube({ searchParams }: URL): string {
  const list = searchParams.get('list')
  const start = searchParams.get('t')
  return list
    ? frame('www.youtube-nocookie.com', '/embed/videoseries', { autoplay: '1', list })
    : frame('www.youtube-nocookie.com', `/embed/${searchParams.get('v')}`, {
        autoplay: '1',
        ...(start && { start }),
      })
}

/**
 * `h` is the key of an unlisted video. `dnt` asks for no cookies:
 * https://help.vimeo.com/hc/en-us/articles/12426260232977
 */
const vimeo = ([, id, h]: readonly string[]): string =>
  frame('player.vimeo.com', `/video/${id}`, { ...(h && { h }), autoplay: '1', dnt: '1' })

function frame(host: PlayerHost, path: string, parameters: Record<string, string> = {}): string {
  const query = new URLSearchParams(parameters).toString()
  return `https://${host}${path}${query && `?${query}`}`
}
