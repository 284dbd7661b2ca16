/**
 * Loads installed packages quickly: resolves the imports between modules of one package without their `package.json`,
 * of which Node.js 26 parses all `exports` again for each module. Most of the time that Payload takes to load is spent
 * on that. Import this before anything that loads packages, or run `node --import ./server/package-loading.ts`.
 * @module
 */
import { readFileSync } from 'node:fs'
import { findPackageJSON, registerHooks } from 'node:module'

/**
 * The address of an ES module that a module of the same package imports by a relative path; `undefined` for any other
 * import, which Node.js resolves.
 */
export function moduleOfPackage(
  specifier: string,
  importer: string | undefined,
  conditions: readonly string[],
): string | undefined {
  if (!/^\.\.?\/.*\.js$/.test(specifier) || !conditions.includes('import')) return undefined
  if (!importer?.includes('/node_modules/')) return undefined
  const { href } = new URL(specifier, importer)
  return isModuleFolder(href.slice(0, href.lastIndexOf('/') + 1)) ? href : undefined
}

const folders = new Map<string, boolean>()

/** Whether the `.js` files of this folder are ES modules. */
function isModuleFolder(folder: string): boolean {
  const known = folders.get(folder)
  if (known !== undefined) return known
  const described = findPackageJSON(folder)
  const description: unknown = described ? JSON.parse(readFileSync(described, 'utf8')) : undefined
  const isModule =
    typeof description === 'object' &&
    description !== null &&
    'type' in description &&
    description.type === 'module'
  folders.set(folder, isModule)
  return isModule
}

registerHooks({
  resolve(specifier, context, next) {
    const url = moduleOfPackage(specifier, context.parentURL, context.conditions)
    return url === undefined
      ? next(specifier, context)
      : { url, format: 'module', shortCircuit: true }
  },
})
