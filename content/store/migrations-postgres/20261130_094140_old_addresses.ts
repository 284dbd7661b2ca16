import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "old_addresses" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"path" varchar NOT NULL,
  	"story_id" integer,
  	"section_id" integer,
  	"topic_id" integer,
  	"author_id" integer,
  	"page_id" integer,
  	"photo_id" integer,
  	"url" varchar,
  	"gone" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "old_addresses_id" integer;
  ALTER TABLE "old_addresses" ADD CONSTRAINT "old_addresses_story_id_articles_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "old_addresses" ADD CONSTRAINT "old_addresses_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "old_addresses" ADD CONSTRAINT "old_addresses_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "old_addresses" ADD CONSTRAINT "old_addresses_author_id_authors_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."authors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "old_addresses" ADD CONSTRAINT "old_addresses_page_id_pages_id_fk" FOREIGN KEY ("page_id") REFERENCES "public"."pages"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "old_addresses" ADD CONSTRAINT "old_addresses_photo_id_media_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "old_addresses_path_idx" ON "old_addresses" USING btree ("path");
  CREATE INDEX "old_addresses_story_idx" ON "old_addresses" USING btree ("story_id");
  CREATE INDEX "old_addresses_section_idx" ON "old_addresses" USING btree ("section_id");
  CREATE INDEX "old_addresses_topic_idx" ON "old_addresses" USING btree ("topic_id");
  CREATE INDEX "old_addresses_author_idx" ON "old_addresses" USING btree ("author_id");
  CREATE INDEX "old_addresses_page_idx" ON "old_addresses" USING btree ("page_id");
  CREATE INDEX "old_addresses_photo_idx" ON "old_addresses" USING btree ("photo_id");
  CREATE INDEX "old_addresses_updated_at_idx" ON "old_addresses" USING btree ("updated_at");
  CREATE INDEX "old_addresses_created_at_idx" ON "old_addresses" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_old_addresses_fk" FOREIGN KEY ("old_addresses_id") REFERENCES "public"."old_addresses"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_old_addresses_id_idx" ON "payload_locked_documents_rels" USING btree ("old_addresses_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "old_addresses" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "old_addresses" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_old_addresses_fk";
  
  DROP INDEX "payload_locked_documents_rels_old_addresses_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "old_addresses_id";`)
}
