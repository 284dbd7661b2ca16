/** The services whose players a page may show in a frame, once the reader asks for it. */
export const PLAYER_HOSTS = [
  'geo.dailymotion.com',
  'open.spotify.com',
  'player.vimeo.com',
  'www.youtube-nocookie.com',
] as const

export type PlayerHost = (typeof PLAYER_HOSTS)[number]

/** The attribute of a button that has the address of its player. */
export const PLAYER_ATTRIBUTE = 'data-player'

/** The origins of {@link PLAYER_HOSTS}. */
export const PLAYER_ORIGINS: readonly string[] = PLAYER_HOSTS.map((host) => `https://${host}`)

/** The origins of the players that the page `html` offers; only those of {@link PLAYER_HOSTS}. */
export const playersIn = (html: string): readonly string[] =>
  PLAYER_ORIGINS.filter((origin) => html.includes(` ${PLAYER_ATTRIBUTE}="${origin}/`))
