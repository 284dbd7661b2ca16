/** The look of a field of a story that is for the machine: neither in the form nor where versions are compared. */
export const unshown = {
  hidden: true,
  components: { Diff: '/app/(newsroom)/admin/story-steps/nothing.tsx#Nothing' },
} as const
