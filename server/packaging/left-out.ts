/**
 * What a production folder does without, each with the reason. Whatever is not named here goes along.
 * @module
 */

/** Packages or files, named by a pattern, and why nothing misses them. */
export interface LeftOut {
  readonly what: RegExp
  readonly reason: string
}

/** By name of the package; what only these packages need stays away too. */
export const LEFT_OUT_PACKAGES: readonly LeftOut[] = [
  { what: /^node$/, reason: 'its program is in bin/' },
  {
    what: /^(?:@next\/swc-.*|@tailwindcss\/postcss|tailwindcss|sass|browserslist|caniuse-lite)$/,
    reason: 'builds pages, and the pages are built',
  },
  {
    what: /^(?:monaco-editor|@(?:monaco-editor|dnd-kit|emotion|faceless-ui|floating-ui)\/.*|react-(?:datepicker|image-crop|select|transition-group)|sonner|yjs|@lexical\/yjs)$/,
    reason: 'runs in the browser, and is in the build if the desk uses it',
  },
  {
    what: /^(?:drizzle-kit|esbuild|tsx|typescript)$/,
    reason: 'writes migrations and types for developers',
  },
  { what: /^(?:schema-dts|ts-essentials)$/, reason: 'types only' },
  { what: /^happy-dom$/, reason: 'a page without a browser, for tests of the editor' },
  { what: /^(?:react-dom|scheduler)$/, reason: 'draws pages, and is in the build' },
  {
    what: /^(?:graphql|graphql-.*|@payloadcms\/graphql)$/,
    reason: 'Warta answers no GraphQL; Payload loads it when it is asked for',
  },
  { what: /^(?:cpu-features|nan)$/, reason: 'compiled helpers of SSH, which does without' },
  { what: /^node-fetch$/, reason: 'Node.js has `fetch`' },
  { what: /^baseline-browser-mapping$/, reason: 'builds pages, and the pages are built' },
]

/** Files of a package of fonts that `components/drawing/card-fonts.ts` does not read. */
const NO_CARD_FONT = /(?<!-700-normal)\.woff$|\.(?:woff2|s?css)$/

/**
 * The packages inside Next.js that its server loads, or may load by its own account (`.next/*.nft.json`); the other
 * hundred only build.
 */
const NEXT_RUNS_WITH =
  '@edge-runtime/cookies @hapi/accept @mswjs/interceptors @opentelemetry/api @vercel/detect-agent @vercel/og busboy bytes ci-info commander comment-json compression content-disposition cookie cross-spawn debug edge-runtime fast-jwt find-up fresh hash.js image-detector image-size ipaddr.js is-animated is-docker nanoid next-server p-limit p-queue path-browserify path-to-regexp picomatch react-is semver send source-map stacktrace-parser string-hash strip-ansi superstruct webpack ws zod zod-validation-error'.split(
    ' ',
  )

/** What is named `dist-es` is for programs that build; Node.js takes what is beside it. */
const AWS = /^@(?:aws-sdk|smithy)\//

