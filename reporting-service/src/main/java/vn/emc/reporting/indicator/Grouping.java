package vn.emc.reporting.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** What a report's rows stand for. */
@Getter
@RequiredArgsConstructor
public enum Grouping {
    ORGANISATION("o.organisation"),
    /** The unit a dossier is counted for, one row for all spellings of it. */
    UNIT("coalesce(a.code, u.code)"),
    SITE("c.site_id"),
    /** The procedure or service the code means, or else the code itself. */
    PROCEDURE("coalesce(m.group_id, c.procedure_id)"),
    LEVEL("nullif(c.level, -1)"),
    /** As the service's catalogue has it; where the code means none, as dossiers say. */
    CATALOGUE_LEVEL("nullif(" + Grouping.LEVEL_BY_CATALOGUE + ", -1)"),
    /** How dossiers came in. */
    CHANNEL("c.channel"),
    MONTH("to_char(c.day, 'YYYY-MM')"),
    QUARTER("to_char(c.day, 'YYYY-\"Q\"Q')"),
    YEAR("to_char(c.day, 'YYYY')");

    static final String LEVEL_BY_CATALOGUE = "coalesce(m.level, c.level)";

    private static final int MONTHS_OF_QUARTER = 3;

    private final String expression;

    static Optional<Grouping> named(String name) {
        return Stream.of(values())
                .filter(grouping -> grouping.parameter().equals(name))
                .findFirst();
    }

    /** As it is called in requests and answers. */
    public String parameter() {
        return this == CATALOGUE_LEVEL ? "catalogueLevel" : name().toLowerCase(Locale.ROOT);
    }

    public boolean isOfTime() {
        return switch (this) {
            case MONTH, QUARTER, YEAR -> true;
            case ORGANISATION, UNIT, SITE, PROCEDURE, LEVEL, CATALOGUE_LEVEL, CHANNEL -> false;
        };
    }

    /** The group of time a day is in. */
    public String groupOf(LocalDate day) {
        return switch (this) {
            case MONTH -> YearMonth.from(day).toString();
            case QUARTER -> day.getYear() + "-Q" + ((day.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1);
            case YEAR -> String.valueOf(day.getYear());
            case ORGANISATION, UNIT, SITE, PROCEDURE, LEVEL, CATALOGUE_LEVEL, CHANNEL ->
                throw new IllegalArgumentException(name() + " is not of time");
        };
    }

    /** The first day of a group of time. */
    LocalDate firstDay(String group) {
        return switch (this) {
            case MONTH -> YearMonth.parse(group).atDay(1);
            case QUARTER -> lastDay(group).withDayOfMonth(1).minusMonths(MONTHS_OF_QUARTER - 1L);
            case YEAR -> LocalDate.of(Integer.parseInt(group), 1, 1);
            case ORGANISATION, UNIT, SITE, PROCEDURE, LEVEL, CATALOGUE_LEVEL, CHANNEL ->
                throw new IllegalArgumentException(name() + " is not of time");
        };
    }

    /** The last day of a group of time such as {@code 2024-03}, {@code 2024-Q1} or {@code 2024}. */
    public LocalDate lastDay(String group) {
        return switch (this) {
            case MONTH -> YearMonth.parse(group).atEndOfMonth();
            case QUARTER -> {
                var parts = group.split("-Q", 2);
                yield YearMonth.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]) * MONTHS_OF_QUARTER)
                        .atEndOfMonth();
            }
            case YEAR -> LocalDate.of(Integer.parseInt(group), 12, 31);
            case ORGANISATION, UNIT, SITE, PROCEDURE, LEVEL, CATALOGUE_LEVEL, CHANNEL ->
                throw new IllegalArgumentException(name() + " is not of time");
        };
    }
}
