package vn.emc.contracts.correction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed on of one dossier. Null leaves a fact as it is known. Numbers are the letter's (1043, annex 1, III.2).
 *
 * @param reception how it was received; null if nothing of that changes
 * @param result how its result went out; null if nothing of that changes
 */
public record AgreedFacts(
        @Nullable String procedure,
        @Nullable String unit,
        @Nullable Integer level,
        @Nullable Reception reception,
        @Nullable Result result) {

    /**
     * The reception, whole.
     *
     * @param on day in Viet Nam
     * @param channel FormsReception: 1 online, 2 direct
     * @param payment FormsPayments: 1 online, 2 direct, 0 no fee
     */
    public record Reception(
            LocalDate on,
            @Nullable Integer channel,
            @Nullable Integer payment) {}

    /**
     * The result, whole.
     *
     * @param on day in Viet Nam; null if there is no result after all
     * @param channel FormsReception of the result: 1 online, 2 direct
     * @param payment FormsPayments: 1 online, 2 direct, 0 no fee
     * @param post IsDVCBC: 0 no, 1 and 2 by post
     */
    public record Result(
            @Nullable LocalDate on,
            @Nullable Integer channel,
            @Nullable Integer payment,
            @Nullable Integer post) {}
}
