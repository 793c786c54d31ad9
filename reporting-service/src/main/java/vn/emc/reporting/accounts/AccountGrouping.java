package vn.emc.reporting.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rows of a report on accounts stand for. */
public enum AccountGrouping {
    ORGANISATION,
    SITE,
    /** Of creation, and of the last login. */
    MONTH,
    TYPE;

    static Optional<AccountGrouping> named(String name) {
        return Stream.of(values())
                .filter(grouping -> grouping.parameter().equals(name))
                .findFirst();
    }

    /** As it is called in requests and answers. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
