package vn.emc.reporting.explanation;

import io.swagger.v3.oas.annotations.media.Schema;

/** What an indicator makes of a dossier. */
@Schema(name = "DossierExplanation")
record Explanation(
        @Schema(example = "B2") String indicator,
        String name,
        boolean inDenominator,
        boolean inNumerator,

        @Schema(
                description = "Why, in the language of `Accept-Language`",
                example = "Không tính: kết quả trả trực tiếp, FormsReception = 2 ở trạng thái 3.")
        String sentence) {}
