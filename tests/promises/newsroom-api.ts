/**
 * The desk from outside: Payload's REST API, with the account that the portal was started with.
 * @module
 */
import { inject } from 'vitest'
import { lexicalFromBlocks } from '#content/intake/lexical/lexical-writing.ts'
import type {
  Author,
  Media,
  OldAddress,
  Section,
  StoredStory,
  Topic,
} from '#content/store/payload-types.ts'

interface Records {
  articles: StoredStory
  authors: Author
  'old-addresses': OldAddress
  sections: Section
  topics: Topic
}

/** The required texts of a photo; tests reuse the pictures of the starter stories. */
const A_PHOTO = {
  caption: 'Foto untuk pengujian.',
  credit: 'Warta/Contoh',
  acceptDuplicate: true,
}

/** A signed-in account of the newsroom. */
export interface Desk {
  create<Name extends keyof Records>(collection: Name, data: object): Promise<Records[Name]>
  /** Saves a record; resolves when the portal has acknowledged it. */
  save<Name extends keyof Records>(
    collection: Name,
    id: number,
    data: object,
  ): Promise<Records[Name]>
  /** Saves a draft on top of a published record. */
  draft<Name extends keyof Records>(
    collection: Name,
    id: number,
    data: object,
  ): Promise<Records[Name]>
  /** Posts to an endpoint below a story. */
  post<Answer>(story: number, path: string, data: object): Promise<Answer>
  /** Saves settings. */
  settings(
    global: 'site' | 'front' | 'crawling' | 'announcing' | 'press',
    data: object,
  ): Promise<void>
  /** Uploads a JPEG like the desk. */
  upload(photo: Uint8Array, data: { alt: string }): Promise<Media>
  find<Name extends keyof Records>(
    collection: Name,
    field: string,
    value: string,
  ): Promise<Records[Name] | undefined>
}

/** Signs in. */
export async function signIn(): Promise<Desk> {
  const { account } = inject('portal')
  const { token } = await call<{ token: string }>('POST', '/api/users/login', account)
  const authorization = `JWT ${token}`
  return {
    async create(collection, data) {
      const path = `/api/${collection}?depth=0`
      const { doc } = await call<{ doc: never }>('POST', path, data, authorization)
      return doc
    },
    async save(collection, id, data) {
      const path = `/api/${collection}/${id}?depth=0`
      // The desk requires a kind of change; tests about something else call it an update.
      const change = collection === 'articles' ? { changeKind: 'update', ...data } : data
      const { doc } = await call<{ doc: never }>('PATCH', path, change, authorization)
      return doc
    },
    async draft(collection, id, data) {
      const path = `/api/${collection}/${id}?depth=0&draft=true`
      const { doc } = await call<{ doc: never }>('PATCH', path, data, authorization)
      return doc
    },
    post: (story, path, data) =>
      call('POST', `/api/articles/${story}/${path}`, data, authorization),
    async settings(global, data) {
      await call('POST', `/api/globals/${global}`, data, authorization)
    },
    async upload(photo, data) {
      const form = new FormData()
      form.set('_payload', JSON.stringify({ ...A_PHOTO, ...data }))
      form.set('file', new Blob([Buffer.from(photo)], { type: 'image/jpeg' }), 'foto.jpg')
      const { doc } = await call<{ doc: Media }>('POST', '/api/media', form, authorization)
      return doc
    },
    async find(collection, field, value) {
      const path = `/api/${collection}?depth=0&where[${field}][equals]=${value}`
      const { docs } = await call<{ docs: never[] }>('GET', path, undefined, authorization)
      return docs[0]
    },
  }
}

/** The required fields of a story; `parts` override them. */
export async function aStory(
  desk: Desk,
  parts: { headline: string } & Record<string, unknown>,
): Promise<object> {
  const section = await desk.find('sections', 'slug', 'news')
  return {
    section: section?.id,
    body: bodyOf('Isi berita untuk pengujian.'),
    _status: 'published',
    ...parts,
  }
}

/** A body of one paragraph. */
export const bodyOf = (text: string) =>
  lexicalFromBlocks([{ type: 'paragraph', content: [{ type: 'text', text }] }])

async function call<Body>(
  method: string,
  path: string,
  data?: object,
  authorization?: string,
): Promise<Body> {
  const isForm = data instanceof FormData
  const response = await fetch(inject('portal').url + path, {
    method,
    headers: {
      ...(!isForm && { 'content-type': 'application/json' }),
      ...(authorization && { authorization }),
    },
    ...(data && { body: isForm ? data : JSON.stringify(data) }),
  })
  const body = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${body}`)
  return JSON.parse(body) as Body
}
