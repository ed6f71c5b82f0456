-- What schema.prisma cannot say.
ALTER TABLE "ReportFile" ADD CONSTRAINT "ReportFile_path_form" CHECK ("path" ~ '^(report\.yaml|claims/[^/]+\.ya?ml)$');
ALTER TABLE "ParagraphText" ADD CONSTRAINT "ParagraphText_text_not_empty" CHECK ("text" <> '');
