package vn.emc.reporting.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.indicator.IndicatorReport.Period;

/**
 * The answer to a question about accounts.
 *
 * @param definition what the share means
 * @param asOf the days of the lists summed; null without a list
 * @param rows sorted by their groups; none without a list
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AccountReport(
        Definition definition,
        Period period,
        Sites sites,
        @Nullable AsOf asOf,
        List<Row> rows) {

    /**
     * How many sites the numbers speak for.
     *
     * @param withList those whose list is in force
     * @param total those there are
     */
    public record Sites(long withList, long total) {}

    /** The oldest and the newest day of several lists. */
    public record AsOf(LocalDate oldest, LocalDate newest) {

        static @Nullable AsOf spanning(@Nullable AsOf one, @Nullable AsOf other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return new AsOf(
                    one.oldest.isBefore(other.oldest) ? one.oldest : other.oldest,
                    one.newest.isAfter(other.newest) ? one.newest : other.newest);
        }
    }

    /**
     * One group's accounts.
     *
     * @param group by the name of the grouping: an organisation's code, a site's number, a month, a type
     * @param label the same for people
     * @param sites how many have a list; null where the group is a month or a type
     * @param asOf the days of their lists; null where the group is a month or a type
     * @param total of all types; null where the group is a month
     * @param users businesses and citizens together; officers of one-stop shops are no users of services
     * @param types each type that occurs
     */
    @Schema(name = "AccountRow")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            @Schema(example = "{\"organisation\":\"H56\"}") Map<String, @Nullable Object> group,

            @Schema(example = "{\"organisation\":\"Thanh Hóa\"}")
            Map<String, String> label,

            @Nullable Long sites,
            @Nullable AsOf asOf,
            @Nullable Long total,
            Figures users,

            @Schema(description = "by BUSINESS, CITIZEN, OFFICER")
            Map<String, Figures> types) {}

    /**
     * What is counted of accounts. A list tells what is, not what was: the numbers without a period are null where the
     * group is a month.
     *
     * @param withNationalId those with an {@code ID_QG}
     * @param nationalIdShare their share in per cent, two decimals, half up; null where there is no account
     * @param created new in the period
     * @param active30 last login at most 30 days before the day of the site's list
     * @param lastLogins accounts by the month of their last login, of the months of the period
     */
    @Schema(name = "AccountFigures")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Figures(
            @Nullable Long total,
            @Nullable Long withNationalId,
            @Nullable BigDecimal nationalIdShare,
            long created,
            @Nullable Long active30,
            @Nullable Long active90,
            @Nullable Long active365,

            @Schema(example = "{\"2026-10\":1203}") SortedMap<String, Long> lastLogins) {}
}
