import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_notices_subject" AS ENUM('submitted', 'taken', 'returned', 'assigned');
  CREATE TYPE "public"."enum_users_mail_about" AS ENUM('submitted', 'taken', 'returned', 'assigned');
  CREATE TABLE "notices" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"account_id" integer,
  	"subject" "enum_notices_subject" NOT NULL,
  	"title" varchar NOT NULL,
  	"actor" varchar NOT NULL,
  	"remark" varchar,
  	"path" varchar NOT NULL,
  	"since" timestamp(3) with time zone NOT NULL,
  	"due_at" timestamp(3) with time zone NOT NULL,
  	"tries" numeric DEFAULT 0 NOT NULL
  );
  
  CREATE TABLE "users_mail_about" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_users_mail_about",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_users_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "users_mail_about" ADD CONSTRAINT "users_mail_about_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "notices_account_idx" ON "notices" USING btree ("account_id");
  CREATE INDEX "notices_due_at_idx" ON "notices" USING btree ("due_at");
  CREATE INDEX "users_mail_about_order_idx" ON "users_mail_about" USING btree ("order");
  CREATE INDEX "users_mail_about_parent_idx" ON "users_mail_about" USING btree ("parent_id");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE "notices" CASCADE;
  DROP TABLE "users_mail_about" CASCADE;
  DROP TYPE "public"."enum_notices_subject";
  DROP TYPE "public"."enum_users_mail_about";`)
}
