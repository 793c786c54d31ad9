package vn.emc.reporting.alarm;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.emc.reporting.arrival.Field;

/**
 * From when on something is an alarm.
 *
 * @param windowDays the rules about parts and constant fields look at so many days, today not counted
 * @param historyWeeks what is usual is learned from so many weeks
 * @param graceDays running numbers are missed only so many days later
 * @param silentDays so many of its usual working days a site may be silent
 * @param dropDays volume is compared over so many working days
 * @param dropPercent so many percent less is a drop
 * @param dropLeast where fewer events than these are usual, nothing is compared
 * @param constantLeast so many events must have come before a field is called constant
 * @param constantFields the fields that are looked at
 * @param unknownPercent so many percent of the dossiers may be of unknown procedures
 * @param unknownLeast so many such dossiers there must be
 * @param foreignPercent so many percent of the dossiers may bear somebody else's unit
 * @param foreignLeast so many such dossiers there must be
 * @param gapPercent so many percent of the running numbers may be missing
 * @param gapLeast so many must be missing
 */
public record Thresholds(
        @DefaultValue("14") int windowDays,
        @DefaultValue("8") int historyWeeks,
        @DefaultValue("2") int graceDays,
        @DefaultValue("3") double silentDays,
        @DefaultValue("5") int dropDays,
        @DefaultValue("50") double dropPercent,
        @DefaultValue("20") long dropLeast,
        @DefaultValue("100") long constantLeast,

        @DefaultValue({"LEVEL", "FORMS_RECEPTION", "FORMS_PAYMENTS", "LOCATION"})
        List<Field> constantFields,

        @DefaultValue("10") double unknownPercent,
        @DefaultValue("20") long unknownLeast,
        @DefaultValue("5") double foreignPercent,
        @DefaultValue("5") long foreignLeast,
        @DefaultValue("10") double gapPercent,
        @DefaultValue("10") long gapLeast) {
    private static final double EASED = 0.8;

    public Thresholds {
        constantFields = List.copyOf(constantFields);
    }

    /** A little lower: for alarms that are open, so that one that stands at the edge does not close and open every day. */
    Thresholds eased() {
        return new Thresholds(
                windowDays,
                historyWeeks,
                graceDays,
                silentDays,
                dropDays,
                dropPercent * EASED,
                Math.round(dropLeast * EASED),
                Math.round(constantLeast * EASED),
                constantFields,
                unknownPercent * EASED,
                Math.round(unknownLeast * EASED),
                foreignPercent * EASED,
                Math.round(foreignLeast * EASED),
                gapPercent * EASED,
                Math.round(gapLeast * EASED));
    }
}
