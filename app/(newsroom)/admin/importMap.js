import { StageCell as StageCell_eb1035ec615f20623410ef92c7225646 } from '../../../app/(newsroom)/admin/story-list/stage-cell.tsx'
import { StepNotices as StepNotices_69cc046fc058993f9ef0203974687a2d } from '../../../app/(newsroom)/admin/story-steps/step-notices.tsx'
import { Nothing as Nothing_2713a7b888c3272f6d9d6b4abf650482 } from '../../../app/(newsroom)/admin/story-steps/nothing.tsx'
import { WireNotice as WireNotice_e3d2549906feb0e31a1a1993d51f671f } from '../../../app/(newsroom)/admin/wire-room/wire-notice.tsx'
import { DraftKeeper as DraftKeeper_e9d47ab0a1a7d546abb7790f53f5ec60 } from '../../../app/(newsroom)/admin/draft-keeping/draft-keeper.tsx'
import { HeadlineField as HeadlineField_05492052a1c57e5be98ba29d4eedd452 } from '../../../app/(newsroom)/admin/story-writing/headline-field.tsx'
import { WordCount as WordCount_593177b008eb550c4ea0fe75d8b52d25 } from '../../../app/(newsroom)/admin/story-writing/word-count.tsx'
import { HeroPicture as HeroPicture_952a9968afad94e223e462ac4698e74e } from '../../../app/(newsroom)/admin/story-writing/hero-picture.tsx'
import { DatelineChoices as DatelineChoices_247341013ed7b3b0e33518a0ae90afa3 } from '../../../app/(newsroom)/admin/story-writing/dateline-choices.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BodyPictures as BodyPictures_12a320890a2fb013c239d3e7d30cc514 } from '../../../app/(newsroom)/admin/body-pictures/body-pictures.tsx'
import { BodyPaste as BodyPaste_b78acb210ae958075242ea446679a598 } from '../../../app/(newsroom)/admin/body-paste/body-paste.ts'
import { BodyPrompt as BodyPrompt_4b4ea0ae41d195b11b1649328c68fe88 } from '../../../app/(newsroom)/admin/body-prompt/body-prompt.ts'
import { BodyLock as BodyLock_f03514fb507768f2c17bb7211414ccb2 } from '../../../app/(newsroom)/admin/body-lock/body-lock.ts'
import { BodyLinks as BodyLinks_f2e4a73bb8ea98fe73b8e43b1d687892 } from '../../../app/(newsroom)/admin/body-links/body-links.tsx'
import { BodyFind as BodyFind_b584e74778ce4ce1a0cff94c7732e121 } from '../../../app/(newsroom)/admin/body-find/body-find.tsx'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PictureCaption as PictureCaption_8c796f436e364925262feecb8bc12b3b } from '../../../app/(newsroom)/admin/body-block/picture-caption.tsx'
import { BlockMark as BlockMark_05efd91e1bae1dbf06d580d013846177 } from '../../../app/(newsroom)/admin/body-block/block-mark.tsx'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkWords as LinkWords_d7f986bf84bf6a94d5a511003a91f047 } from '../../../app/(newsroom)/admin/body-block/link-words.tsx'
import { LinkPicture as LinkPicture_1e25f1adea3f2c717935ec43304f3181 } from '../../../app/(newsroom)/admin/body-block/link-picture.tsx'
import { FactsOfBlock as FactsOfBlock_8dde9e7a369f2215b74049db24fa5aaf } from '../../../app/(newsroom)/admin/body-block/attachment-facts.tsx'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ShortcutsHelp as ShortcutsHelp_a0e72ec35e9826909315436dad856d02 } from '../../../app/(newsroom)/admin/story-writing/shortcuts-help.tsx'
import { SectionCell as SectionCell_5d2872f1bc55d1e6458a0d2b4ad123bb } from '../../../app/(newsroom)/admin/story-list/section-cell.tsx'
import { TimeCell as TimeCell_0c788537f00dc2c2191302daac8e0b3b } from '../../../app/(newsroom)/admin/story-list/time-cell.tsx'
import { TopicSuggestions as TopicSuggestions_39330e020406d8b852a2271b35a8fa26 } from '../../../app/(newsroom)/admin/story-writing/topic-suggestions.tsx'
import { WithdrawalPanel as WithdrawalPanel_cefc12bd1dccfd41f150cedfc19f266b } from '../../../app/(newsroom)/admin/withdrawal/withdrawal-panel.tsx'
import { FlashLink as FlashLink_c5c8ea8bbb4e71adbd543a01ba4f1f25 } from '../../../app/(newsroom)/admin/flash/flash-link.tsx'
import { ListViews as ListViews_7377db295adb88e414112382188a72fb } from '../../../app/(newsroom)/admin/story-search/list-views.tsx'
import { SaveLine as SaveLine_374cbccd4b5b208a7fa7ab49fdeddcfe } from '../../../app/(newsroom)/admin/draft-keeping/save-line.tsx'
import { StorySteps as StorySteps_cc9a215939ea437ce556da83d6de5b59 } from '../../../app/(newsroom)/admin/story-steps/story-steps.tsx'
import { PreviewControl as PreviewControl_30008adb98e31ce75b7153b3a2158165 } from '../../../app/(newsroom)/admin/story-preview/preview-control.tsx'
import { ShareControl as ShareControl_9ada88c14493cc15cab49390d68a928d } from '../../../app/(newsroom)/admin/story-preview/share-control.tsx'
import { StoryChecks as StoryChecks_c964d8bdb51cd57703d48b57d91df2a0 } from '../../../app/(newsroom)/admin/story-panel/story-checks.tsx'
import { StoryComments as StoryComments_4d9d21ef8d233c71dea3aee08f088c6c } from '../../../app/(newsroom)/admin/story-comments/story-comments.tsx'
import { StoryPublishButton as StoryPublishButton_0538f2082bafd6d927843db78b096cba } from '../../../app/(newsroom)/admin/story-steps/publish-button.tsx'
import { DuplicateNotice as DuplicateNotice_f5b1d654918422422d2684dab66ec3b7 } from '../../../app/(newsroom)/admin/photo-desk/duplicate-notice.tsx'
import { FrameField as FrameField_525e3223a88ef65ca180a49957d1c4eb } from '../../../app/(newsroom)/admin/photo-desk/frame-field.tsx'
import { FocusField as FocusField_be750b87128e0af21a7c8860197c1753 } from '../../../app/(newsroom)/admin/photo-desk/focus-field.tsx'
import { PhotoDesk as PhotoDesk_546445f563de44a069a24f7aaeb97e88 } from '../../../app/(newsroom)/admin/photo-desk/photo-desk.tsx'
import { ExpiringPhotos as ExpiringPhotos_99db49dffbc7243209ba84b7a780948e } from '../../../app/(newsroom)/admin/photo-desk/expiring-photos.tsx'
import { ArchivePhotos as ArchivePhotos_a0db12f485414a43617223941f82e76b } from '../../../app/(newsroom)/admin/photo-desk/archive-photos.tsx'
import { FactsOfRecord as FactsOfRecord_8dde9e7a369f2215b74049db24fa5aaf } from '../../../app/(newsroom)/admin/body-block/attachment-facts.tsx'
import { MergeField as MergeField_6d7cfbfdaa20de2408f1b69e23448aed } from '../../../app/(newsroom)/admin/record-merging/merge-field.tsx'
import { OpenPlacesNotice as OpenPlacesNotice_432cdbbe90c98d9ee7cc2c5ce29e1a32 } from '../../../app/(newsroom)/admin/page-desk/open-places-notice.tsx'
import { OpenPlacesCell as OpenPlacesCell_432cdbbe90c98d9ee7cc2c5ce29e1a32 } from '../../../app/(newsroom)/admin/page-desk/open-places-notice.tsx'
import { TargetCell as TargetCell_3ec553638417af4a728794bd39f23457 } from '../../../app/(newsroom)/admin/old-address-desk/target-cell.tsx'
import { OldAddressDesk as OldAddressDesk_5103b8fd449fc31686771ec8ae07b10e } from '../../../app/(newsroom)/admin/old-address-desk/old-address-desk.tsx'
import { WireLinks as WireLinks_b7f023fa320ed8f2b91a7bb15ba025a9 } from '../../../app/(newsroom)/admin/wire-room/wire-links.tsx'
import { PartnerLinks as PartnerLinks_1de5621f099a9d1c860631ffb54e8c17 } from '../../../app/(newsroom)/admin/partner-desk/partner-links.tsx'
import { CorrectStory as CorrectStory_ce65c17d9198fa75e23ddd0de164f789 } from '../../../app/(newsroom)/admin/story-steps/correct-story.tsx'
import { PresentPassword as PresentPassword_227186e5cb7daa5a28c74dc6015f70cf } from '../../../app/(newsroom)/admin/account/present-password.tsx'
import { SecurityLink as SecurityLink_d2b5923eb04605278c1adc8f91c85073 } from '../../../app/(newsroom)/admin/account/security-link.tsx'
import { SessionList as SessionList_79dcfa9a2c92398f6626f742a5d34839 } from '../../../app/(newsroom)/admin/account/session-list.tsx'
import { InviteForm as InviteForm_0ca23fe62eaec8b6d8b15c6a2a9bd476 } from '../../../app/(newsroom)/admin/account/invite-form.tsx'
import { LabelledCell as LabelledCell_4117f2d12f3d261a0288184da7a3fa0f } from '../../../app/(newsroom)/admin/desk-frame/labelled-cell.tsx'
import { StoryRow as StoryRow_77aed3ce3cc0593ca75347f5d44ecf45 } from '../../../app/(newsroom)/admin/front-desk/front-rows.tsx'
import { BlockRow as BlockRow_77aed3ce3cc0593ca75347f5d44ecf45 } from '../../../app/(newsroom)/admin/front-desk/front-rows.tsx'
import { BackupStateField as BackupStateField_a58dbd05794f4a38429020a9c9e7e209 } from '../../../app/(newsroom)/admin/backup-desk/backup-state.tsx'
import { DeskIcon as DeskIcon_4bc1af48f54f86b5e52bf10be89527f0 } from '../../../app/(newsroom)/admin/desk-frame/desk-icon.tsx'
import { DeskLogo as DeskLogo_caa3435de33cd3063b0a9946ef85bac6 } from '../../../app/(newsroom)/admin/desk-frame/desk-logo.tsx'
import { SearchLink as SearchLink_2be2a233da34ef1a75e1280ea6fd6d1e } from '../../../app/(newsroom)/admin/story-search/search-link.tsx'
import { PlanLink as PlanLink_3df30075061ad38d77941ae962eb3a39 } from '../../../app/(newsroom)/admin/week-plan/plan-link.tsx'
import { WireLink as WireLink_55e71ad9a7d85e01048a74a040cf98ba } from '../../../app/(newsroom)/admin/wire-room/wire-link.tsx'
import { ScriptAwaiting as ScriptAwaiting_c246e1505dbd5bbd6ea6b3fe12588152 } from '../../../app/(newsroom)/admin/desk-frame/script-awaiting.tsx'
import { NetworkWords as NetworkWords_06c462d6e216be6e06f59e634383d17e } from '../../../app/(newsroom)/admin/desk-frame/network-words.tsx'
import { BlockAnswers as BlockAnswers_ad7861832dbba52bb578ba285bc3b991 } from '../../../app/(newsroom)/admin/body-block/block-answers.tsx'
import { PayloadLabels as PayloadLabels_9e944fb3b14cf7b18e45b297ed95a176 } from '../../../app/(newsroom)/admin/desk-frame/payload-labels.tsx'
import { RefusedField as RefusedField_c4cffdb429112214de65fc64ea9562bd } from '../../../app/(newsroom)/admin/desk-frame/refused-field.tsx'
import { ForgottenPassword as ForgottenPassword_79ee70cc152a8ec0da565bea09ac67f7 } from '../../../app/(newsroom)/admin/desk-frame/forgotten-password.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/app/(newsroom)/admin/story-list/stage-cell.tsx#StageCell": StageCell_eb1035ec615f20623410ef92c7225646,
  "/app/(newsroom)/admin/story-steps/step-notices.tsx#StepNotices": StepNotices_69cc046fc058993f9ef0203974687a2d,
  "/app/(newsroom)/admin/story-steps/nothing.tsx#Nothing": Nothing_2713a7b888c3272f6d9d6b4abf650482,
  "/app/(newsroom)/admin/wire-room/wire-notice.tsx#WireNotice": WireNotice_e3d2549906feb0e31a1a1993d51f671f,
  "/app/(newsroom)/admin/draft-keeping/draft-keeper.tsx#DraftKeeper": DraftKeeper_e9d47ab0a1a7d546abb7790f53f5ec60,
  "/app/(newsroom)/admin/story-writing/headline-field.tsx#HeadlineField": HeadlineField_05492052a1c57e5be98ba29d4eedd452,
  "/app/(newsroom)/admin/story-writing/word-count.tsx#WordCount": WordCount_593177b008eb550c4ea0fe75d8b52d25,
  "/app/(newsroom)/admin/story-writing/hero-picture.tsx#HeroPicture": HeroPicture_952a9968afad94e223e462ac4698e74e,
  "/app/(newsroom)/admin/story-writing/dateline-choices.tsx#DatelineChoices": DatelineChoices_247341013ed7b3b0e33518a0ae90afa3,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/app/(newsroom)/admin/body-pictures/body-pictures.tsx#BodyPictures": BodyPictures_12a320890a2fb013c239d3e7d30cc514,
  "/app/(newsroom)/admin/body-paste/body-paste.ts#BodyPaste": BodyPaste_b78acb210ae958075242ea446679a598,
  "/app/(newsroom)/admin/body-prompt/body-prompt.ts#BodyPrompt": BodyPrompt_4b4ea0ae41d195b11b1649328c68fe88,
  "/app/(newsroom)/admin/body-lock/body-lock.ts#BodyLock": BodyLock_f03514fb507768f2c17bb7211414ccb2,
  "/app/(newsroom)/admin/body-links/body-links.tsx#BodyLinks": BodyLinks_f2e4a73bb8ea98fe73b8e43b1d687892,
  "/app/(newsroom)/admin/body-find/body-find.tsx#BodyFind": BodyFind_b584e74778ce4ce1a0cff94c7732e121,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/app/(newsroom)/admin/body-block/picture-caption.tsx#PictureCaption": PictureCaption_8c796f436e364925262feecb8bc12b3b,
  "/app/(newsroom)/admin/body-block/block-mark.tsx#BlockMark": BlockMark_05efd91e1bae1dbf06d580d013846177,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/app/(newsroom)/admin/body-block/link-words.tsx#LinkWords": LinkWords_d7f986bf84bf6a94d5a511003a91f047,
  "/app/(newsroom)/admin/body-block/link-picture.tsx#LinkPicture": LinkPicture_1e25f1adea3f2c717935ec43304f3181,
  "/app/(newsroom)/admin/body-block/attachment-facts.tsx#FactsOfBlock": FactsOfBlock_8dde9e7a369f2215b74049db24fa5aaf,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/app/(newsroom)/admin/story-writing/shortcuts-help.tsx#ShortcutsHelp": ShortcutsHelp_a0e72ec35e9826909315436dad856d02,
  "/app/(newsroom)/admin/story-list/section-cell.tsx#SectionCell": SectionCell_5d2872f1bc55d1e6458a0d2b4ad123bb,
  "/app/(newsroom)/admin/story-list/time-cell.tsx#TimeCell": TimeCell_0c788537f00dc2c2191302daac8e0b3b,
  "/app/(newsroom)/admin/story-writing/topic-suggestions.tsx#TopicSuggestions": TopicSuggestions_39330e020406d8b852a2271b35a8fa26,
  "/app/(newsroom)/admin/withdrawal/withdrawal-panel.tsx#WithdrawalPanel": WithdrawalPanel_cefc12bd1dccfd41f150cedfc19f266b,
  "/app/(newsroom)/admin/flash/flash-link.tsx#FlashLink": FlashLink_c5c8ea8bbb4e71adbd543a01ba4f1f25,
  "/app/(newsroom)/admin/story-search/list-views.tsx#ListViews": ListViews_7377db295adb88e414112382188a72fb,
  "/app/(newsroom)/admin/draft-keeping/save-line.tsx#SaveLine": SaveLine_374cbccd4b5b208a7fa7ab49fdeddcfe,
  "/app/(newsroom)/admin/story-steps/story-steps.tsx#StorySteps": StorySteps_cc9a215939ea437ce556da83d6de5b59,
  "/app/(newsroom)/admin/story-preview/preview-control.tsx#PreviewControl": PreviewControl_30008adb98e31ce75b7153b3a2158165,
  "/app/(newsroom)/admin/story-preview/share-control.tsx#ShareControl": ShareControl_9ada88c14493cc15cab49390d68a928d,
  "/app/(newsroom)/admin/story-panel/story-checks.tsx#StoryChecks": StoryChecks_c964d8bdb51cd57703d48b57d91df2a0,
  "/app/(newsroom)/admin/story-comments/story-comments.tsx#StoryComments": StoryComments_4d9d21ef8d233c71dea3aee08f088c6c,
  "/app/(newsroom)/admin/story-steps/publish-button.tsx#StoryPublishButton": StoryPublishButton_0538f2082bafd6d927843db78b096cba,
  "/app/(newsroom)/admin/photo-desk/duplicate-notice.tsx#DuplicateNotice": DuplicateNotice_f5b1d654918422422d2684dab66ec3b7,
  "/app/(newsroom)/admin/photo-desk/frame-field.tsx#FrameField": FrameField_525e3223a88ef65ca180a49957d1c4eb,
  "/app/(newsroom)/admin/photo-desk/focus-field.tsx#FocusField": FocusField_be750b87128e0af21a7c8860197c1753,
  "/app/(newsroom)/admin/photo-desk/photo-desk.tsx#PhotoDesk": PhotoDesk_546445f563de44a069a24f7aaeb97e88,
  "/app/(newsroom)/admin/photo-desk/expiring-photos.tsx#ExpiringPhotos": ExpiringPhotos_99db49dffbc7243209ba84b7a780948e,
  "/app/(newsroom)/admin/photo-desk/archive-photos.tsx#ArchivePhotos": ArchivePhotos_a0db12f485414a43617223941f82e76b,
  "/app/(newsroom)/admin/body-block/attachment-facts.tsx#FactsOfRecord": FactsOfRecord_8dde9e7a369f2215b74049db24fa5aaf,
  "/app/(newsroom)/admin/record-merging/merge-field.tsx#MergeField": MergeField_6d7cfbfdaa20de2408f1b69e23448aed,
  "/app/(newsroom)/admin/page-desk/open-places-notice.tsx#OpenPlacesNotice": OpenPlacesNotice_432cdbbe90c98d9ee7cc2c5ce29e1a32,
  "/app/(newsroom)/admin/page-desk/open-places-notice.tsx#OpenPlacesCell": OpenPlacesCell_432cdbbe90c98d9ee7cc2c5ce29e1a32,
  "/app/(newsroom)/admin/old-address-desk/target-cell.tsx#TargetCell": TargetCell_3ec553638417af4a728794bd39f23457,
  "/app/(newsroom)/admin/old-address-desk/old-address-desk.tsx#OldAddressDesk": OldAddressDesk_5103b8fd449fc31686771ec8ae07b10e,
  "/app/(newsroom)/admin/wire-room/wire-links.tsx#WireLinks": WireLinks_b7f023fa320ed8f2b91a7bb15ba025a9,
  "/app/(newsroom)/admin/partner-desk/partner-links.tsx#PartnerLinks": PartnerLinks_1de5621f099a9d1c860631ffb54e8c17,
  "/app/(newsroom)/admin/story-steps/correct-story.tsx#CorrectStory": CorrectStory_ce65c17d9198fa75e23ddd0de164f789,
  "/app/(newsroom)/admin/account/present-password.tsx#PresentPassword": PresentPassword_227186e5cb7daa5a28c74dc6015f70cf,
  "/app/(newsroom)/admin/account/security-link.tsx#SecurityLink": SecurityLink_d2b5923eb04605278c1adc8f91c85073,
  "/app/(newsroom)/admin/account/session-list.tsx#SessionList": SessionList_79dcfa9a2c92398f6626f742a5d34839,
  "/app/(newsroom)/admin/account/invite-form.tsx#InviteForm": InviteForm_0ca23fe62eaec8b6d8b15c6a2a9bd476,
  "/app/(newsroom)/admin/desk-frame/labelled-cell.tsx#LabelledCell": LabelledCell_4117f2d12f3d261a0288184da7a3fa0f,
  "/app/(newsroom)/admin/front-desk/front-rows.tsx#StoryRow": StoryRow_77aed3ce3cc0593ca75347f5d44ecf45,
  "/app/(newsroom)/admin/front-desk/front-rows.tsx#BlockRow": BlockRow_77aed3ce3cc0593ca75347f5d44ecf45,
  "/app/(newsroom)/admin/backup-desk/backup-state.tsx#BackupStateField": BackupStateField_a58dbd05794f4a38429020a9c9e7e209,
  "/app/(newsroom)/admin/desk-frame/desk-icon.tsx#DeskIcon": DeskIcon_4bc1af48f54f86b5e52bf10be89527f0,
  "/app/(newsroom)/admin/desk-frame/desk-logo.tsx#DeskLogo": DeskLogo_caa3435de33cd3063b0a9946ef85bac6,
  "/app/(newsroom)/admin/story-search/search-link.tsx#SearchLink": SearchLink_2be2a233da34ef1a75e1280ea6fd6d1e,
  "/app/(newsroom)/admin/week-plan/plan-link.tsx#PlanLink": PlanLink_3df30075061ad38d77941ae962eb3a39,
  "/app/(newsroom)/admin/wire-room/wire-link.tsx#WireLink": WireLink_55e71ad9a7d85e01048a74a040cf98ba,
  "/app/(newsroom)/admin/desk-frame/script-awaiting.tsx#ScriptAwaiting": ScriptAwaiting_c246e1505dbd5bbd6ea6b3fe12588152,
  "/app/(newsroom)/admin/desk-frame/network-words.tsx#NetworkWords": NetworkWords_06c462d6e216be6e06f59e634383d17e,
  "/app/(newsroom)/admin/body-block/block-answers.tsx#BlockAnswers": BlockAnswers_ad7861832dbba52bb578ba285bc3b991,
  "/app/(newsroom)/admin/desk-frame/payload-labels.tsx#PayloadLabels": PayloadLabels_9e944fb3b14cf7b18e45b297ed95a176,
  "/app/(newsroom)/admin/desk-frame/refused-field.tsx#RefusedField": RefusedField_c4cffdb429112214de65fc64ea9562bd,
  "/app/(newsroom)/admin/desk-frame/forgotten-password.tsx#ForgottenPassword": ForgottenPassword_79ee70cc152a8ec0da565bea09ac67f7,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
