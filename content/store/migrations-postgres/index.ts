import * as m0 from './20261124_000519_initial.ts'
import * as m1 from './20261124_010000_search.ts'
import * as m2 from './20261124_020000_readings.ts'
import * as m3 from './20261124_030000_visible_stories.ts'
import * as m4 from './20261124_112958_add_crawling.ts'
import * as m5 from './20261124_122244_add_announcements.ts'
import * as m6 from './20261124_123116_add_descriptions.ts'
import * as m7 from './20261125_000000_visible_sections.ts'
import * as m8 from './20261125_044529_live_stories.ts'
import * as m9 from './20261125_053024_offline_reading.ts'
import * as m10 from './20261125_054304_newsroom.ts'
import * as m11 from './20261125_060000_stages.ts'
import * as m12 from './20261125_083738_preview_links.ts'
import * as m13 from './20261125_093314_planned_ground.ts'
import * as m14 from './20261125_170000_desk_lists.ts'
import * as m15 from './20261125_180000_search_titles.ts'
import * as m16 from './20261129_190649_scheduled_confirmation.ts'
import * as m17 from './20261129_200000_sign_in_attempts.ts'
import * as m18 from './20261129_213000_second_factors.ts'
import * as m19 from './20261129_213018_no_account_lock.ts'
import * as m20 from './20261129_215544_saving_form.ts'
import * as m21 from './20261129_220000_search_rules.ts'
import * as m22 from './20261129_223630_feed_ids.ts'
import * as m23 from './20261129_225021_account_log.ts'
import * as m24 from './20261130_010000_story_lists.ts'
import * as m25 from './20261130_052913_copy_origin.ts'
import * as m26 from './20261130_054414_backup_schedule.ts'
import * as m27 from './20261130_094140_old_addresses.ts'
import * as m28 from './20261130_100015_account_author.ts'
import * as m29 from './20261130_120853_error_reports.ts'
import * as m30 from './20261130_124101_renditions_on_request.ts'
import * as m31 from './20261130_124601_photos_that_need_words.ts'
import * as m32 from './20261130_154258_live_entries.ts'
import * as m33 from './20261130_155856_wire.ts'
import * as m34 from './20261130_170656_live_summary_revision.ts'
import * as m35 from './20261130_184211_wire_failed.ts'
import * as m36 from './20261130_185433_unverified_entries.ts'
import * as m37 from './20261130_190238_partners.ts'
import * as m38 from './20261130_191744_assignments.ts'
import * as m39 from './20261130_192346_wire_sftp.ts'
import * as m40 from './20261130_192500_purges.ts'
import * as m41 from './20261130_193845_notices.ts'
import * as m42 from './20261130_194813_attachments.ts'
import * as m43 from './20261130_200500_node_snapshots.ts'
import * as m44 from './20261130_203423_plans_done.ts'
import * as m45 from './20261130_223000_node_traits.ts'
import * as m46 from './20261130_225310_more_notices.ts'
import * as m47 from './20261130_234500_attached_stories.ts'
import * as m48 from './20261201_011808_photo_frame.ts'
import * as m49 from './20261201_014500_reading_days.ts'
import * as m50 from './20261201_020112_podcasts.ts'
import * as m51 from './20261201_023134_story_comments.ts'
import * as m52 from './20261201_042737_author_profiles.ts'
import * as m53 from './20261201_044000_lists_of_a_million.ts'

