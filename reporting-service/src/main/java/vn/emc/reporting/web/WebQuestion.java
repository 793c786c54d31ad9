package vn.emc.reporting.web;

import org.jspecify.annotations.Nullable;
import vn.emc.reporting.indicator.Question;

/**
 * What is asked of the web figures.
 *
 * @param about the period and whose sites; organisations are those of today
 * @param groupBy null for one row of everything
 */
public record WebQuestion(Question about, @Nullable WebGrouping groupBy) {

    WebQuestion by(@Nullable WebGrouping other) {
        return new WebQuestion(about, other);
    }
}
