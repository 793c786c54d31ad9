package vn.emc.reporting.web;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.web.PageEvent;

/**
 * Something on a site that is looked at.
 *
 * @param name a page's address, or what the page calls the service
 */
record Item(SiteDay siteDay, Kind kind, String name) implements Comparable<Item> {
    /** Gathers what has no name, and what there are too many of. */
    static final String OTHERS = "";

    private static final Comparator<Item> ORDER =
            Comparator.comparing(Item::siteDay).thenComparing(Item::kind).thenComparing(Item::name);

    enum Kind {
        PAGE("P"),
        SERVICE("S");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** What an event is about; nothing where it is about neither a page nor a service. */
    static Optional<Item> of(PageEvent event) {
        var siteDay = SiteDay.of(event);
        return switch (event.kind()) {
            case PAGE_VIEW -> Optional.of(new Item(siteDay, Kind.PAGE, orOthers(event.page())));
            case SERVICE_VIEW, SUBMISSION_SIGNAL ->
                Optional.of(new Item(siteDay, Kind.SERVICE, orOthers(event.serviceId())));
            case LINK, DOWNLOAD, OTHER -> Optional.empty();
        };
    }

    private static String orOthers(@Nullable String name) {
        return Objects.requireNonNullElse(name, OTHERS);
    }

    Item others() {
        return new Item(siteDay, kind, OTHERS);
    }

    @Override
    public int compareTo(Item other) {
        return ORDER.compare(this, other);
    }
}
