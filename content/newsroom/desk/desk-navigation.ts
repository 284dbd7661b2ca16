import { getTranslation } from '@payloadcms/translations'
import type { PayloadRequest, SanitizedCollectionConfig, SanitizedGlobalConfig } from 'payload'
import { formatAdminURL } from 'payload/shared'

/** Links of the desk under one heading. */
export interface DeskLinks {
  title: string
  links: readonly { label: string; path: string }[]
}

/** The lists and forms of the desk that the account of `req` sees, in the groups of Payload's own navigation. */
export async function deskNavigation(req: PayloadRequest): Promise<DeskLinks[]> {
  const { collections, globals, routes } = req.payload.config
  const rooms = [
    ...collections.map((config) => ({ config, label: config.labels.plural, kind: 'collections' })),
    ...globals.map((config) => ({ config, label: config.label, kind: 'globals' })),
  ]
  const seen = await Promise.all(rooms.map(({ config }) => isSeen(config, req)))
  const groups = new Map<string, { label: string; path: string }[]>()
  for (const { config, label, kind } of rooms.filter((_room, index) => seen[index])) {
    const { group } = config.admin
    const title = group ? getTranslation(group, req.i18n) : ''
    const link = {
      label:
        typeof label === 'function'
          ? label({ i18n: req.i18n, t: req.t })
          : getTranslation(label, req.i18n),
      path: formatAdminURL({ adminRoute: routes.admin, path: `/${kind}/${config.slug}` }),
    }
    groups.set(title, [...(groups.get(title) ?? []), link])
  }
  return [...groups].map(([title, links]) => ({ title, links }))
}

async function isSeen(
  { admin: { hidden, group }, access }: SanitizedCollectionConfig | SanitizedGlobalConfig,
  req: PayloadRequest,
): Promise<boolean> {
  if (group === false) return false
  const isHidden = typeof hidden === 'function' ? hidden({ user: req.user as never }) : hidden
  return !isHidden && Boolean(await access.read({ req }))
}
