/** Tests of reading and writing tables; the files are made here, by Excel-like writers and by hand. */
@NullMarked
package vn.emc.spreadsheet;

import org.jspecify.annotations.NullMarked;
