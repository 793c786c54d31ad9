package vn.emc.reconciliation.signature;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What was found out about a document. */
@Schema(name = "SignatureCheck")
public record SignatureCheck(Outcome outcome, Verdict verdict, Instant checkedAt, List<SignatureFinding> signatures) {

    /** How far the check came. */
    @Schema(name = "SignatureOutcome")
    public enum Outcome {
        CHECKED,
        NOT_SIGNED,
        /** It is signed, but is not the document that was to be signed. */
        OTHER_DOCUMENT,
        /** A password is needed to read it. */
        ENCRYPTED,
        /** It calls itself a PDF but cannot be read as one. */
        UNREADABLE
    }

    public SignatureCheck {
        signatures = List.copyOf(signatures);
    }

    static SignatureCheck without(Outcome outcome, Instant checkedAt) {
        return new SignatureCheck(outcome, Verdict.NOT_PROVEN, checkedAt, List.of());
    }

    /** Every signature has to hold: the worst one counts. */
    static SignatureCheck of(List<SignatureFinding> signatures, Instant checkedAt) {
        var worst = signatures.stream()
                .map(SignatureFinding::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.NOT_PROVEN);
        return new SignatureCheck(Outcome.CHECKED, worst, checkedAt, signatures);
    }

    /** Whether somebody who looks at both learns something new from the other. */
    public boolean saysTheSameAs(SignatureCheck other) {
        return outcome == other.outcome
                && verdict == other.verdict
                && results(signatures).equals(results(other.signatures));
    }

    private static List<String> results(List<SignatureFinding> signatures) {
        return signatures.stream()
                .map(finding -> finding.indication() + "/" + finding.subIndication())
                .toList();
    }
}
