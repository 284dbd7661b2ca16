import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const config = {
  // The edge compresses, once for everybody.
  compress: false,
  poweredByHeader: false,
  // Every reader is a bot to Next.js: metadata stays in the head, whoever asks first.
  htmlLimitedBots: /.*/,
  // `npm test` checks the types; a newcomer's build need not do it again.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // `page.dev.tsx` is a page in development and nothing in a build.
  pageExtensions: [...(process.env.NODE_ENV === 'production' ? [] : ['dev.tsx']), 'tsx', 'ts'],
  // Pages and the desk's API are bundled apart; one Payload for both, or the API does not know its own errors. The client of
  // S3 is large, and only some want it.
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-postgres',
    '@payloadcms/db-sqlite',
    '@aws-sdk/client-s3',
    '@aws-sdk/lib-storage',
  ],
  // Where other systems have their feeds, and where their subscribers keep asking.
  redirects: async () => [
    { source: '/:feed(feed|rss)', destination: '/rss.xml', permanent: true },
    { source: '/feed/:file(rss|rss2)', destination: '/rss.xml', permanent: true },
    { source: '/feed/atom', destination: '/atom.xml', permanent: true },
    {
      source: '/:section((?!admin|api)[a-z0-9-]+)/feed',
      destination: '/:section/rss.xml',
      permanent: true,
    },
  ],
  // Sitemaps lie at the root, where they may list every page, and each list of stories has its feeds beside it. A route
  // cannot be half a file name.
  rewrites: async () => [
    { source: '/:key([a-z0-9-]{8,128}).txt', destination: '/indexnow/:key' },
    {
      source: '/:home*/:file(rss\\.xml|atom\\.xml|feed\\.json)',
      destination: '/feed/:home*/:file',
    },
    // A section may be called so, too.
    {
      source: '/podcast/:file([a-z0-9-]+(?:\\.[0-9a-f]{12}\\.jpg|\\.xml))',
      destination: '/podcast-feed/:file',
    },
    { source: '/sitemap-:name([a-z0-9-]+).xml', destination: '/sitemap/:name' },
  ],
  // Errors keep their names, in the log and where Payload chooses what to log.
  experimental: { serverMinification: false },
}

export default withPayload(config)
