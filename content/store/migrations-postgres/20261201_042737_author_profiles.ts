import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_authors_accounts_network" AS ENUM('whatsapp', 'facebook', 'x', 'telegram', 'instagram', 'youtube', 'tiktok', 'threads', 'bluesky', 'mastodon', 'linkedin', 'website');
  CREATE TABLE "authors_accounts" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"network" "enum_authors_accounts_network" NOT NULL,
  	"url" varchar NOT NULL
  );
  
  ALTER TABLE "authors" ADD COLUMN "photo_id" integer;
  ALTER TABLE "authors_accounts" ADD CONSTRAINT "authors_accounts_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."authors"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "authors_accounts_order_idx" ON "authors_accounts" USING btree ("_order");
  CREATE INDEX "authors_accounts_parent_id_idx" ON "authors_accounts" USING btree ("_parent_id");
  ALTER TABLE "authors" ADD CONSTRAINT "authors_photo_id_media_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "authors_photo_idx" ON "authors" USING btree ("photo_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "authors_accounts" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "authors_accounts" CASCADE;
  ALTER TABLE "authors" DROP CONSTRAINT "authors_photo_id_media_id_fk";
  
  DROP INDEX "authors_photo_idx";
  ALTER TABLE "authors" DROP COLUMN "photo_id";
  DROP TYPE "public"."enum_authors_accounts_network";`)
}
