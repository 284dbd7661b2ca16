import type { Words } from '#content/base/words/indonesian.ts'
import { cardText } from '#content/model/site/card-text.ts'
import type { Site } from '#content/model/site/site.ts'
import { cardColors, cardFamily } from './card-drawing.tsx'
import { CARD_FONTS } from './card-families.ts'

/** In pixels of the card; X crops the lowest 15. */
export const BAND_SIZE = { width: 1200, height: 112 } as const

/** The band across the link preview photo of an old story: its year and the publication's name. For Satori. */
export function YearBand({
  year,
  site,
  words,
}: {
  year: number
  site: Pick<Site, 'name' | 'appearance'>
  words: Pick<Words, 'age'>
}) {
  const colors = cardColors(site)
  return (
    <div
      style={{
        ...BAND_SIZE,
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'space-between',
        padding: '0 48px 15px',
        backgroundColor: colors.mark,
        color: colors.paper,
        fontWeight: 700,
      }}
    >
      <div style={{ fontFamily: cardFamily(CARD_FONTS.sans), fontSize: 52 }}>
        {cardText(words.age.onCard(year))}
      </div>
      <div
        style={{ fontFamily: cardFamily(CARD_FONTS.serif), fontSize: 44, letterSpacing: '-0.04em' }}
      >
        {cardText(site.name)}
      </div>
    </div>
  )
}
