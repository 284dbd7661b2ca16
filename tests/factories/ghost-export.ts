/** A row of a table of a Ghost export. */
type Row = Readonly<Record<string, unknown>>

/** A post; published and public unless `parts` say otherwise. */
export const ghostPost = (parts: Row = {}): Row => ({
  id: '605ac141a2d5a6aa9e101e01',
  uuid: '11111111-1111-4111-8111-111111111111',
  title: 'Jembatan Lama',
  slug: 'jembatan-lama',
  lexical: lexicalBody([lexicalParagraph('Isi.')]),
  mobiledoc: null,
  html: '<p>Isi dalam HTML.</p>',
  feature_image: null,
  featured: 0,
  type: 'post',
  status: 'published',
  visibility: 'public',
  updated_at: '2019-05-04T01:00:00.000Z',
  published_at: '2019-05-03T01:00:00.000Z',
  custom_excerpt: null,
  codeinjection_head: null,
  canonical_url: null,
  ...parts,
})

/** The body of the editor of version 5. */
export const lexicalBody = (children: readonly unknown[]): string =>
  JSON.stringify({ root: { children, type: 'root', version: 1 } })

/** A paragraph of that editor, with one run of words in `format`. */
export const lexicalParagraph = (text: string, format = 0): Row => ({
  type: 'paragraph',
  children: [{ type: 'extended-text', text, format }],
})

/**
 * The document with these posts, two authors, two tags and an internal one, the tables of posts as `tables` say, and what
 * must never be read.
 */
export const ghostExport = (
  posts: readonly Row[],
  { version = '5.80.1', ...tables }: { version?: string } & Record<string, unknown> = {},
): string =>
  JSON.stringify({
    db: [
      {
        meta: { exported_on: 1616560573131, version },
        data: {
          api_keys: [{ id: '1', type: 'admin', secret: 'rahasia-kunci' }],
          members: [{ id: '1', email: 'pembaca@lama.example' }],
          posts,
          posts_authors: [],
          posts_meta: [],
          posts_tags: [],
          settings: [{ key: 'ghost_private_key', value: 'rahasia-kunci' }],
          tags: [
            { id: 't1', name: 'Daerah', slug: 'daerah-lama', visibility: 'public' },
            { id: 't2', name: 'Banjir & Longsor', slug: 'banjir', visibility: 'public' },
            { id: 't3', name: '#depan', slug: 'hash-depan', visibility: 'internal' },
          ],
          users: [
            {
              id: 'u1',
              name: 'Sari Contoh',
              slug: 'sari',
              email: 'sari@lama.example',
              password: 'rahasia-kunci',
            },
            { id: 'u2', name: 'Budi Misal', slug: 'budi-misal', password: 'rahasia-kunci' },
          ],
          ...tables,
        },
      },
    ],
  })
