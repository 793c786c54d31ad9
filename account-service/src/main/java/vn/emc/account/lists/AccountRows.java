package vn.emc.account.lists;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.accounts.AccountType;
import vn.emc.imports.FoundIn;
import vn.emc.imports.ReadingProgress;
import vn.emc.imports.Severity;
import vn.emc.spreadsheet.Cell;
import vn.emc.spreadsheet.Column;
import vn.emc.spreadsheet.TableHandler;
import vn.emc.spreadsheet.TableRow;

/**
 * Checks the rows of a list and puts the good ones into a table.
 *
 * <p>A row is left out where it cannot be told which account it is or of which type; whatever else is odd is a warning, since an
 * account left out would look as if it were gone.
 */
final class AccountRows implements TableHandler {
    private static final int LONGEST_ID = 255;

    /** Digits of a personal identification number: a number of as many has lost no zero in front. */
    private static final int DIGITS_OF_AN_ID = 12;

    /** Before there were any portals with accounts. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final LocalDate asOf;
    private final AccountCopy accounts;
    private final FoundRows found;
    private final ReadingProgress progress;
    private final List<String> sheets = new ArrayList<>();
    private String file = "";
    private int rows;
    private int copied;
    private boolean isWrong;

    AccountRows(LocalDate asOf, AccountCopy accounts, FoundRows found, ReadingProgress progress) {
        this.asOf = asOf;
        this.accounts = accounts;
        this.found = found;
        this.progress = progress;
    }

    /** What follows stands in this file; {@code ""} where there is only one. */
    void enter(String name) {
        file = name;
    }

    @Override
    public void header(String sheet, int row, List<String> unknownColumns) {
        sheets.add(named(sheet));
    }

    @Override
    public boolean row(TableRow row) {
        rows++;
        isWrong = false;
        var localId = identifier(row, ListColumns.ID_LOCAL);
        var nationalId = identifier(row, ListColumns.ID_QG);
        if (localId == null && nationalId == null && !isWrong) {
            error(row, ListColumns.ID_LOCAL, "BOTH_IDS_EMPTY");
        }
        var type = type(row);
        var created = time(row, ListColumns.CREATED);
        var lastLogin = time(row, ListColumns.LAST_LOGIN);
        checkTimes(row, created, lastLogin);
        if (!isWrong) {
            copied++;
            accounts.add(new AccountCopy.Account(
                    localId, nationalId, type, day(created), day(lastLogin), sheets.size() - 1, row.number()));
        }
        if (found.isFull()) {
            accounts.pause();
            found.flush();
        }
        return progress.isWanted(rows);
    }

    @Override
    public void sheetSkipped(String sheet, List<String> missingColumns) {
        found.add(
                Severity.WARNING,
                new FoundIn(named(sheet), 1, "", ""),
                "SHEET_SKIPPED",
                List.of(String.join(", ", missingColumns)));
    }

    int rows() {
        return rows;
    }

    int wrong() {
        return rows - copied;
    }

    /** By the number that is stored with each account. */
    List<String> sheets() {
        return sheets;
    }

    private String named(String sheet) {
        return file.isEmpty() ? sheet : file + " › " + sheet;
    }

    private @Nullable String identifier(TableRow row, Column column) {
        var cell = row.cell(column);
        switch (cell.kind()) {
            case EMPTY -> {
                return null;
            }
            case ERROR -> error(row, column, "FORMULA_ERROR", cell.text());
            case DATE, BOOLEAN -> error(row, column, "NOT_AN_IDENTIFIER");
            case TEXT, NUMBER -> checkIdentifier(row, column, cell);
        }
        return cell.text();
    }

    private void checkIdentifier(TableRow row, Column column, Cell cell) {
        if (cell.text().length() > LONGEST_ID) {
            error(row, column, "TOO_LONG", String.valueOf(LONGEST_ID));
        } else if (cell.mayHaveLostDigits()) {
            error(row, column, "DIGITS_LOST", Masked.of(cell.text()));
        } else if (cell.mayHaveLostLeadingZeros() && cell.text().length() != DIGITS_OF_AN_ID) {
            warning(row, column, "ZEROS_MAY_BE_LOST", Masked.of(cell.text()));
        }
    }

    private int type(TableRow row) {
        var cell = row.cell(ListColumns.TYPE);
        var text = cell.text();
        if (text.length() == 1) {
            var type = AccountType.of(text.charAt(0) - '0');
            if (type.isPresent()) {
                return type.get().getCode();
            }
        }
        if (cell.isEmpty()) {
            error(row, ListColumns.TYPE, "REQUIRED");
        } else {
            error(row, ListColumns.TYPE, "TYPE_UNKNOWN", Masked.of(text));
        }
        return 0;
    }

    private @Nullable LocalDateTime time(TableRow row, Column column) {
        var cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        var time = cell.dateTime();
        if (time == null) {
            warning(row, column, "NOT_A_DATE", Masked.of(cell.text()));
            return null;
        }
        var day = time.toLocalDate();
        if (day.isBefore(EARLIEST)) {
            warning(row, column, "DATE_TOO_EARLY", day.toString());
            return null;
        }
        if (day.isAfter(asOf)) {
            warning(row, column, "FUTURE_DATE", day.toString());
        }
        return time;
    }

    private void checkTimes(TableRow row, @Nullable LocalDateTime created, @Nullable LocalDateTime lastLogin) {
        if (row.cell(ListColumns.CREATED).isEmpty()) {
            warning(row, ListColumns.CREATED, "NO_CREATION_DATE");
        }
        // Some systems write the last login as a day only.
        if (created != null && lastLogin != null && lastLogin.toLocalDate().isBefore(created.toLocalDate())) {
            warning(row, ListColumns.LAST_LOGIN, "LOGIN_BEFORE_CREATION");
        }
    }

    private static int day(@Nullable LocalDateTime time) {
        return time == null ? AccountCopy.NO_DAY : (int) time.toLocalDate().toEpochDay();
    }

    private void error(TableRow row, Column column, String code, String... arguments) {
        isWrong = true;
        found.add(Severity.ERROR, place(row, column), code, List.of(arguments));
    }

    private void warning(TableRow row, Column column, String code, String... arguments) {
        found.add(Severity.WARNING, place(row, column), code, List.of(arguments));
    }

    private FoundIn place(TableRow row, Column column) {
        return new FoundIn(named(row.sheet()), row.number(), column.name(), row.columnLetter(column));
    }
}
