package vn.emc.spreadsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An uploaded file that is a workbook or CSV itself. */
record PlainContent(String name, Path file, long size, WorkbookLimits limits) implements UploadedContent {

    @Override
    public Opened open(InflationMeter meter) throws IOException, UnreadableWorkbookException {
        FileKind kind = FileKind.of(file);
        Source source = kind == FileKind.TEXT
                ? new CsvSource(() -> Files.newInputStream(file), FileNames.bare(name), size)
                : Workbook.source(file, kind, limits, meter);
        return new Opened(source, null);
    }
}