export const migrations = [
  { name: '20261124_000519_initial', up: m0.up, down: m0.down },
  { name: '20261124_010000_search', up: m1.up, down: m1.down },
  { name: '20261124_020000_readings', up: m2.up, down: m2.down },
  { name: '20261124_030000_visible_stories', up: m3.up, down: m3.down },
  { name: '20261124_112958_add_crawling', up: m4.up, down: m4.down },
  { name: '20261124_122244_add_announcements', up: m5.up, down: m5.down },
  { name: '20261124_123116_add_descriptions', up: m6.up, down: m6.down },
  { name: '20261125_000000_visible_sections', up: m7.up, down: m7.down },
  { name: '20261125_044529_live_stories', up: m8.up, down: m8.down },
  { name: '20261125_053024_offline_reading', up: m9.up, down: m9.down },
  { name: '20261125_054304_newsroom', up: m10.up, down: m10.down },
  { name: '20261125_060000_stages', up: m11.up, down: m11.down },
  { name: '20261125_083738_preview_links', up: m12.up, down: m12.down },
  { name: '20261125_093314_planned_ground', up: m13.up, down: m13.down },
  { name: '20261125_170000_desk_lists', up: m14.up, down: m14.down },
  { name: '20261125_180000_search_titles', up: m15.up, down: m15.down },
  { name: '20261129_190649_scheduled_confirmation', up: m16.up, down: m16.down },
  { name: '20261129_200000_sign_in_attempts', up: m17.up, down: m17.down },
  { name: '20261129_213000_second_factors', up: m18.up, down: m18.down },
  { name: '20261129_213018_no_account_lock', up: m19.up, down: m19.down },
  { name: '20261129_215544_saving_form', up: m20.up, down: m20.down },
  { name: '20261129_220000_search_rules', up: m21.up, down: m21.down },
  { name: '20261129_223630_feed_ids', up: m22.up, down: m22.down },
  { name: '20261129_225021_account_log', up: m23.up, down: m23.down },
  { name: '20261130_010000_story_lists', up: m24.up, down: m24.down },
  { name: '20261130_052913_copy_origin', up: m25.up, down: m25.down },
  { name: '20261130_054414_backup_schedule', up: m26.up, down: m26.down },
  { name: '20261130_094140_old_addresses', up: m27.up, down: m27.down },
  { name: '20261130_100015_account_author', up: m28.up, down: m28.down },
  { name: '20261130_120853_error_reports', up: m29.up, down: m29.down },
  { name: '20261130_124101_renditions_on_request', up: m30.up, down: m30.down },
  { name: '20261130_124601_photos_that_need_words', up: m31.up, down: m31.down },
  { name: '20261130_154258_live_entries', up: m32.up, down: m32.down },
  { name: '20261130_155856_wire', up: m33.up, down: m33.down },
  { name: '20261130_170656_live_summary_revision', up: m34.up, down: m34.down },
  { name: '20261130_184211_wire_failed', up: m35.up, down: m35.down },
  { name: '20261130_185433_unverified_entries', up: m36.up, down: m36.down },
  { name: '20261130_190238_partners', up: m37.up, down: m37.down },
  { name: '20261130_191744_assignments', up: m38.up, down: m38.down },
  { name: '20261130_192346_wire_sftp', up: m39.up, down: m39.down },
  { name: '20261130_192500_purges', up: m40.up, down: m40.down },
  { name: '20261130_193845_notices', up: m41.up, down: m41.down },
  { name: '20261130_194813_attachments', up: m42.up, down: m42.down },
  { name: '20261130_200500_node_snapshots', up: m43.up, down: m43.down },
  { name: '20261130_203423_plans_done', up: m44.up, down: m44.down },
  { name: '20261130_223000_node_traits', up: m45.up, down: m45.down },
  { name: '20261130_225310_more_notices', up: m46.up, down: m46.down },
  { name: '20261130_234500_attached_stories', up: m47.up, down: m47.down },
  { name: '20261201_011808_photo_frame', up: m48.up, down: m48.down },
  { name: '20261201_014500_reading_days', up: m49.up, down: m49.down },
  { name: '20261201_020112_podcasts', up: m50.up, down: m50.down },
  { name: '20261201_023134_story_comments', up: m51.up, down: m51.down },
  { name: '20261201_042737_author_profiles', up: m52.up, down: m52.down },
  { name: '20261201_044000_lists_of_a_million', up: m53.up, down: m53.down },
]
