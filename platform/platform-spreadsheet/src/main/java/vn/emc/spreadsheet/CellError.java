package vn.emc.spreadsheet;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong at a place of a workbook.
 *
 * @param sheet name of the sheet
 * @param row as Excel shows it, from 1
 * @param column letters of the column, or null if the row as a whole is wrong
 * @param message for the person who corrects it
 */
public record CellError(String sheet, int row, @Nullable String column, String message) {}
