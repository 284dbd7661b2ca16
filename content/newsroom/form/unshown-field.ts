/** Hides a field for machines from the form and from the comparison of versions. */
export const unshown = {
  hidden: true,
  components: { Diff: '/app/(newsroom)/admin/story-steps/nothing.tsx#Nothing' },
} as const
