package vn.emc.reporting.alarm;

import java.util.List;

/** What one look at many sites changed; told within the transaction that changes it. Put-off alarms are not among them. */
public record AlarmsChanged(List<Item> items) {
    public AlarmsChanged {
        items = List.copyOf(items);
    }

    /** An alarm, as it is after the change. */
    public record Item(Alarm alarm, Change change) {}

    /** What happened to an alarm. */
    public enum Change {
        OPENED,
        /** It was put off, and that is over. */
        STILL_OPEN,
        CLOSED
    }
}
