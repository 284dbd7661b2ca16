import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

/** What a command printed and how it ended. */
export interface CommandResult {
  exitCode: number
  /** Standard output. */
  output: string
  /** Standard error. */
  errors: string
}

/** Runs `npm run warta -- PARAMETERS` as its own process, with `input` on standard input. */
export async function runWarta(
  parameters: readonly string[],
  { variables, input }: { variables: Record<string, string>; input?: string | Buffer },
): Promise<CommandResult> {
  const command = spawn(process.execPath, ['cli/warta.ts', ...parameters], {
    env: { ...process.env, ...variables, NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  command.stdin.end(input)
  const exited = new Promise<number>((resolve) =>
    command.once('exit', (code) => resolve(code ?? 1)),
  )
  const [output, errors, exitCode] = await Promise.all([
    text(command.stdout),
    text(command.stderr),
    exited,
  ])
  return { exitCode, output, errors }
}
