package vn.emc.reporting.indicator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.definition.OtherIndicator;

/** The indicators made of services, in the groups of a report. */
public interface ServiceFigures {
    record Count(long numerator, long denominator) {}

    /** By group, in the order of the question's groupings; where no service is offered there is none. */
    Map<List<@Nullable Object>, Map<OtherIndicator, Count>> of(Question question, Scope scope);
}
