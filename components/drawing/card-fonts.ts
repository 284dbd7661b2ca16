import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CARD_FONTS } from './card-families.ts'

let loading: ReturnType<typeof load> | undefined

/** The font files as `ImageResponse` takes them; read once. */
export const cardFonts = () => {
  loading ??= load()
  return loading
}

const load = () =>
  Promise.all(
    Object.values(CARD_FONTS).flatMap(({ folder, latin, accents }) => [
      font(latin, folder, 'latin'),
      font(accents, folder, 'latin-ext'),
    ]),
  )

const font = async (name: string, folder: string, subset: string) => ({
  name,
  weight: 700 as const,
  data: await readFile(
    join(
      process.cwd(),
      `node_modules/@fontsource/${folder}/files/${folder}-${subset}-700-normal.woff`,
    ),
  ),
})
