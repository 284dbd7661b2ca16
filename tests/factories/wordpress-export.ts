/** An item of a WordPress export: texts by the names of their elements, what else it has as XML. */
export interface WordpressItem {
  [element: string]: string
}

const WORDPRESS = 'http://wordpress.org/export/1.2/'

/** The XML of an item; a published post unless `parts` say otherwise. `more` is XML. */
export function wordpressItem({ more = '', ...parts }: WordpressItem): string {
  const texts = {
    title: 'Jembatan Lama',
    link: 'https://lama.example/2019/05/jembatan-lama/',
    'dc:creator': 'sari',
    guid: 'https://lama.example/?p=216',
    'content:encoded': '<!-- wp:paragraph --><p>Isi.</p><!-- /wp:paragraph -->',
    'wp:post_id': '216',
    'wp:post_date': '2019-05-03 08:00:00',
    'wp:post_date_gmt': '2019-05-03 01:00:00',
    'wp:post_modified_gmt': '2019-05-04 01:00:00',
    'wp:post_name': 'jembatan-lama',
    'wp:status': 'publish',
    'wp:post_type': 'post',
    'wp:post_password': '',
    ...parts,
  }
  const elements = Object.entries(texts).map(
    ([name, text]) => `<${name}><![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]></${name}>`,
  )
  return `<item>${elements.join('\n')}${more}</item>`
}

/** A term of an item. */
export const wordpressTerm = (domain: string, slug: string, name: string): string =>
  `<category domain="${domain}" nicename="${slug}"><![CDATA[${name}]]></category>`

/** A custom field of an item. */
export const wordpressMeta = (key: string, value: string): string =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`

/** The document with these items, an author and the categories Daerah > Jawa > Bandung. */
export function wordpressExport(items: readonly string[]): string {
  const category = (id: number, slug: string, name: string, parent = '') =>
    `<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name><![CDATA[${name}]]></wp:cat_name></wp:category>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="${WORDPRESS}excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="${WORDPRESS}">
<channel>
<title>Kabar Lama</title>
<link>https://lama.example</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://lama.example</wp:base_blog_url>
<wp:author><wp:author_login>sari</wp:author_login><wp:author_email>sari@lama.example</wp:author_email><wp:author_display_name><![CDATA[Sari Contoh]]></wp:author_display_name></wp:author>
${category(1, 'daerah', 'Daerah')}
${category(2, 'jawa', 'Jawa', 'daerah')}
${category(3, 'bandung', 'Bandung', 'jawa')}
${items.join('\n')}
</channel>
</rss>
`
}
