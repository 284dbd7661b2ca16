/**
 * A network of its own for processes of a test, joined to this machine by one line that drops everything once it is cut,
 * without a word to either side. For root on Linux.
 * @module
 */
import { spawnSync } from 'node:child_process'
import { isInstalled } from './program-path.ts'

/** Such a network. */
export interface OwnNetwork {
  /** This machine's address in it. */
  readonly host: string
  /** The words before a command that runs in it. */
  readonly prefix: readonly string[]
  cut(): void
  heal(): void
  close(): void
}

const succeeds = (command: string, ...words: string[]) =>
  spawnSync(command, words, { stdio: 'ignore' }).status === 0

/** Whether this machine lets tests have networks. */
export const hasOwnNetworks: boolean =
  process.getuid?.() === 0 &&
  ['ip', 'iptables', 'unshare'].every(isInstalled) &&
  succeeds('unshare', '--net', 'iptables', '--list-rules')

/**
 * Opens one.
 * @throws {Error} when the machine refuses
 */
export function openOwnNetwork(): OwnNetwork {
  const name = `warta-${process.pid}`
  const [near, far] = [`w${process.pid}n`, `w${process.pid}f`]
  const subnet = `10.77.${process.pid % 256}`
  const ip = (...words: string[]) => {
    if (!succeeds('ip', ...words)) throw new Error(`ip ${words.join(' ')} failed.`)
  }
  const prefix = ['ip', 'netns', 'exec', name]
  const rule = (change: string, chain: string) =>
    ip(...prefix.slice(1), 'iptables', change, chain, '--jump', 'DROP')
  ip('netns', 'add', name)
  const close = () => succeeds('ip', 'netns', 'delete', name)
  try {
    ip('link', 'add', near, 'type', 'veth', 'peer', 'name', far, 'netns', name)
    ip('address', 'add', `${subnet}.1/30`, 'dev', near)
    ip('link', 'set', near, 'up')
    ip('-netns', name, 'address', 'add', `${subnet}.2/30`, 'dev', far)
    ip('-netns', name, 'link', 'set', far, 'up')
  } catch (error) {
    close()
    throw error
  }
  const bothWays = (change: string) => {
    for (const chain of ['INPUT', 'OUTPUT']) rule(change, chain)
  }
  return {
    host: `${subnet}.1`,
    prefix,
    cut: () => bothWays('--append'),
    heal: () => bothWays('--delete'),
    close,
  }
}
