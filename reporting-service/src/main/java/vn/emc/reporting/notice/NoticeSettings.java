package vn.emc.reporting.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code emc.reporting.notices}.
 *
 * @param publicUrl where people find the platform; links in messages begin with it
 * @param mailFrom the sender of mail; none is sent while it is empty
 * @param tries so often a notice is tried
 * @param firstPause before the second try; doubled each time
 * @param longestPause between two tries
 * @param plainHttp whether webhooks may be without encryption
 * @param webhookTimeout the longest a webhook may take
 * @param mostItems so many alarms one message names; more make several messages
 * @param mostRecipients so many an organisation may have
 */
@ConfigurationProperties("emc.reporting.notices")
record NoticeSettings(
        @DefaultValue("http://127.0.0.1:8080") String publicUrl,
        @DefaultValue("") String mailFrom,
        @DefaultValue("12") int tries,
        @DefaultValue("1m") Duration firstPause,
        @DefaultValue("4h") Duration longestPause,
        @DefaultValue("false") boolean plainHttp,
        @DefaultValue("15s") Duration webhookTimeout,
        @DefaultValue("200") int mostItems,
        @DefaultValue("20") int mostRecipients) {

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
