import { describe, expect, it } from 'vitest'
import { runWarta } from '#tests/running/warta-command.ts'

const run = (...parameters: string[]) => runWarta(parameters, { variables: {} })

describe('help', () => {
  it.concurrent.each([
    [['--help'], ['audit', 'backup', 'doctor', 'export', 'import', 'restore', 'user']],
    [
      ['backup', '--help'],
      ['--with-secret', 'verify'],
    ],
    [
      ['doctor', '--help'],
      ['--backups', '--json', '--bundle', 'Exit code'],
    ],
    [
      ['export', '--help'],
      ['<folder>', '--anonymise', 'tar'],
    ],
    [
      ['audit', '--help'],
      ['--all', '--limit', '--via', '--json', 'Exit code'],
    ],
    [
      ['import', '--help'],
      ['--section', '--photo', '--draft', '--dry-run', '--json'],
    ],
    [
      ['user', '--help'],
      ['add', 'list', 'unlock', 'password', 'end-sessions', 'role'],
    ],
    [
      ['redirects', '--help'],
      ['import', 'export', 'check'],
    ],
    [
      ['media', '--help'],
      ['move', 'adopt'],
    ],
    [
      ['media', 'move', '--help'],
      ['--to', '--from', '--delete-source', 'MEDIA_URL'],
    ],
    [['user', 'list', '--help'], ['--json']],
    [
      ['user', 'password', '--help'],
      ['<email>', 'standard input'],
    ],
    [
      ['user', 'role', '--help'],
      ['<email>', 'managing-editor', 'sessions end'],
    ],
    [
      ['user', 'add', '--help'],
      ['--email', '--role', '--name', '--password', 'managing-editor'],
    ],
  ])('%j lists the commands or options', async (parameters, names) => {
    const { exitCode, output } = await run(...parameters)
    expect(exitCode).toBe(0)
    expect(output).toMatch(/^Usage: warta/)
    for (const name of names) expect(output).toContain(name)
  })

  it.concurrent.each([
    [[], /^Usage: warta/],
    [['impor'], /unknown command 'impor'[\s\S]*import/],
    [['import'], /missing required argument 'file'/],
    [['backup'], /name the place of backups, or set BACKUP_TO/],
    [['media', 'move', '--to', 'ftp://foto'], /^--to must be disk or s3:\/\/bucket\/prefix/],
    [['media', 'move', '--to', 'disk'], /^Say where they are now: --from s3:/],
    [['import', 'a.txt', '--fotografi'], /unknown option '--fotografi'/],
    [['import', 'a.txt', '--photo'], /argument missing/],
    [['user'], /^Usage: warta user/],
    [['user', 'unlock'], /missing required argument 'email'/],
    [['user', 'role', 'a@b.id', 'raja'], /the role must be one of reporter, photo/],
    [['audit', '--all', '--limit', 'semua'], /whole number/],
    [['audit', '--all', '--via', 'localhost'], /host:port/],
  ])('%j is refused with a suggestion', async (parameters, message) => {
    const { exitCode, output, errors } = await run(...parameters)
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' })
    expect(errors).toMatch(message)
  })
})

it('of backups knows where the schedule puts them', async () => {
  const variables = { BACKUP_TO: '/tidak/ada' }
  expect(await runWarta(['backup', 'list'], { variables })).toEqual({
    exitCode: 0,
    output: '/tidak/ada has no finished backup.\n',
    errors: '',
  })
})
