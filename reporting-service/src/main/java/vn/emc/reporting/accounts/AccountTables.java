package vn.emc.reporting.accounts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.contracts.accounts.AccountType;
import vn.emc.reporting.accounts.AccountReport.Figures;
import vn.emc.reporting.accounts.AccountReport.Row;
import vn.emc.reporting.indicator.ReportTable;
import vn.emc.reporting.indicator.ReportTables;

/** Lays a report on accounts out as a table. */
@Component
@RequiredArgsConstructor
class AccountTables {
    private final MessageSource messages;
    private final ReportTables tables;

    private record Column(String heading, Function<Row, @Nullable Object> value) {}

    ReportTable of(AccountReport report, @Nullable AccountGrouping grouping, Locale language) {
        var words = new Words(language);
        var columns = new ArrayList<Column>();
        if (grouping != null) {
            words.addGroup(columns, grouping);
        }
        switch (grouping) {
            case MONTH -> words.addMonth(columns);
            case TYPE -> {
                columns.add(words.column("total", Row::total));
                words.addFigures(columns, row -> row.types().values().iterator().next(), "type", report);
            }
            case ORGANISATION, SITE -> words.addSites(columns, report);
            case null -> words.addSites(columns, report);
        }
        return new ReportTable(
                columns.stream().map(Column::heading).toList(),
                report.rows().stream().map(row -> cells(columns, row)).toList());
    }

    private static List<@Nullable Object> cells(List<Column> columns, Row row) {
        var cells = new ArrayList<@Nullable Object>();
        columns.forEach(column -> cells.add(column.value().apply(row)));
        return cells;
    }

    ReportTable definitions(AccountReport report, Locale language) {
        var asOf = report.asOf();
        var facts = new LinkedHashMap<String, String>();
        facts.put("period", report.period().from() + " – " + report.period().to());
        facts.put("asOf", asOf == null ? "" : asOf.oldest() + " – " + asOf.newest());
        facts.put("sites", report.sites().withList() + " / " + report.sites().total());
        return tables.definitions(List.of(report.definition()), facts, language);
    }

    @RequiredArgsConstructor
    private final class Words {
        private final Locale language;

        String text(String key, Object... arguments) {
            return messages.getMessage(key, arguments, language);
        }

        Column column(String key, Function<Row, @Nullable Object> value) {
            return new Column(text("accounts.table." + key), value);
        }

        void addGroup(List<Column> columns, AccountGrouping grouping) {
            var name = text("group." + grouping.parameter());
            columns.add(new Column(text("table.code", name), row -> row.group().get(grouping.parameter())));
            columns.add(new Column(name, row -> row.label().get(grouping.parameter())));
        }

        void addSites(List<Column> columns, AccountReport report) {
            columns.add(column("sites", Row::sites));
            columns.add(column("asOf", AccountTables::asOf));
            columns.add(column("total", Row::total));
            Stream.of(AccountType.values())
                    .forEach(type -> columns.add(
                            new Column(text("accounts.type." + type), row -> of(row, type, Figures::total))));
            addFigures(columns, Row::users, "users", report);
        }

        void addFigures(List<Column> columns, Function<Row, Figures> figures, String whose, AccountReport report) {
            var suffix = "." + whose;
            columns.add(column("nationalId" + suffix, figures.andThen(Figures::withNationalId)));
            columns.add(column("share", row -> share(figures.apply(row))));
            columns.add(column("created" + suffix, figures.andThen(Figures::created)));
            columns.add(column("active30", figures.andThen(Figures::active30)));
            columns.add(column("active90", figures.andThen(Figures::active90)));
            columns.add(column("active365", figures.andThen(Figures::active365)));
            var months = new TreeSet<String>();
            report.rows()
                    .forEach(
                            row -> months.addAll(figures.apply(row).lastLogins().keySet()));
            months.forEach(month -> columns.add(new Column(
                    text("accounts.table.lastLogin", month),
                    row -> figures.apply(row).lastLogins().getOrDefault(month, 0L))));
        }

        private Object share(Figures figures) {
            var share = figures.nationalIdShare();
            return share == null ? text("table.none") : share;
        }

        void addMonth(List<Column> columns) {
            for (var type : AccountType.values()) {
                columns.add(new Column(
                        text("accounts.table.created.of", text("accounts.type." + type)),
                        row -> of(row, type, Figures::created)));
            }
            for (var type : AccountType.values()) {
                columns.add(new Column(
                        text("accounts.table.lastLogin.of", text("accounts.type." + type)),
                        row -> of(row, type, AccountTables::logins)));
            }
        }
    }

    private static @Nullable String asOf(Row row) {
        var asOf = row.asOf();
        if (asOf == null) {
            return null;
        }
        return asOf.oldest().equals(asOf.newest()) ? asOf.oldest().toString() : asOf.oldest() + " – " + asOf.newest();
    }

    private static long logins(Figures figures) {
        return figures.lastLogins().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Where a list is there, a type that does not occur in it counts 0. */
    private static long of(Row row, AccountType type, Function<Figures, @Nullable Long> value) {
        var figures = row.types().get(type.name());
        var count = figures == null ? null : value.apply(figures);
        return Objects.requireNonNullElse(count, 0L);
    }
}
