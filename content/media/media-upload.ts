import type { CollectionBeforeOperationHook } from 'payload'
export const renderUpload: CollectionBeforeOperationHook = ({ args }) => args
