import { z } from 'zod'

const address = z.url({ protocol: /^https?$/ })
/** Google requires the offset, otherwise it assumes its own time zone. */
const timeWithOffset = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/)
const reference = z.strictObject({ '@id': address })
const pixels = z.string().regex(/^\d+$/).transform(Number)

const image = z.strictObject({
  '@type': z.literal('ImageObject'),
  '@id': address,
  url: address,
  contentUrl: address,
  width: pixels,
  height: pixels,
  caption: z.string().min(1).optional(),
  creditText: z.string().min(1).optional(),
  creator: z.strictObject({ '@type': z.literal('Person'), name: z.string().min(1) }).optional(),
  license: address.optional(),
  acquireLicensePage: address.optional(),
  digitalSourceType: address.optional(),
})

const agency = z.strictObject({
  '@type': z.literal('NewsMediaOrganization'),
  name: z.string().min(1),
  url: address.optional(),
})

/**
 * A story as Google's and schema.org's documentation defines it; unknown properties are errors.
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 */
export const structuredStory = z.strictObject({
  '@type': z.union([z.literal('NewsArticle'), z.tuple([z.literal('NewsArticle'), z.string()])]),
  '@id': address,
  url: address,
  mainEntityOfPage: address,
  headline: z.string().min(1).max(200),
  description: z.string().min(40).max(320),
  image: z.array(image).length(3),
  datePublished: timeWithOffset,
  dateModified: timeWithOffset,
  author: z
    .array(
      z.strictObject({
        '@type': z.enum(['Person', 'Organization']),
        '@id': address,
        name: z.string().min(1),
        url: address,
      }),
    )
    .min(1),
  publisher: reference,
  articleSection: z.string().min(1),
  inLanguage: z.literal('id'),
  isAccessibleForFree: z.literal(true),
  creditText: z.string().min(1).optional(),
  sourceOrganization: agency.optional(),
  dateline: z.string().min(1).optional(),
  keywords: z.array(z.string().min(1)).min(1).optional(),
  editor: z.strictObject({ '@type': z.literal('Person'), name: z.string() }).optional(),
  isBasedOn: address.optional(),
  correction: z
    .array(
      z.strictObject({
        '@type': z.literal('CorrectionComment'),
        '@id': address,
        name: z.enum(['Ralat', 'Koreksi', 'Hak Jawab']),
        text: z.string().min(1),
        author: z.strictObject({ '@type': z.literal('Person'), name: z.string() }).optional(),
        datePublished: timeWithOffset,
      }),
    )
    .optional(),
})

/** The publisher, which every page refers to by `@id`. */
export const structuredPublisher = z.strictObject({
  '@type': z.literal('NewsMediaOrganization'),
  '@id': address,
  name: z.string().min(1),
  // Left out where the newsroom has not said it.
  legalName: z.string().min(1).exactOptional(),
  url: address,
  logo: z.strictObject({
    '@type': z.literal('ImageObject'),
    url: address,
    width: pixels,
    height: pixels,
  }),
  sameAs: z.array(address).optional(),
  publishingPrinciples: address.optional(),
  masthead: address.optional(),
  ethicsPolicy: address.optional(),
  correctionsPolicy: address.optional(),
  ownershipFundingInfo: address.optional(),
  actionableFeedbackPolicy: address.optional(),
})

/** A list of stories, in the visible order. */
export const structuredList = z.object({
  '@type': z.literal('CollectionPage'),
  '@id': address,
  url: address,
  name: z.string().min(1),
  inLanguage: z.literal('id'),
  publisher: reference,
  mainEntity: z.strictObject({
    '@type': z.literal('ItemList'),
    itemListElement: z.array(
      z.strictObject({
        '@type': z.literal('ListItem'),
        position: z.number().int().positive(),
        url: address,
        name: z.string().min(1),
      }),
    ),
  }),
})
