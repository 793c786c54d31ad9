/**
 * Tables in Excel files and CSV: read as a stream in little memory, whatever the file tries, and written so that Excel shows
 * what was meant. One file of Excel is a {@link vn.emc.spreadsheet.Workbook}; whatever else people upload, CSV, zips, several
 * files, is a {@link vn.emc.spreadsheet.WorkbookSet}. Hides the file formats and their traps; knows nothing of what the tables are about.
 */
@NullMarked
package vn.emc.spreadsheet;

import org.jspecify.annotations.NullMarked;
