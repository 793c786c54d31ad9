package vn.emc.reporting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.indicator.IndicatorReport.Period;

/**
 * The answer to a question about what happens on the sites' pages: indicator D1.
 *
 * @param visitorError the standard error of numbers of visitors, in per cent
 * @param rows sorted by their groups; none where no page told anything
 * @param pages the most looked at
 * @param services those pages told of most
 * @param dataUntil whatever reached the platform before is counted
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WebReport(
        Period period,
        @Schema(example = "1.63") double visitorError,
        List<Row> rows,
        List<Page> pages,
        List<Service> services,
        @Nullable Instant dataUntil) {

    /**
     * One group's figures.
     *
     * @param group by the name of the grouping: an organisation's code, a site's number, a day, a month
     * @param label the same for people
     */
    @Schema(name = "WebRow")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            @Schema(example = "{\"site\":1000}") Map<String, @Nullable Object> group,

            @Schema(example = "{\"site\":\"Cổng dịch vụ công\"}")
            Map<String, String> label,

            Figures figures) {}

    /**
     * What is counted.
     *
     * @param visits hits of one visitor at most half an hour apart
     * @param visitors different ones at each site and day (each month where the site gives its visitors a cookie); null where
     *     there are too many days and sites to count them over
     * @param serviceViews signals of pages of public services
     * @param submissionSignals signals of "submitted" pages: what pages say, never a number of dossiers
     * @param links links to other hosts that were followed
     * @param foreignHits told by pages of another host, counted here only
     * @param robotHits told by robots, counted here only
     */
    @Schema(name = "WebFigures")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Figures(
            long pageViews,
            long visits,
            @Nullable Visitors visitors,
            long serviceViews,
            long submissionSignals,
            long links,
            long downloads,
            long foreignHits,
            long robotHits) {}

    /**
     * An estimate of how many different visitors there were.
     *
     * @param low with {@code high}, the bounds they lie between in 95 cases of 100
     */
    public record Visitors(long estimate, long low, long high) {}

    /**
     * A page.
     *
     * @param page path and query; empty for pages beyond the 5,000 of a site and day that are told apart
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Page(int site, String page, @Nullable String title, long views) {}

    /**
     * A public service.
     *
     * @param service as the page calls it: the service's id or its procedure code
     * @param name of the catalogue; null where it has no such service
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Service(
            int site, String service, @Nullable String name, long views, long signals) {}
}
