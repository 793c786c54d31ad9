package vn.emc.spreadsheet;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from their beginning as often as wanted. */
@FunctionalInterface
interface Content {
    InputStream open() throws IOException;
}
