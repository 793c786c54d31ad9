package vn.emc.spreadsheet;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A workbook within an upload, before it is opened. */
sealed interface UploadedContent permits PlainContent, ZippedContent {

    /**
     * What is read, and the copy it is read from, which whoever opens deletes.
     *
     * @param temporary null if there is no copy
     */
    record Opened(Source source, @Nullable Path temporary) {}

    /** What people know it by: the name of the upload, followed by the path inside if that is a zip. */
    String name();

    /** Bytes of the upload it takes. */
    long size();

    Opened open(InflationMeter meter) throws IOException, UnreadableWorkbookException;
}
