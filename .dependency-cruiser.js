/**
 * Which room may use which: the arrows of docs/architecture.md.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unknown',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'edge-knows-http-only',
      severity: 'error',
      from: { path: '^server/edge/' },
      to: { path: '^(app|components|content|cli|tests|server/(?!edge/))' },
    },
    {
      name: 'edge-without-framework',
      severity: 'error',
      from: { path: '^server/(edge|supervisor)/' },
      to: { path: 'node_modules/(next|payload|@payloadcms|react)/' },
    },
    {
      name: 'supervisor-knows-processes-only',
      severity: 'error',
      from: { path: '^server/supervisor/' },
      to: { path: '^(app|components|content|cli|tests|server/(?!supervisor/))' },
    },
    {
      name: 'renderer-reaches-pages-through-next',
      severity: 'error',
      from: { path: '^server/renderer/' },
      to: { path: '^(app|components|cli|tests|server/(?!renderer/))' },
    },
    {
      name: 'renderer-asks-content-for-settings-records-addresses-and-tags-only',
      severity: 'error',
      from: { path: '^server/renderer/' },
      to: { path: '^content/(?!environment/|page-record/|address/|tag/)' },
    },
    {
      name: 'worker-does-what-content-knows',
      severity: 'error',
      from: { path: '^server/worker/' },
      to: { path: '^(app|components|cli|tests|server/(?!worker/))' },
    },
    {
      name: 'components-show-values',
      comment: 'Components get values: types, addresses, times and photo choices, never the store.',
      severity: 'error',
      from: { path: '^components/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^(app|server|cli|tests|content/store)|-(queries|collection|hooks|record|global)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'content-is-the-floor',
      severity: 'error',
      from: { path: '^content/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(app|components|server|cli|tests)/' },
    },
    {
      name: 'content-has-no-look',
      severity: 'error',
      from: { path: '^content/' },
      to: { path: 'node_modules/(next|react|react-dom)/', dependencyTypesNot: ['type-only'] },
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
      name: 'wire-is-pure',
      comment: 'Reading copy needs no store: bytes in, values out.',
      severity: 'error',
      from: { path: '^content/wire/', pathNot: '\\.test\\.ts$' },
      to: { path: '^content/store/|node_modules/(payload|@payloadcms)/' },
    },
    {
      name: 'app-goes-no-way-back',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^(server|cli|tests)/' },
    },
    {
      name: 'nothing-that-ships-imports-tests',
      severity: 'error',
      from: { path: '^(app|components|content|server|cli)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^tests/|\\.test\\.tsx?$' },
    },
    {
      name: 'development-packages-stay-in-development',
      severity: 'error',
      from: {
        path: '^(app|components|content|server|cli)/',
        pathNot: '\\.test\\.tsx?$|^content/articles/(drawing/|draw-)',
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
