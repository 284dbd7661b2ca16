import { Command } from 'commander'

const reindex = new Command('reindex')
  .description('Rebuild the full-text index from the stories. Search keeps working meanwhile.')
  .action(async () => {
    // Imported late, so that --help needs no store and a wrong variable is reported in one line.
    const { reindexStories } = await import('./reindex-stories.ts')
    await reindexStories()
  })

/** `warta search …`: the search of the portal. */
export const searchCommand = new Command('search')
  .description('The search of the portal.')
  .addCommand(reindex)
