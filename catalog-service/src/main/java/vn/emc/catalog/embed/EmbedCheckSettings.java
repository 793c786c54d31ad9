package vn.emc.catalog.embed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often and how patiently the embed code is looked for.
 *
 * @param scheduled whether sites are checked by themselves; on request they always are
 * @param interval from one check of a site to the next; the sites are spread over it
 * @param pause the shortest time between two checks of one site on request
 * @param parallel how many sites are checked at a time
 * @param pageTime the longest time for the page, its redirects included
 * @param robotsTime the longest time for one robots.txt
 * @param linkedPages how many of the pages that it links to are looked at as well
 * @param linkedPageTime the longest time for each of them
 * @param pageBytes how much of a page is read
 * @param kept how many checks of a site are kept
 */
@ConfigurationProperties("emc.embed-checks")
record EmbedCheckSettings(
        @DefaultValue("true") boolean scheduled,
        @DefaultValue("24h") Duration interval,
        @DefaultValue("30s") Duration pause,
        @DefaultValue("4") int parallel,
        @DefaultValue("15s") Duration pageTime,
        @DefaultValue("5s") Duration robotsTime,
        @DefaultValue("3") int linkedPages,
        @DefaultValue("5s") Duration linkedPageTime,
        @DefaultValue("1048576") int pageBytes,
        @DefaultValue("100") int kept) {
    /** A check that has run for so long was interrupted. */
    Duration longestCheck() {
        return pageTime.plus(linkedPageTime.multipliedBy(linkedPages))
                .plus(robotsTime)
                .plus(robotsTime);
    }
}
