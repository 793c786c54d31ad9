package vn.emc.reporting.alarm;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.arrival.Field;

/** What a rule found, with its numbers. */
public sealed interface Finding {
    Rule rule();

    /** The first day it is about. */
    LocalDate since();

    /**
     * Nothing came.
     *
     * @param lastEventOn the day of the last events
     * @param workingDays how many working days have passed since, today not counted
     * @param usualDays how many of those, weighted by how often the site sends on such weekdays, it would have sent on
     */
    record Silence(LocalDate lastEventOn, int workingDays, double usualDays) implements Finding {
        @Override
        public Rule rule() {
            return Rule.SILENCE;
        }

        @Override
        public LocalDate since() {
            return lastEventOn.plusDays(1);
        }
    }

    /**
     * Less came.
     *
     * @param events that came on the last working days
     * @param usual how many it would have been by the median of the weekdays before
     */
    record VolumeDrop(LocalDate since, LocalDate until, long events, long usual) implements Finding {
        @Override
        public Rule rule() {
            return Rule.VOLUME_DROP;
        }

        /** By how many percent it is less. */
        public long percent() {
            return Percent.of(usual - events, usual);
        }
    }

    /**
     * Fields said nothing.
     *
     * @param events in which they were looked for
     */
    record ConstantFields(LocalDate since, LocalDate until, long events, List<ConstantField> fields)
            implements Finding {
        public ConstantFields {
            fields = List.copyOf(fields);
        }

        @Override
        public Rule rule() {
            return Rule.CONSTANT_FIELDS;
        }
    }

    /**
     * A field that never varies.
     *
     * @param value the one it always has; empty where it has none, null where values are not kept
     */
    record ConstantField(Field field, @Nullable String value, boolean missing) {}

    /**
     * Too large a part of something is not as it should be.
     *
     * @param bad how many
     * @param of how many
     * @param examples where to begin to look: units, or units and days
     */
    record Part(Rule rule, LocalDate since, LocalDate until, long bad, long of, List<String> examples)
            implements Finding {
        public Part {
            examples = List.copyOf(examples);
        }

        public long percent() {
            return Percent.of(bad, of);
        }
    }
}
