import { Command } from 'commander'

const reindex = new Command('reindex')
  .description('Make the index of full text anew from the stories. Readers search on meanwhile.')
  .action(async () => {
    // Loaded when asked for: --help needs no store, and a wrong variable is told in one line.
    const { reindexStories } = await import('./search-reindexing.ts')
    await reindexStories()
  })

/** `warta search …`: the search of the portal. */
export const searchCommand = new Command('search')
  .description('The search of the portal.')
  .addCommand(reindex)
