import { Command } from 'commander'

const take = new Command('import')
  .description(
    'Store the redirects of another system: a table (CSV) of old and new addresses, the .htaccess of an Apache server, an export of the WordPress plugin Redirection, or the redirects.yaml or redirects.json of Ghost.',
  )
  .argument('<file...>')
  .option(
    '--host <name...>',
    'other names of this site, such as that of the old one: targets there are looked for here',
    [],
  )
  .action(async (files: string[], { host }: { host: string[] }) => {
    // Imported late, so that --help needs no store and a wrong variable is reported in one line.
    const { importRedirects } = await import('./run-redirects.ts')
    process.exitCode = await importRedirects(files, host)
  })

const write = new Command('export')
  .description('Print all old addresses as a table (CSV): from, to, code.')
  .action(async () => {
    const { exportRedirects } = await import('./run-redirects.ts')
    await exportRedirects()
  })

const check = new Command('check')
  .description(
    'Ask the running portal for each old address, and say how many arrive: at once, or by one permanent redirect. Exit code 1 if any does not.',
  )
  .argument(
    '<source>',
    'a sitemap (XML) of the old site, a file or at its address; if it lists other sitemaps, these are fetched. Or a table (CSV), or one address a line',
  )
  .option('--at <url>', 'the address of the portal; SITE_URL otherwise')
  .action(async (source: string, { at }: { at?: string }) => {
    const { checkRedirects } = await import('./run-redirect-check.ts')
    process.exitCode = await checkRedirects(source, at)
  })

const missing = new Command('missing')
  .description(
    'Print the addresses that were asked for most on this machine and at which nothing is, as a table (CSV): from, count.',
  )
  .action(async () => {
    const { printMissing } = await import('./run-redirects.ts')
    await printMissing()
  })

/** `warta redirects …`: addresses that things had in another system. */
export const redirectsCommand = new Command('redirects')
  .description('Addresses that things had in another system.')
  .addCommand(take)
  .addCommand(write)
  .addCommand(check)
  .addCommand(missing)
