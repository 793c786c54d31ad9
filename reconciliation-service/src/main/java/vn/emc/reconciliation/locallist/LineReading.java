package vn.emc.reconciliation.locallist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.list.DossierLine;
import vn.emc.reconciliation.list.ListColumn;
import vn.emc.reconciliation.locallist.CellProblem.Kind;
import vn.emc.spreadsheet.Cell;
import vn.emc.spreadsheet.TableRow;

/** Makes a dossier of each row, and notes what nobody understands. */
final class LineReading {
    /** Longer codes are none; a sheet with another column under that header has many. */
    private static final int LONGEST_CODE = 128;

    /** Problems that are kept; more of them tell nobody more. */
    private static final int MOST_PROBLEMS = 1_000;

    /** Words that are remembered with their meaning; a column of words has a few. */
    private static final int MOST_WORDS = 10_000;

    private static final int NO_MEANING = -1;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2099;

    private final ListHeaders headers;
    private final Scope scope;
    private final Map<Vocabulary, Map<String, Integer>> words = new EnumMap<>(Vocabulary.class);
    private final List<CellProblem> problems = new ArrayList<>();
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    LineReading(ListHeaders headers, Scope scope) {
        this.headers = headers;
        this.scope = scope;
    }

    List<CellProblem> problems() {
        return List.copyOf(problems);
    }

    Map<Kind, Long> counts() {
        return Map.copyOf(counts);
    }

    /** The row's dossier; empty if it is left out. */
    Optional<DossierLine> read(TableRow row) {
        var code = code(row);
        var site = code == null ? null : site(row);
        return code == null || site == null
                ? Optional.empty()
                : Optional.of(new DossierLine(
                        code,
                        site,
                        text(row, ListColumn.PROCEDURE),
                        text(row, ListColumn.UNIT),
                        date(row, ListColumn.RECEIVED_ON),
                        date(row, ListColumn.FINISHED_ON),
                        choice(row, Vocabulary.STATUS),
                        choice(row, Vocabulary.LEVEL),
                        choice(row, Vocabulary.RECEPTION),
                        choice(row, Vocabulary.RESULT),
                        choice(row, Vocabulary.PAYMENT),
                        choice(row, Vocabulary.POST)));
    }

    private @Nullable String code(TableRow row) {
        var cell = cell(row, ListColumn.CODE_PROFILE);
        var code = cell.text();
        var wrong = code.isEmpty()
                ? Kind.NO_CODE
                : cell.mayHaveLostDigits() ? Kind.LOST_DIGITS : code.length() > LONGEST_CODE ? Kind.TOO_LONG : null;
        if (wrong != null) {
            problem(row, ListColumn.CODE_PROFILE, wrong);
            return null;
        }
        return isGuarded(code) ? code.substring(1) : code;
    }

    /** As in EMC's own files, from which units copy codes. */
    private static boolean isGuarded(String code) {
        return code.length() > 1 && code.charAt(0) == '\'' && "=+-@'".indexOf(code.charAt(1)) >= 0;
    }

    private @Nullable Integer site(TableRow row) {
        var text = cell(row, ListColumn.SITE_ID).text();
        if (text.isEmpty() && scope.sites().size() == 1) {
            return scope.sites().iterator().next();
        }
        for (var site : scope.sites()) {
            if (text.equals(site.toString())) {
                return site;
            }
        }
        problem(row, ListColumn.SITE_ID, Kind.OTHER_SITE);
        return null;
    }

    private @Nullable String text(TableRow row, ListColumn column) {
        var text = cell(row, column).text();
        if (text.length() > LONGEST_CODE) {
            problem(row, column, Kind.UNKNOWN_VALUE);
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable LocalDate date(TableRow row, ListColumn column) {
        var cell = cell(row, column);
        if (cell.isEmpty()) {
            return null;
        }
        var time = cell.dateTime();
        if (time == null || time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            problem(row, column, Kind.NOT_A_DATE);
            return null;
        }
        return time.toLocalDate();
    }

    private @Nullable Integer choice(TableRow row, Vocabulary vocabulary) {
        var text = cell(row, vocabulary.column()).text();
        if (text.isEmpty()) {
            return null;
        }
        var number = number(vocabulary, text);
        if (number == NO_MEANING) {
            problem(row, vocabulary.column(), Kind.UNKNOWN_VALUE);
            return null;
        }
        return number;
    }

    private int number(Vocabulary vocabulary, String text) {
        var known = words.computeIfAbsent(vocabulary, any -> new HashMap<>());
        var number = known.get(text);
        if (number == null) {
            number = vocabulary.number(text).orElse(NO_MEANING);
            if (known.size() < MOST_WORDS) {
                known.put(text, number);
            }
        }
        return number;
    }

    private Cell cell(TableRow row, ListColumn column) {
        return row.cell(headers.of(column));
    }

    private void problem(TableRow row, ListColumn column, Kind kind) {
        counts.merge(kind, 1L, Long::sum);
        if (problems.size() < MOST_PROBLEMS) {
            var letter = Objects.requireNonNull(row.columnLetter(headers.of(column)));
            problems.add(new CellProblem(row.sheet(), row.number(), letter, column, kind));
        }
    }
}
