/**
 * What the set-up adds to the starter stories of a portal, so that tests that only read it can run side by side.
 * @module
 */

import { setTimeout as pause } from 'node:timers/promises'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import { tokenFor } from './desk-account.ts'
import { storeRows } from './store-rows.ts'
import { runWarta } from './warta-command.ts'

/** Why the withdrawn story was withdrawn. */
export const WITHDRAWAL_REASON =
  'Narasumber mencabut keterangannya dan kami tidak dapat memeriksanya.'

const WIRE_COPY = 'tests/portal/wire-copy.txt'
const PHOTO = 'content/starter/pictures/csto.jpg'
const PHONE =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36'

interface Account {
  email: string
  password: string
}

/** Gives the site accounts to follow; a new portal has none. */
export async function haveAccounts(url: string, account: Account): Promise<void> {
  const send = await deskOf(url, account)
  await send('POST', '/api/globals/site', {
    social: [
      { network: 'whatsapp', url: 'https://whatsapp.com/channel/contoh' },
      { network: 'facebook', url: 'https://www.facebook.com/warta.contoh' },
      { network: 'x', url: 'https://x.com/warta_contoh' },
    ],
  })
}

/** Imports wire copy of an agency that the desk knows, with a photo, on the command line; returns the story's path. */
export async function importWireStory(
  url: string,
  account: Account,
  variables: Record<string, string>,
): Promise<string> {
  await deskOf(url, account).then((send) =>
    send('POST', '/api/agencies', { name: 'KBC', code: 'KBC' }),
  )
  const imported = await runWarta(['import', WIRE_COPY, '--photo', PHOTO, '--json'], { variables })
  const story = JSON.parse(imported.output) as { url: string }
  return new URL(story.url).pathname
}

/** Signs in as `account`; the result sends requests to the API of the desk. */
async function deskOf(url: string, account: Account) {
  const headers = {
    'content-type': 'application/json',
    authorization: await tokenFor(url, account),
  }
  return async (method: string, path: string, data?: object) => {
    const body = data && JSON.stringify(data)
    const response = await fetch(url + path, { method, headers, ...(body && { body }) })
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
    return response.json()
  }
}

/** Publishes a story and withdraws it as `account`; returns its path. */
export async function withdrawStory(url: string, account: Account): Promise<string> {
  const send = await deskOf(url, account)
  const sections = await send('GET', '/api/sections?where[slug][equals]=news')
  const slug = 'kabar-yang-ditarik-kembali'
  const story = {
    headline: 'Kabar yang Ditarik Kembali',
    slug,
    section: sections.docs[0].id,
    body: lexicalFromBlocks([
      { type: 'paragraph', content: [{ type: 'text', text: 'Isi berita untuk pengujian.' }] },
    ]),
    _status: 'published',
  }
  const { doc } = await send('POST', '/api/articles?depth=0', story)
  const withdrawal = { withdrawalReason: WITHDRAWAL_REASON }
  await send('PATCH', `/api/articles/${doc.id}?depth=0`, withdrawal)
  return `/news/${slug}`
}

/** Requests `path` as people do, and resolves once the store of `dataDir` has counted it. */
export async function beRead(url: string, path: string, dataDir: string): Promise<void> {
  await fetch(url + path, { headers: { 'user-agent': PHONE } })
  // Not asked for over HTTP: the portal keeps the list of most read stories for ten minutes.
  const isCounted = () => storeRows(dataDir, 'select count from story_readings').length > 0
  while (!isCounted()) await pause(100)
}
