import * as m0 from './20261124_000511_initial.ts'
import * as m1 from './20261124_010000_search.ts'
import * as m2 from './20261124_020000_readings.ts'
import * as m3 from './20261124_030000_visible_stories.ts'
import * as m4 from './20261124_112954_add_crawling.ts'
import * as m5 from './20261124_122241_add_announcements.ts'
import * as m6 from './20261124_123112_add_descriptions.ts'
import * as m7 from './20261125_000000_visible_sections.ts'
import * as m8 from './20261125_053019_offline_reading.ts'
import * as m9 from './20261125_054252_newsroom.ts'
import * as m10 from './20261125_060000_stages.ts'
import * as m11 from './20261125_083732_preview_links.ts'
import * as m12 from './20261125_093300_planned_ground.ts'
import * as m13 from './20261125_170000_desk_lists.ts'
import * as m14 from './20261129_190635_scheduled_confirmation.ts'
import * as m15 from './20261129_200000_sign_in_attempts.ts'
import * as m16 from './20261129_213000_second_factors.ts'
import * as m17 from './20261129_213006_no_account_lock.ts'
import * as m18 from './20261129_215527_saving_form.ts'
import * as m19 from './20261129_220000_search_rules.ts'
import * as m20 from './20261129_223613_feed_ids.ts'
import * as m21 from './20261129_225011_account_log.ts'
import * as m22 from './20261130_010000_story_lists.ts'
import * as m23 from './20261130_052830_copy_origin.ts'
import * as m24 from './20261130_053754_backup_schedule.ts'
import * as m25 from './20261130_094129_old_addresses.ts'
import * as m26 from './20261130_100007_account_author.ts'
import * as m27 from './20261130_120840_error_reports.ts'
import * as m28 from './20261130_124046_renditions_on_request.ts'
import * as m29 from './20261130_124549_photos_that_need_words.ts'
import * as m30 from './20261130_154250_live_entries.ts'
import * as m31 from './20261130_155832_wire.ts'
import * as m32 from './20261130_170649_live_summary_revision.ts'
import * as m33 from './20261130_185423_unverified_entries.ts'
import * as m34 from './20261130_190230_partners.ts'
import * as m35 from './20261130_191735_assignments.ts'
import * as m36 from './20261130_192338_wire_sftp.ts'
import * as m37 from './20261130_193833_notices.ts'
import * as m38 from './20261130_194801_attachments.ts'
import * as m39 from './20261130_203412_plans_done.ts'
import * as m40 from './20261130_234500_attached_stories.ts'
import * as m41 from './20261201_011801_photo_frame.ts'
import * as m42 from './20261201_014500_reading_days.ts'
import * as m43 from './20261201_020101_podcasts.ts'
import * as m44 from './20261201_023125_story_comments.ts'
import * as m45 from './20261201_042723_author_profiles.ts'
import * as m46 from './20261201_044000_lists_of_a_million.ts'

export const migrations = [
  { name: '20261124_000511_initial', up: m0.up, down: m0.down },
  { name: '20261124_010000_search', up: m1.up, down: m1.down },
  { name: '20261124_020000_readings', up: m2.up, down: m2.down },
  { name: '20261124_030000_visible_stories', up: m3.up, down: m3.down },
  { name: '20261124_112954_add_crawling', up: m4.up, down: m4.down },
  { name: '20261124_122241_add_announcements', up: m5.up, down: m5.down },
  { name: '20261124_123112_add_descriptions', up: m6.up, down: m6.down },
  { name: '20261125_000000_visible_sections', up: m7.up, down: m7.down },
  { name: '20261125_053019_offline_reading', up: m8.up, down: m8.down },
  { name: '20261125_054252_newsroom', up: m9.up, down: m9.down },
  { name: '20261125_060000_stages', up: m10.up, down: m10.down },
  { name: '20261125_083732_preview_links', up: m11.up, down: m11.down },
  { name: '20261125_093300_planned_ground', up: m12.up, down: m12.down },
  { name: '20261125_170000_desk_lists', up: m13.up, down: m13.down },
  { name: '20261129_190635_scheduled_confirmation', up: m14.up, down: m14.down },
  { name: '20261129_200000_sign_in_attempts', up: m15.up, down: m15.down },
  { name: '20261129_213000_second_factors', up: m16.up, down: m16.down },
  { name: '20261129_213006_no_account_lock', up: m17.up, down: m17.down },
  { name: '20261129_215527_saving_form', up: m18.up, down: m18.down },
  { name: '20261129_220000_search_rules', up: m19.up, down: m19.down },
  { name: '20261129_223613_feed_ids', up: m20.up, down: m20.down },
  { name: '20261129_225011_account_log', up: m21.up, down: m21.down },
  { name: '20261130_010000_story_lists', up: m22.up, down: m22.down },
  { name: '20261130_052830_copy_origin', up: m23.up, down: m23.down },
  { name: '20261130_053754_backup_schedule', up: m24.up, down: m24.down },
  { name: '20261130_094129_old_addresses', up: m25.up, down: m25.down },
  { name: '20261130_100007_account_author', up: m26.up, down: m26.down },
  { name: '20261130_120840_error_reports', up: m27.up, down: m27.down },
  { name: '20261130_124046_renditions_on_request', up: m28.up, down: m28.down },
  { name: '20261130_124549_photos_that_need_words', up: m29.up, down: m29.down },
  { name: '20261130_154250_live_entries', up: m30.up, down: m30.down },
  { name: '20261130_155832_wire', up: m31.up, down: m31.down },
  { name: '20261130_170649_live_summary_revision', up: m32.up, down: m32.down },
  { name: '20261130_185423_unverified_entries', up: m33.up, down: m33.down },
  { name: '20261130_190230_partners', up: m34.up, down: m34.down },
  { name: '20261130_191735_assignments', up: m35.up, down: m35.down },
  { name: '20261130_192338_wire_sftp', up: m36.up, down: m36.down },
  { name: '20261130_193833_notices', up: m37.up, down: m37.down },
  { name: '20261130_194801_attachments', up: m38.up, down: m38.down },
  { name: '20261130_203412_plans_done', up: m39.up, down: m39.down },
  { name: '20261130_234500_attached_stories', up: m40.up, down: m40.down },
  { name: '20261201_011801_photo_frame', up: m41.up, down: m41.down },
  { name: '20261201_014500_reading_days', up: m42.up, down: m42.down },
  { name: '20261201_020101_podcasts', up: m43.up, down: m43.down },
  { name: '20261201_023125_story_comments', up: m44.up, down: m44.down },
  { name: '20261201_042723_author_profiles', up: m45.up, down: m45.down },
  { name: '20261201_044000_lists_of_a_million', up: m46.up, down: m46.down },
]
