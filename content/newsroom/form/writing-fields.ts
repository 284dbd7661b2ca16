import type { Field } from 'payload'

const FOLDER = '/app/(newsroom)/admin/story-writing'

/** Under a field of words: how many they are. */
export const countedWords = {
  components: { afterInput: [`${FOLDER}/word-count.tsx#WordCount`] },
}

/** Under the dateline: what stood there before. */
export const chosenDateline = {
  components: { afterInput: [`${FOLDER}/dateline-choices.tsx#DatelineChoices`] },
}

/** Under the topics: those of which the text seems to be. */
export const suggestedTopicsBelow = {
  components: { afterInput: [`${FOLDER}/topic-suggestions.tsx#TopicSuggestions`] },
}

/** What is being written is kept in the browser until it is stored. */
export const draftKeeperField: Field = {
  name: 'draftKeeper',
  type: 'ui',
  admin: { components: { Field: `${FOLDER}/draft-keeper.tsx#DraftKeeper` } },
}

/** The list of keys, under the body. */
export const shortcutsField: Field = {
  name: 'shortcutsHelp',
  type: 'ui',
  admin: { components: { Field: `${FOLDER}/shortcuts-help.tsx#ShortcutsHelp` } },
}
