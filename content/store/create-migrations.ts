/**
 * `npm run migrations -- NAME`: writes the changes of the collections as one migration per dialect, with imports that
 * Node.js resolves as they are (Payload's own need a bundler).
 * @module
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [name] = process.argv.slice(2)
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  process.stderr.write('Give the migration a name: npm run migrations -- add-something\n')
  process.exit(1)
}

const dialects = [
  { folder: 'content/store/migrations-sqlite', url: undefined },
  { folder: 'content/store/migrations-postgres', url: 'postgres://localhost/never-connected' },
]
const dataDir = mkdtempSync(join(tmpdir(), 'warta-migrations-'))
try {
  for (const { folder, url } of dialects) {
    const { status } = spawnSync('payload', ['migrate:create', name, '--skip-empty'], {
      stdio: 'inherit',
      env: {
        ...process.env,
        PAYLOAD_CONFIG_PATH: 'content/newsroom/newsroom-config.ts',
        DATA_DIR: dataDir,
        DATABASE_URL: url ?? '',
      },
    })
    const migrations = readdirSync(folder)
      .filter((file) => /^\d+_.+\.ts$/.test(file))
      .sort()
    for (const file of migrations) {
      const path = join(folder, file)
      const imports = /^import \{ MigrateUpArgs, MigrateDownArgs, sql \}/
      const code = readFileSync(path, 'utf8')
      writeFileSync(
        path,
        code.replace(imports, 'import { type MigrateDownArgs, type MigrateUpArgs, sql }'),
      )
    }
    writeFileSync(join(folder, 'index.ts'), indexOf(migrations.map((file) => file.slice(0, -3))))
    if (status !== 0) process.exit(status ?? 1)
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}

function indexOf(names: readonly string[]): string {
  const imports = names.map((file, index) => `import * as m${index} from './${file}.ts'`)
  const entries = names.map(
    (file, index) => `  { name: '${file}', up: m${index}.up, down: m${index}.down },`,
  )
  return `${imports.join('\n')}\n\nexport const migrations = [\n${entries.join('\n')}\n]\n`
}
