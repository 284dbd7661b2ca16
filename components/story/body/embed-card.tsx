import { Picture } from '#components/parts/picture.tsx'
import { PLAYER_ATTRIBUTE } from '#content/base/address/player-hosts.ts'
import { words } from '#content/base/words/words.ts'
import type { Photo } from '#content/model/photo/photo.ts'
import type { Embed } from '#content/model/story/body.ts'
import { type Player, playerOf } from '#content/model/story/player.ts'

/** A link card for another site's page: the text is ours, and nothing is loaded from there before a reader asks for it. */
export function EmbedCard({ embed }: { embed: Embed<Photo> }) {
  const player = playerOf(embed.url)
  const { picture } = embed
  const label = picture && words.ai[picture.aiUse]
  return (
    <div className="relative my-8 border border-muted p-5 font-sans text-base [&:has(iframe)>figure]:hidden">
      {picture && (
        <figure className="mb-4">
          <Picture
            photo={picture}
            crop="16x9"
            sizes="(min-width:40rem) 40rem, 100vw"
            decorative
            className="w-full"
          />
          {(picture.credit || label) && (
            <figcaption className="mt-1 text-sm text-muted">
              {label && <strong className="text-accent">{label}. </strong>}
              {picture.credit && words.story.photo(picture.credit)}
            </figcaption>
          )}
        </figure>
      )}
      <p className="font-narrow text-sm text-muted">
        {words.story.elsewhere}: {embed.provider ?? new URL(embed.url).hostname}
      </p>
      <p className="mt-1 font-serif text-lg font-bold">
        <a href={embed.url} className="no-underline after:absolute after:inset-0 hover:underline">
          {embed.title}
        </a>
      </p>
      {embed.description && <p className="mt-2">{embed.description}</p>}
      {player && <PlayerOffer player={player} title={embed.title} />}
    </div>
  )
}

const SHAPES = {
  video: 'mt-4 block aspect-[16/9] w-full border-0',
  sound: 'mt-4 block h-40 w-full border-0',
} as const satisfies Record<Player['kind'], string>

/** A button that the page's script turns into the player, above the link that covers the card. */
function PlayerOffer({
  player: { address, provider, kind },
  title,
}: {
  player: Player
  title: string
}) {
  return (
    <div hidden className="relative mt-4 print:hidden">
      <button
        type="button"
        {...{ [PLAYER_ATTRIBUTE]: address }}
        data-title={title}
        data-shape={SHAPES[kind]}
        className="min-h-12 bg-mark px-5 font-bold text-flesh"
      >
        {words.story.play}
        <span className="sr-only">: {title}</span>
      </button>
      <p className="mt-2 text-sm text-muted">{words.story.playing(provider)}</p>
    </div>
  )
}
