package vn.emc.reconciliation.comparing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.cause.Dimension;
import vn.emc.reconciliation.cause.KnownCause;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;

/** A comparison of the unit's list with EMC's. */
@Schema(name = "Comparison")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComparisonView(
        @Schema(description = "Counts the comparisons of a reconciliation, from 1")
        int number,

        ComparisonState state,

        @Schema(description = "Which of the unit's lists") int localList,

        @Schema(description = "Which extract of EMC's") int extract,

        String extractSha256,

        @Schema(description = "By site, the versions of its catalogue that were asked; a site without one is absent")
        Map<Integer, List<Long>> catalogues,

        Instant requestedAt,
        String requestedBy,

        @Schema(description = "Share that is done, from 0 to 1")
        double progress,

        @Nullable Instant finishedAt,

        @Schema(description = "Why it failed, in the language asked for") @Nullable
        String message,

        @Nullable Result result) {

    /** What it has come to. */
    @Schema(name = "ComparisonResult")
    public record Result(
            Total emc,
            Total local,

            @Schema(
                    description =
                            "Each line of either side is in exactly one: the numbers of a side add up to its total")
            List<OfClass> classes,

            @Schema(description = "A dossier with several differing fields counts in each of them")
            List<OfField> fields,

            @Schema(description = "Dossiers whose code is spelt otherwise, whatever their class")
            long codeVariants,

            @Schema(description = "Dossiers whose procedure's code is")
            long procedureVariants,

            @Schema(description = "Dossiers whose procedure the catalogue does not have")
            long notInCatalogue,

            @Schema(description = "Findings that can be read one by one; beyond, they are only counted")
            long findings,

            Indicators indicators,

            @Schema(description = "Those of a class or field have each of its dossiers once")
            List<OfCause> causes) {}

    /** The lines of a side. */
    @Schema(name = "ComparisonTotal")
    public record Total(
            long lines,

            @Schema(description = "Beside the period, and in no class")
            long outside,

            @Schema(description = "What the classes add up to")
            long total) {}

    /** B1 and B2 in percent; absent where there is no dossier. */
    @Schema(name = "ComparisonIndicators")
    public record Indicators(
            @Nullable BigDecimal b1, @Nullable BigDecimal b2) {}

    /** Dossiers of a class. */
    @Schema(name = "ComparisonClass")
    public record OfClass(
            @JsonProperty("class") FindingClass kind,
            long dossiers,
            long emc,
            long local,

            @Schema(description = "What EMC would show if the unit was right in all of them")
            Indicators ifUnitIsRight) {}

    /** Dossiers that differ in a field. */
    @Schema(name = "ComparisonField")
    public record OfField(ComparedField field, long dossiers, Indicators ifUnitIsRight) {}

    /** Where and why dossiers differ. */
    @Schema(name = "ComparisonCause")
    public record OfCause(
            @JsonProperty("class") FindingClass kind,
            @Nullable ComparedField field,

            @Schema(description = "In the language asked for")
            String sentence,

            @Nullable KnownCause known,

            @Schema(description = "In which procedures, units and months it concentrates")
            Map<Dimension, List<String>> places,

            long dossiers,

            @Schema(description = "Of all dossiers of the class or field, in percent")
            BigDecimal share,

            Indicators ifUnitIsRight) {}
}