/** By path below the package. */
export const LEFT_OUT_PACKAGE_FILES: readonly (LeftOut & { readonly of?: RegExp })[] = [
  { what: /\.map$/, reason: 'source maps' },
  {
    what: /\.(?:[cm]?tsx?|flow)$/,
    reason: 'types and sources; Node.js runs no TypeScript of packages',
  },
  {
    what: /(?<!(?:^|\/)(?:licen[cs]e|copying|notice)[^/]*)\.(?:md|markdown)$/i,
    reason: 'documentation, except licences',
  },
  { what: /^(?:docs?|examples?)\//, reason: 'documentation, except licences' },
  { what: /^(?:tests?|__tests__|benchmarks?)\/|\.spec\.[cm]?js$/, reason: 'tests of the package' },
  { what: /\.(?:css|scss)$/, reason: 'looks, which are in the build' },
  { what: /\.(?:cc|gyp|h)$/, reason: 'sources of native parts, which are built' },
  { of: AWS, what: /^dist-es\//, reason: 'the same once more, for programs that build' },
  {
    of: /^(?:culori|date-fns|drizzle-orm|feedsmith|sastrawijs|unpdf|zod)$/,
    what: /\.cjs(?:\.js)?$/,
    reason: 'the same once more, for `require`',
  },
  {
    of: /^mediabunny$/,
    what: /^dist\/bundles\//,
    reason: 'the same once more, in one file',
  },
  { of: /^jose$/, what: /^dist\/browser\//, reason: 'for browsers' },
  { of: /^yaml$/, what: /^browser\//, reason: 'for browsers' },
  { of: /^culori$/, what: /^bundled\//, reason: 'the same once more, in one file' },
  { of: /^nodemailer$/, what: /^dist\/cjs\//, reason: 'the same once more, for `require`' },
  { of: /^sastrawijs$/, what: /\.umd\.js$/, reason: 'for browsers' },
  { of: /^(?:exifreader|@zxcvbn-ts\/.*)$/, what: /^src\//, reason: 'sources of what is built' },
  {
    of: /^(?:lexical|@lexical\/.*)$/,
    what: /\.dev\.m?js$/,
    reason: 'development of the editor',
  },
  {
    of: /^date-fns$/,
    what: /(?:^|\/)cdn(?:\.min)?\.js$|^fp\/|^locale\/(?!(?:id|en-US)(?:\.js|\/)|_lib\/)/,
    reason: 'for browsers, in another style, and for languages that the desk does not speak',
  },
  {
    of: /^@payloadcms\/translations$/,
    what: /^dist\/languages\/(?!(?:id|en)\.js)|^dist\/exports\/all\.js$/,
    reason: 'languages that the desk does not speak',
  },
  {
    of: /^@payloadcms\/ui$/,
    what: /^dist\/(?!utilities\/|forms\/)/,
    reason: 'looks of the desk, which are in the build',
  },
  {
    of: /^@payloadcms\/next$/,
    what: /^dist\/(?!withPayload\/)/,
    reason: 'routes and looks of the desk, which are in the build',
  },
  {
    of: /^@payloadcms\/richtext-lexical$/,
    what: /^dist\/(?:exports|field)\//,
    reason: 'looks of the editor, which are in the build',
  },
  {
    of: /^@fontsource\/source-(?:sans-3|serif-4)$/,
    what: NO_CARD_FONT,
    reason: 'only cards are drawn with fonts of packages',
  },
  {
    of: /^libheif-js$/,
    what: /^libheif\/|^libheif-wasm\/(?!libheif-bundle\.js$|LICENSE)/,
    reason: 'more copies; the one in WebAssembly that is in one file is used',
  },
  {
    of: /^lodash$/,
    what: /^(?!lodash\.js$|package\.json$|LICENSE)/,
    reason: 'the same once more, a function in each file',
  },
  {
    of: /^drizzle-orm$/,
    what: /^(?:gel|mysql|singlestore)-(?:core|proxy)\//,
    reason: 'other databases',
  },
  { of: /^@swc\/helpers$/, what: /^src\//, reason: 'sources of what is built' },
  {
    of: /^next$/,
    what: /^dist\/(?:docs|esm|next-devtools|bundle-analyzer)\/|\.dev\.js$/,
    reason: 'development and builds of Next.js',
  },
  {
    of: /^next$/,
    what: /^dist\/build\/(?:webpack|babel|swc|templates)\/|^dist\/server\/(?:capsize-font-metrics\.json|font-utils\.js)$/,
    reason: 'development and builds of Next.js',
  },
  {
    of: /^next$/,
    what: new RegExp(
      `^dist/compiled/(?!(?:${NEXT_RUNS_WITH.join('|')})/|@babel/runtime/package\\.json$|[^/]+$)`,
    ),
    reason: 'development and builds of Next.js',
  },
  {
    of: /^next$/,
    what: /^dist\/compiled\/next-server\/(?!.*-turbo\.runtime|server\.)|^dist\/compiled\/(?:@vercel\/og\/.*\.edge\.|webpack\/bundle)/,
    reason: 'other builds and servers than those that are used',
  },
  {
    of: /^prettier$/,
    what: /^(?:plugins|internal|standalone)/,
    reason: 'formats code; Payload loads the rest at start',
  },
]

/** By path below the project. */
export const LEFT_OUT_PROGRAM_FILES: readonly LeftOut[] = [
  { what: /\.test\.tsx?$/, reason: 'tests' },
  {
    what: /^\.next\/(?:cache|dev|types|diagnostics|build)\/|^\.next\/(?:trace[^/]*|turbopack)$/,
    reason: 'notes of the build for the next one',
  },
  { what: /^\.next\/.*\.map$/, reason: 'source maps' },
  { what: /^\.next\/.*\.nft\.json$/, reason: 'lists of files that a page needs' },
  {
    what: /^content\/store\/(?:create-migrations\.ts|migrations-[^/]*\/[^/]*\.json)$|^content\/starter\/draw/,
    reason: 'writes migrations and pictures for developers',
  },
  { what: /^content\/README\.md$|\.d\.ts$/, reason: 'for developers' },
  {
    what: /^server\/(?:packaging\/|up\.js$)/,
    reason: 'makes a production folder or a development tree',
  },
]
