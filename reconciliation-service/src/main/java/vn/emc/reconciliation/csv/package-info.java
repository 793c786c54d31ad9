/** Writes and reads our own CSV files: UTF-8 with a byte order mark, commas, CRLF, safe to open in a spreadsheet. */
@NullMarked
package vn.emc.reconciliation.csv;

import org.jspecify.annotations.NullMarked;
