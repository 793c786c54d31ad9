package vn.emc.reporting.indicator;

import io.swagger.v3.oas.annotations.media.Schema;
import vn.emc.reporting.indicator.IndicatorReport.Coverage;

/**
 * How many of those a row could speak for have dossiers in it.
 *
 * @param connected those with at least one dossier
 * @param total those there were in the row's period
 */
@Schema(name = "RowCoverage")
public record RowCoverage(
        @Schema(
                description =
                        "ORGANISATIONS: ministries and provinces; SITES: the dossier systems of the row's one organisation."
                                + " Of services that were frozen: sites with a catalogue, of those there were")
        Of of,

        int connected,
        int total) {

    /** What is counted. */
    public enum Of {
        ORGANISATIONS,
        SITES
    }

    static RowCoverage of(Coverage organisations) {
        return new RowCoverage(Of.ORGANISATIONS, organisations.connected(), organisations.total());
    }
}
