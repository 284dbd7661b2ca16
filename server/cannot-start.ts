import { EnvironmentError } from '#content/base/settings/environment.ts'

/** A start that cannot succeed; the message is one line that says what to do. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}

/** Runs a program; if it fails, says why in one line and exits with 1. */
export async function startOrSayWhy(start: () => Promise<void>): Promise<void> {
  try {
    await start()
  } catch (error) {
    const isExpected = error instanceof CannotStart || error instanceof EnvironmentError
    process.stderr.write(
      `${isExpected ? error.message : `Warta did not start: ${String(error)}`}\n`,
    )
    process.exit(1)
  }
}
