/**
 * One address of every kind of reading page, on which the promises are tested.
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

/** An address, its kind of page, and its status. */
export interface ReadingAddress {
  kind: string
  path: string
  status: 200 | 404 | 410
}

const STARTER_STORIES = 'content/starter/stories'

/** The paths of all starter stories. */
export const starterStories: readonly string[] = readdirSync(STARTER_STORIES)
  .filter((name) => name.endsWith('.md'))
  .map((name) => {
    const section = /^section: (\S+)$/m.exec(readFileSync(join(STARTER_STORIES, name), 'utf8'))?.[1]
    return `/${section}/${name.slice(0, -'.md'.length)}`
  })

/** A starter story with a fact box, a list and subheadings. */
export const STORY_WITH_FACT_BOX =
  '/news/kazakhstan-2022-protes-harga-elpiji-yang-mengundang-pasukan-csto'

/** Existing pages that search engines may index, including lists of stories. */
export const indexedAddresses = (): ReadingAddress[] => [
  { kind: 'front page', path: '/', status: 200 },
  { kind: 'section', path: '/news', status: 200 },
  { kind: 'second page of a section', path: '/news?page=2', status: 200 },
  { kind: 'story from wire copy', path: inject('portal').wireStory, status: 200 },
  { kind: 'story with a fact box', path: STORY_WITH_FACT_BOX, status: 200 },
  { kind: 'topic', path: '/topik/geografi-indonesia', status: 200 },
  { kind: 'author', path: '/penulis/redaksi-warta', status: 200 },
  { kind: 'newest stories', path: '/terkini', status: 200 },
  { kind: 'second page of the newest stories', path: '/terkini?page=2', status: 200 },
  { kind: 'static page', path: '/halaman/pedoman-media-siber', status: 200 },
  { kind: 'stories of today', path: '/indeks', status: 200 },
  { kind: 'stories of a day', path: '/indeks/2026/03/07', status: 200 },
]

/** Every kind of reading page, including missing and withdrawn ones. */
export function readingAddresses(): ReadingAddress[] {
  return [
    ...indexedAddresses(),
    { kind: 'log of corrections', path: '/koreksi', status: 200 },
    { kind: 'changes to a story', path: `${STORY_WITH_FACT_BOX}/perubahan`, status: 200 },
    { kind: 'most read stories', path: '/terpopuler', status: 200 },
    { kind: 'most read stories of a week', path: '/terpopuler/sepekan', status: 200 },
    { kind: 'stories of a day in a section', path: '/indeks/2026/03/07?rubrik=news', status: 200 },
    { kind: 'search without a query', path: '/cari', status: 200 },
    { kind: 'search with results', path: '/cari?q=kapal', status: 200 },
    { kind: 'search within a section', path: '/cari?q=gempa&rubrik=sains', status: 200 },
    { kind: 'search without results', path: '/cari?q=tidakadayangmencariini', status: 200 },
    { kind: 'unknown address', path: '/tidak/ada/di/sini', status: 404 },
    { kind: 'unknown story', path: '/news/tidak-ada', status: 404 },
    { kind: 'withdrawn story', path: inject('portal').withdrawnStory, status: 410 },
  ]
}
