import { z } from 'zod'
import { PAGE_ROLES } from '#content/model/site/page-role.ts'

/** The schema of `site.yaml`: the content of a new portal besides its stories. */
export const starterSite = z.strictObject({
  site: z.strictObject({
    name: z.string(),
    tagline: z.string().exactOptional(),
    description: z.string(),
    publisher: z.strictObject({
      name: z.string(),
      address: z.string().exactOptional(),
      phone: z.string().exactOptional(),
    }),
  }),
  sections: z.array(
    z.strictObject({ slug: z.string(), name: z.string(), description: z.string() }),
  ),
  authors: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(['person', 'desk']),
      role: z.string().exactOptional(),
      bio: z.string().exactOptional(),
    }),
  ),
  agencies: z.array(z.strictObject({ code: z.string(), name: z.string(), url: z.url() })),
  pages: z.array(
    z.strictObject({
      slug: z.string(),
      title: z.string(),
      role: z.enum(PAGE_ROLES).exactOptional(),
      body: z.string(),
    }),
  ),
})

export type StarterSite = z.infer<typeof starterSite>
