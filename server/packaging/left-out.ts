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
  { what: /^schema-dts$/, reason: 'types only' },
  { what: /^happy-dom$/, reason: 'a page without a browser, for tests of the editor' },
]

/** Files of a package of fonts that `components/drawing/card-fonts.ts` does not read. */
const NO_CARD_FONT = /(?<!-700-normal)\.woff$|\.(?:woff2|s?css)$/

/** By path below the package. */
export const LEFT_OUT_PACKAGE_FILES: readonly (LeftOut & { readonly of?: string })[] = [
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
  {
    of: 'date-fns',
    what: /\.cjs$|(?:^|\/)cdn(?:\.min)?\.js$/,
    reason: 'the same once more, for browsers and for `require`',
  },
  {
    of: '@fontsource/source-sans-3',
    what: NO_CARD_FONT,
    reason: 'only cards are drawn with fonts of packages',
  },
  {
    of: '@fontsource/source-serif-4',
    what: NO_CARD_FONT,
    reason: 'only cards are drawn with fonts of packages',
  },
  { of: 'libheif-js', what: /^libheif\//, reason: 'a second copy; the one in WebAssembly is used' },
  {
    of: 'next',
    what: /^dist\/(?:docs|esm|next-devtools|bundle-analyzer)\/|\.dev\.js$/,
    reason: 'development and builds of Next.js',
  },
  {
    of: 'next',
    what: /^dist\/compiled\/(?:babel|babel-packages|terser|cssnano-simple|next-devtools|postcss-[^/]*|@next\/font|@vercel\/nft|react(?:-dom|-server-dom-[^/]*)?(?:-experimental)?)\//,
    reason: 'development and builds of Next.js',
  },
  {
    of: 'prettier',
    what: /^(?:plugins|internal|standalone)/,
    reason: 'formats code; Payload loads the rest at start',
  },
  {
    of: 'react-dom',
    what: /^(?:cjs|umd)\/.*(?:\.development|\.profiling|-test-utils)[^/]*$/,
    reason: 'development of React',
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
