package vn.emc.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.indicator.IndicatorReport.Coverage;
import vn.emc.reporting.indicator.IndicatorReport.Value;

/**
 * What was answered of a period when it was closed, with organisations as they were then.
 *
 * @param definitions by language
 * @param total of the whole country, by the indicator's id
 */
public record FrozenAnswer(
        Map<String, List<Definition>> definitions,
        Coverage coverage,
        @Nullable Instant dataUntil,
        Map<String, Value> total,
        List<Organisation> organisations) {

    /**
     * What was answered of one organisation.
     *
     * @param code null for sites nobody had told of
     * @param values by the indicator's id
     * @param coverage null in snapshots taken before rows said it
     */
    @Schema(name = "FrozenOrganisation")
    public record Organisation(
            @Nullable String code,
            String name,
            Map<String, Value> values,

            @Schema(description = "Absent in snapshots taken before rows said it")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            RowCoverage coverage) {
        boolean isUnder(@Nullable UnitCode whole) {
            return whole == null || whole.value().equals(code);
        }
    }

    Optional<Organisation> organisation(@Nullable String code) {
        return organisations.stream()
                .filter(each -> Objects.equals(each.code(), code))
                .findFirst();
    }

    /** Of the whole country where there is no code. Who had no dossier when the period was closed has none of it for good. */
    Map<String, Value> values(@Nullable UnitCode code) {
        return code == null ? total : ofOrganisation(code.value());
    }

    Map<String, Value> ofOrganisation(@Nullable String code) {
        return organisation(code).map(Organisation::values).orElseGet(() -> Value.none(total));
    }
}
