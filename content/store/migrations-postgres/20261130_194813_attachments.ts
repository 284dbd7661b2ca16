import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_attachments_licence" AS ENUM('own', 'agency', 'handout', 'permission', 'open', 'public-domain');
  CREATE TYPE "public"."enum_attachments_ai_use" AS ENUM('none', 'altered', 'generated');
  CREATE TYPE "public"."enum_attachments_format" AS ENUM('mp3', 'm4a', 'mp4', 'pdf');
  CREATE TABLE "attachments" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"credit" varchar,
  	"licence" "enum_attachments_licence",
  	"expires_at" timestamp(3) with time zone,
  	"rights_note" varchar,
  	"ai_use" "enum_attachments_ai_use" DEFAULT 'none' NOT NULL,
  	"poster_id" integer,
  	"captions" varchar,
  	"transcript" varchar,
  	"format" "enum_attachments_format",
  	"path" varchar,
  	"captions_path" varchar,
  	"seconds" numeric,
  	"pages" numeric,
  	"withheld" boolean,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "attachments_id" integer;
  ALTER TABLE "attachments" ADD CONSTRAINT "attachments_poster_id_media_id_fk" FOREIGN KEY ("poster_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "attachments_expires_at_idx" ON "attachments" USING btree ("expires_at");
  CREATE INDEX "attachments_poster_idx" ON "attachments" USING btree ("poster_id");
  CREATE INDEX "attachments_path_idx" ON "attachments" USING btree ("path");
  CREATE INDEX "attachments_withheld_idx" ON "attachments" USING btree ("withheld");
  CREATE INDEX "attachments_updated_at_idx" ON "attachments" USING btree ("updated_at");
  CREATE INDEX "attachments_created_at_idx" ON "attachments" USING btree ("created_at");
  CREATE UNIQUE INDEX "attachments_filename_idx" ON "attachments" USING btree ("filename");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_attachments_fk" FOREIGN KEY ("attachments_id") REFERENCES "public"."attachments"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_attachments_id_idx" ON "payload_locked_documents_rels" USING btree ("attachments_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "attachments" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "attachments" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_attachments_fk";
  
  DROP INDEX "payload_locked_documents_rels_attachments_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "attachments_id";
  DROP TYPE "public"."enum_attachments_licence";
  DROP TYPE "public"."enum_attachments_ai_use";
  DROP TYPE "public"."enum_attachments_format";`)
}
