package vn.emc.reporting.web;

import java.util.Comparator;

/** A visitor's day at a site; on the next day nobody knows the visitor any more. */
record VisitorDay(SiteDay siteDay, String visitor) implements Comparable<VisitorDay> {
    private static final Comparator<VisitorDay> ORDER =
            Comparator.comparing(VisitorDay::siteDay).thenComparing(VisitorDay::visitor);

    @Override
    public int compareTo(VisitorDay other) {
        return ORDER.compare(this, other);
    }
}
