/**
 * Makes a backup in a folder, and kills itself in the middle of writing a part: `killed-backup.ts FOLDER PART`.
 * @module
 */
import { Transform } from 'node:stream'
import { environment } from '#content/base/settings/environment.ts'
import { store } from '#content/newsroom/newsroom.ts'
import { writeBackup } from '#content/store/backup/backup-writing.ts'
import { folderPlace } from '#content/store/backup/place/folder-place.ts'

const [root = '', part = ''] = process.argv.slice(2)

const place = folderPlace(root)
const deadly = () =>
  new Transform({
    transform(chunk) {
      this.push(chunk)
      // The write has begun by then.
      setImmediate(() => process.kill(process.pid, 'SIGKILL'))
    },
  })

await writeBackup({
  payload: await store(),
  settings: environment(),
  place: {
    ...place,
    write: (path, content, options) =>
      place.write(path, path.endsWith(part) ? content.pipe(deadly()) : content, options),
  },
  passphrase: undefined,
  withSecret: false,
  now: new Date(),
})
