package vn.emc.reporting.alarm;

import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The alarms, for others to look up. */
@Component
@RequiredArgsConstructor
public class Alarms {
    private final AlarmTable table;

    /** Alarms as they are now, by number. */
    public List<Alarm> find(Collection<Long> ids) {
        return table.find(List.copyOf(ids));
    }
}
