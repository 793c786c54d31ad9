package vn.emc.reconciliation.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The day it is in Viet Nam, by which deadlines and periods are reckoned. */
@Component
@RequiredArgsConstructor
public class Today {
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock clock;

    public LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }
}
