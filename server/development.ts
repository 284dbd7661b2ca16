import { spawn } from 'node:child_process'
import { environment } from '#content/base/settings/environment.ts'
import { tryOutStorage } from './storage-trial.ts'
import { prepareStore, takeDataDir } from './store-preparation.ts'

/** In development the renderer answers without an edge, so that every change shows at once. */
export async function runDevelopment(): Promise<void> {
  const settings = environment()
  takeDataDir(settings)
  await tryOutStorage(settings, (line) => process.stderr.write(`${line}\n`))
  await prepareStore(async () => true)
  const renderer = spawn(process.execPath, ['server/renderer/renderer.ts'], { stdio: 'inherit' })
  renderer.once('exit', (code) => process.exit(code ?? 0))
  process.once('SIGTERM', () => renderer.kill())
}
