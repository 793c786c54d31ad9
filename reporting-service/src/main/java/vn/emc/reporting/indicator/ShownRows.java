package vn.emc.reporting.indicator;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.indicator.IndicatorReport.Paging;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.SortOrder;

/**
 * Which rows of an answer are shown, in which order. An answer is put in order as it is shown: what is hidden of it cannot be
 * told by its place.
 *
 * @param page null for all rows
 * @param sort null for by their groups
 */
public record ShownRows(@Nullable PageQuery page, @Nullable SortOrder sort) {
    /** The parameters that say so. */
    public static final Set<String> PARAMETERS = Set.of("page", "size", "sort");

    /** A page where the request asks for one. */
    public static ShownRows of(Map<String, List<String>> parameters, PageQuery page) {
        return new ShownRows(
                parameters.containsKey("page") || parameters.containsKey("size") ? page : null, page.sort());
    }

    /** The same answer with these rows; a problem where it cannot be put in this order. */
    public IndicatorReport in(IndicatorReport report, Question question, Locale language) {
        var rows = sort == null ? report.rows() : sorted(report.rows(), sort, question, language);
        return page == null
                ? report.showing(rows, null)
                : report.showing(
                        rows.stream().skip(page.offset()).limit(page.size()).toList(),
                        new Paging(page.page(), page.size(), rows.size()));
    }

    private static List<Row> sorted(List<Row> rows, SortOrder sort, Question question, Locale language) {
        var fields = new HashSet<>(question.columns());
        question.groupBy().forEach(grouping -> fields.add(grouping.parameter()));
        var field = new PageQuery(0, 1, sort).sortedBy(fields, sort).field();
        var sorted = new ArrayList<>(rows);
        sorted.sort(by(key(field, question, language), sort.descending()));
        return sorted;
    }

    /** Ratios by size, periods and levels by what they stand for, names by the alphabet of the language. */
    private static Function<Row, @Nullable Comparable<?>> key(String field, Question question, Locale language) {
        if (question.columns().contains(field)) {
            return row -> {
                var value = row.values().get(field);
                return value == null ? null : value.ratio();
            };
        }
        return switch (Grouping.named(field).orElseThrow()) {
            case ORGANISATION, UNIT, SITE, PROCEDURE -> {
                var alphabet = Collator.getInstance(language);
                yield row -> {
                    var name =
                            row.group().get(field) == null ? null : row.label().get(field);
                    return name == null ? null : alphabet.getCollationKey(name);
                };
            }
            case LEVEL, CATALOGUE_LEVEL, CHANNEL, MONTH, QUARTER, YEAR ->
                row -> {
                    var group = row.group().get(field);
                    return group == null ? null : group.toString();
                };
        };
    }

    /** What has none comes last either way; what is the same stays in the order of the groups. */
    @SuppressWarnings("unchecked") // all keys of one field are of one kind
    private static Comparator<Row> by(Function<Row, @Nullable Comparable<?>> key, boolean descending) {
        return (one, other) -> {
            var left = (Comparable<Object>) key.apply(one);
            var right = (Comparable<Object>) key.apply(other);
            if (left == null || right == null) {
                return Boolean.compare(left == null, right == null);
            }
            return descending ? right.compareTo(left) : left.compareTo(right);
        };
    }
}
