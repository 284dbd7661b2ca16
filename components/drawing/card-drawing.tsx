import { light } from '#content/base/appearance/tokens.ts'
import type { Words } from '#content/base/words/indonesian.ts'
import type { Card } from '#content/machines/cards/card.ts'
import { CARD_SIZE, cardText } from '#content/model/site/card-text.ts'
import type { Site } from '#content/model/site/site.ts'
import { CARD_FONTS } from './card-families.ts'

/** The CSS `font-family` of a card font: Latin glyphs first, then the rarer accents. */
export const cardFamily = ({ latin, accents }: { latin: string; accents: string }) =>
  `${latin}, ${accents}`

/** The colours of the light theme with the site's brand colour; link previews have no dark mode. */
export const cardColors = (site: Pick<Site, 'appearance'>) => ({
  ...light,
  mark: site.appearance?.brand ?? light.mark,
})

/** The mark of `public/icon.svg` without its square: four leaves. */
const LEAVES =
  'M9 9C4 9 1 6 1 1c5 0 8 3 8 8m2 0c0-5 3-8 8-8 0 5-3 8-8 8m0 2c5 0 8 3 8 8-5 0-8-3-8-8m-2 0c0 5-3 8-8 8 0-5 3-8 8-8'

/** Font size by title length, and how many lines then fit. */
function titleSize({ length }: string): { fontSize: number; lineClamp: number } {
  if (length <= 32) return { fontSize: 104, lineClamp: 3 }
  if (length <= 60) return { fontSize: 84, lineClamp: 4 }
  if (length <= 95) return { fontSize: 70, lineClamp: 5 }
  return { fontSize: 58, lineClamp: 5 }
}

/**
 * The card of a page without a photo. For Satori: inline styles, and every box with more than one child is a flex box.
 * Keeps 15 pixels at top and bottom free of content, since X crops them.
 */
export function CardDrawing({
  card,
  site,
  words,
}: {
  card: Card
  site: Pick<Site, 'name' | 'url' | 'appearance'>
  /** Passed in because the desk draws cards in the browser, without the operator's settings. */
  words: Pick<Words, 'card' | 'genres' | 'age'>
}) {
  const colors = cardColors(site)
  const name = cardText(site.name)
  const title = cardText(card.title) || name
  const label = [
    words.card[card.kind],
    card.section,
    card.genre && words.genres[card.genre],
    card.year === undefined ? '' : words.age.onCard(card.year),
  ]
    .map((part) => cardText(part ?? ''))
    .filter(Boolean)
    .join('  ·  ')
  return (
    <div
      style={{
        ...CARD_SIZE,
        display: 'flex',
        flexDirection: 'column',
        padding: '56px 72px 0',
        backgroundColor: colors.paper,
        color: colors.ink,
        fontFamily: cardFamily(CARD_FONTS.serif),
        fontWeight: 700,
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', paddingBottom: 22 }}>
        <svg width="60" height="60" viewBox="0 0 20 20" role="presentation">
          <path fill={colors.mark} d={LEAVES} />
        </svg>
        <div style={{ marginLeft: 20, fontSize: 52, letterSpacing: '-0.04em' }}>{name}</div>
        <div
          style={{
            marginLeft: 'auto',
            color: colors.muted,
            fontFamily: cardFamily(CARD_FONTS.sans),
            fontSize: 28,
          }}
        >
          {new URL(site.url).host}
        </div>
      </div>
      <div style={{ height: 6, backgroundColor: colors.ink }} />
      <div style={{ height: 2, marginTop: 5, backgroundColor: colors.ink }} />
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          flexGrow: 1,
          justifyContent: 'center',
          paddingBottom: 12,
        }}
      >
        {label && (
          <div
            style={{
              marginBottom: 18,
              color: colors.mark,
              fontFamily: cardFamily(CARD_FONTS.sans),
              fontSize: 32,
            }}
          >
            {label}
          </div>
        )}
        <div
          style={{
            display: 'block',
            ...titleSize(title),
            lineHeight: 1.1,
            letterSpacing: '-0.018em',
            wordBreak: 'break-word',
          }}
        >
          {title}
        </div>
      </div>
      <div style={{ height: 18, margin: '0 -72px', backgroundColor: colors.mark }} />
    </div>
  )
}
