package vn.emc.reporting.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;

/** What the rows of a report on web figures stand for. */
@RequiredArgsConstructor
public enum WebGrouping {
    ORGANISATION("o.organisation"),
    SITE("f.site_id"),
    DAY("f.day::text"),
    MONTH("to_char(f.day, 'YYYY-MM')");

    private final String expression;

    String expression() {
        return expression;
    }

    static Optional<WebGrouping> named(String name) {
        return Stream.of(values())
                .filter(grouping -> grouping.parameter().equals(name))
                .findFirst();
    }

    /** As it is called in requests and answers. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
