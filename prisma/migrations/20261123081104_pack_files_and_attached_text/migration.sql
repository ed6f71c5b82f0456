-- CreateTable
CREATE TABLE "ReportFile" (
    "reportId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "ReportFile_pkey" PRIMARY KEY ("reportId","path")
);

-- CreateTable
CREATE TABLE "ParagraphText" (
    "paragraphId" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "ParagraphText_pkey" PRIMARY KEY ("paragraphId")
);

-- AddForeignKey
ALTER TABLE "ReportFile" ADD CONSTRAINT "ReportFile_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParagraphText" ADD CONSTRAINT "ParagraphText_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "Paragraph"("id") ON DELETE CASCADE ON UPDATE CASCADE;
