package vn.emc.reconciliation.mail;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code emc.reconciliation.mail}.
 *
 * @param publicUrl where people find the platform; links begin with it
 * @param from the sender; nothing is sent while it is empty
 * @param agency the addresses of the agency's office; nobody there is reminded while there are none
 * @param tries so often a mail is tried
 * @param firstPause before the second try; doubled each time
 * @param longestPause between two tries
 */
@ConfigurationProperties("emc.reconciliation.mail")
public record MailSettings(
        @DefaultValue("http://127.0.0.1:8080") String publicUrl,
        @DefaultValue("") String from,
        @DefaultValue List<String> agency,
        @DefaultValue("12") int tries,
        @DefaultValue("1m") Duration firstPause,
        @DefaultValue("4h") Duration longestPause) {
    public MailSettings {
        agency = List.copyOf(agency);
    }

    /**
     * How long to wait for the next try.
     *
     * @param failures so many tries have failed, from 1
     */
    Duration pauseAfter(int failures) {
        var pause = firstPause;
        for (var doubled = 1; doubled < failures && pause.compareTo(longestPause) < 0; doubled++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
