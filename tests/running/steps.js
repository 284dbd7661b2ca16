/**
 * Steps of a check, run side by side. Plain JavaScript, because `npm test` begins where nothing is installed.
 * @module
 */
import { spawn } from 'node:child_process'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command a program and its parameters
 * @property {readonly string[]} [after] names of earlier steps that must have passed before this one starts
 * @property {() => string} [summary] a few words about the result, asked for when the command has ended
 * @property {() => boolean} [passes] whether the results of a command that exited with 0 are good; true by default
 */

const isTerminal = process.stdout.isTTY === true
const [PASSED, FAILED] = isTerminal ? ['\x1b[32m✓\x1b[0m', '\x1b[31m✗\x1b[0m'] : ['✓', '✗']

/**
 * Runs `steps`, at most `width` at once, in their order as far as `after` allows. Prints one line for each when it
 * ends, with the seconds it took, and below a failed one all that it wrote.
 * @param {readonly Step[]} steps
 * @param {number} [width]
 * @returns {Promise<string[]>} the names of the steps that failed or could not be run
 */
export async function runSteps(steps, width = 2) {
  /** @type {Map<string, boolean>} */
  const passed = new Map()
  /** @type {Set<Promise<void>>} */
  const running = new Set()
  const waiting = new Set(steps)

  /** @param {Step} step */
  const begin = async (step) => {
    const started = performance.now()
    const { status, output } = await run(step.command)
    const ok = status === 0 && (step.passes?.() ?? true)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const line = [ok ? PASSED : FAILED, step.name.padEnd(12), `${seconds} s`.padStart(8)]
    process.stdout.write(`${line.join(' ')}  ${step.summary?.() ?? ''}`.trimEnd())
    process.stdout.write(ok ? '\n' : `\n\n${step.command.join(' ')}\n${output.trim()}\n\n`)
    passed.set(step.name, ok)
  }

  for (;;) {
    for (const step of waiting) {
      const before = (step.after ?? []).map((name) => passed.get(name))
      if (before.includes(false)) {
        waiting.delete(step)
        passed.set(step.name, false)
        process.stdout.write(`${FAILED} ${step.name}: not run\n`)
      } else if (!before.includes(undefined) && running.size < width) {
        waiting.delete(step)
        const done = begin(step).finally(() => running.delete(done))
        running.add(done)
      }
    }
    if (running.size === 0) break
    await Promise.race(running)
  }
  return [...passed].filter(([, ok]) => !ok).map(([name]) => name)
}

/** @param {readonly string[]} command */
async function run([program = '', ...parameters]) {
  const child = spawn(program, parameters, {
    env: { ...process.env, ...(isTerminal && { FORCE_COLOR: '1' }) },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  /** @type {Buffer[]} */
  const output = []
  child.stdout.on('data', (chunk) => output.push(chunk))
  child.stderr.on('data', (chunk) => output.push(chunk))
  const closed = new Promise((resolve) => child.once('close', resolve))
  const status = await new Promise((resolve) => child.once('exit', resolve).once('error', resolve))
  // A process that it left behind may hold the output open.
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 2_000).unref())])
  return { status, output: Buffer.concat(output).toString() }
}
