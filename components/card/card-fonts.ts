import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The families that the drawing asks for, by their folders of files: letters of Indonesian, then those with rarer
 * accents, each under a name of its own, since Satori looks no further within a name.
 */
export const CARD_FONTS = {
  serif: { folder: 'source-serif-4', latin: 'Serif', accents: 'Serif Accents' },
  sans: { folder: 'source-sans-3', latin: 'Sans', accents: 'Sans Accents' },
} as const

let loading: ReturnType<typeof load> | undefined

/** The files of every family, as `ImageResponse` takes them; read once. */
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
