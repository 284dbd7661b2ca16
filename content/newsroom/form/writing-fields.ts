import type { Field } from 'payload'

/** Shows the number of words below a field. */
export const countedWords = {
  components: { afterInput: ['/app/(newsroom)/admin/story-writing/word-count.tsx#WordCount'] },
}

/** Shows a headline as large as readers see it. */
export const writtenLarge = {
  components: {
    Field: '/app/(newsroom)/admin/story-writing/headline-field.tsx#HeadlineField',
    ...countedWords.components,
  },
}

/** Shows the photo below its field, with caption and credit. */
export const shownPhoto = {
  components: { afterInput: ['/app/(newsroom)/admin/story-writing/hero-picture.tsx#HeroPicture'] },
}

/** Offers earlier datelines below the field. */
export const chosenDateline = {
  components: {
    afterInput: ['/app/(newsroom)/admin/story-writing/dateline-choices.tsx#DatelineChoices'],
  },
}

/** Suggests topics of the text below the field. */
export const suggestedTopicsBelow = {
  components: {
    afterInput: ['/app/(newsroom)/admin/story-writing/topic-suggestions.tsx#TopicSuggestions'],
  },
}

/** Keeps unsaved text in the browser until it is stored. */
export const draftKeeperField: Field = {
  name: 'draftKeeper',
  type: 'ui',
  admin: {
    components: { Field: '/app/(newsroom)/admin/draft-keeping/draft-keeper.tsx#DraftKeeper' },
  },
}

/** Says in the header whether the form is stored. */
export const SAVE_LINE = '/app/(newsroom)/admin/draft-keeping/save-line.tsx#SaveLine'

/** In the header of a story: its stage, and the steps that the account may take. */
export const STORY_STEPS = '/app/(newsroom)/admin/story-steps/story-steps.tsx#StorySteps'

/** In the header of a story: the drawer with its checks, its previews and its receipt. */
export const STORY_CHECKS = '/app/(newsroom)/admin/story-panel/story-checks.tsx#StoryChecks'

/** In the header of a story: the drawer with what colleagues say of its passages. */
export const STORY_COMMENTS =
  '/app/(newsroom)/admin/story-comments/story-comments.tsx#StoryComments'

/** Lists the keyboard shortcuts below the body. */
export const shortcutsField: Field = {
  name: 'shortcutsHelp',
  type: 'ui',
  admin: {
    components: { Field: '/app/(newsroom)/admin/story-writing/shortcuts-help.tsx#ShortcutsHelp' },
  },
}
