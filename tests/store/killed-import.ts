/**
 * Imports an export of WordPress, and kills itself behind so many steps and milliseconds more: `killed-import.ts FILE STEPS
 * MILLISECONDS`.
 * @module
 */
import { store } from '#content/newsroom/newsroom.ts'
import { runImport } from './legacy-run.ts'

const [file = '', steps, milliseconds] = process.argv.slice(2)

let done = 0
await runImport(await store(), file, () => {
  done += 1
  if (done === Number(steps)) {
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), Number(milliseconds))
  }
})
