/** Floors of `content/`, lowest first: each imports only from those before it. */
const FLOORS = [
  'base',
  'model',
  'store',
  'intake',
  'audit',
  'newsroom',
  'reading',
  'machines',
  'starter',
]

/** Rooms of `components/` and of `server/edge/`, and which of their neighbours each may use. */
const COMPONENTS = {
  parts: [],
  drawing: [],
  teaser: ['parts'],
  list: ['parts', 'teaser'],
  story: ['parts', 'teaser', 'list'],
  shell: ['parts', 'list'],
  page: ['parts', 'teaser', 'list', 'story', 'shell'],
  desk: ['parts', 'drawing'],
}
const EDGE = {
  http: [],
  memory: ['http'],
  origin: ['http', 'memory'],
  answer: ['http', 'memory', 'origin'],
  watch: ['http'],
}

const TESTS = '\\.test\\.tsx?$'

/**
 * Rules for rooms that stand beside each other in `folder`: a room uses itself and what `allowed` lists.
 * @param {string} folder
 * @param {Record<string, string[]>} allowed
 */
const roomsOf = (folder, allowed) =>
  Object.entries(allowed).map(([room, others]) => ({
    name: `${folder.replace('/', '-')}-${room}`,
    severity: /** @type {const} */ ('error'),
    from: { path: `^${folder}/${room}/`, pathNot: TESTS },
    to: { path: `^${folder}/(?!(${[room, ...others].join('|')})/)` },
  }))

/**
 * Which room may use which: the arrows of docs/architecture.md.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Circles of types count too: they are what ties rooms together.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unknown',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    ...FLOORS.slice(0, -1).map((floor, index) => ({
      name: `content-${floor}-imports-from-below`,
      severity: /** @type {const} */ ('error'),
      from: { path: `^content/${floor}/`, pathNot: TESTS },
      to: { path: `^content/(${FLOORS.slice(index + 1).join('|')})/` },
    })),
    {
      name: 'content-has-nine-floors',
      comment: 'A new folder belongs on one of the floors.',
      severity: 'error',
      from: {},
      to: { path: `^content/(?!(${FLOORS.join('|')})/)` },
    },
    ...roomsOf('components', COMPONENTS),
    ...roomsOf('server/edge', EDGE),
    {
      name: 'content-is-below',
      severity: 'error',
      from: { path: '^content/', pathNot: TESTS },
      to: { path: '^(app|components|server|cli|tests)/' },
    },
    {
      name: 'content-has-no-look',
      severity: 'error',
      from: { path: '^content/' },
      to: { path: 'node_modules/(next|react|react-dom)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'components-show-values',
      comment: 'Components get values: types, addresses, words and pure rules, never a query.',
      severity: 'error',
      from: { path: '^components/', pathNot: TESTS },
      to: {
        path: '^(app|server|cli|tests)/|^content/(?!(base|model)/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'routes-load-collections-late',
      comment:
        'The configuration and all that it uses would be bundled into each route, and a renderer loads all of them: take newsroomConfig() of newsroom.ts. The three that mount Payload cannot wait.',
      severity: 'error',
      from: {
        path: '^(app|components|content|server)/',
        pathNot: `${TESTS}|^app/\\(newsroom\\)/(layout|api/\\[\\.\\.\\.slug\\]|admin/\\[\\.\\.\\.segments\\])`,
      },
      to: { path: '^content/newsroom/newsroom-config\\.ts$', dynamic: false },
    },
    {
      name: 'only-content-knows-payload',
      comment:
        'The desk is mounted by app/(newsroom); the command line names its errors and its type.',
      severity: 'error',
      from: { pathNot: '^(content|app/\\(newsroom\\)|cli)/|^next\\.config\\.js$|^tests/' },
      to: { path: 'node_modules/(payload|@payloadcms)/' },
    },
    {
      name: 'lower-floors-know-no-payload',
      comment: 'What is true, what arrives and what machines think of it needs no store.',
      severity: 'error',
      from: { path: '^content/(base|model|intake|audit)/', pathNot: TESTS },
      to: {
        path: 'node_modules/(payload|@payloadcms)/|^content/store/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'edge-knows-http-only',
      severity: 'error',
      from: { path: '^server/edge/' },
      to: { path: '^(app|components|content|cli|tests|server/(?!edge/|background-threads))' },
    },
    {
      name: 'edge-without-framework',
      severity: 'error',
      from: { path: '^server/(edge|keeper|supervisor)/' },
      to: { path: 'node_modules/(next|payload|@payloadcms|react)/' },
    },
    {
      name: 'supervisor-knows-processes-only',
      severity: 'error',
      from: { path: '^server/supervisor/' },
      to: { path: '^(app|components|content|cli|tests|server/(?!supervisor/))' },
    },
    {
      name: 'keeper-knows-messages-only',
      comment: 'It outlives the versions that it starts.',
      severity: 'error',
      from: { path: '^server/keeper/' },
      to: { path: '^(app|components|content|cli|tests|server/(?!keeper/))' },
    },
    {
      name: 'renderer-reaches-pages-through-next',
      severity: 'error',
      from: { path: '^server/renderer/' },
      to: { path: '^(app|components|cli|tests|server/(?!renderer/|desk-session))' },
    },
    {
      name: 'renderer-asks-content-for-settings-records-and-addresses-only',
      severity: 'error',
      from: { path: '^server/renderer/' },
      // Besides these, the door to the desk's functions needs their arguments and its words, and photos come from somewhere.
      to: {
        path: '^content/(?!base/(settings|page-record|address|desk-words)/|newsroom/desk/checking/called-function|store/files/)',
      },
    },
    {
      name: 'worker-does-what-content-knows',
      severity: 'error',
      from: { path: '^server/worker/' },
      to: { path: '^(app|components|cli|tests|server/(?!worker/|background-threads))' },
    },
    {
      name: 'app-goes-no-way-back',
      severity: 'error',
      from: { path: '^app/', pathNot: TESTS },
      to: { path: '^(server|cli|tests)/' },
    },
    {
      name: 'nothing-that-ships-imports-tests',
      severity: 'error',
      from: { path: '^(app|components|content|server|cli)/', pathNot: TESTS },
      to: { path: `^tests/|${TESTS}` },
    },
    {
      name: 'development-packages-stay-in-development',
      severity: 'error',
      from: {
        path: '^(app|components|content|server|cli)/',
        pathNot: `${TESTS}|^content/starter/(drawing/|draw-)`,
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|data)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
}
