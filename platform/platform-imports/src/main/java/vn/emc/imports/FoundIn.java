package vn.emc.imports;

/**
 * A cell something was found in.
 *
 * @param row as Excel shows it, from 1
 * @param column the heading; {@code ""} where the finding concerns a whole row or sheet
 * @param columnLetter {@code ""} where the sheet does not have the column
 */
public record FoundIn(String sheet, int row, String column, String columnLetter) {}
