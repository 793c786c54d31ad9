package vn.emc.reconciliation.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.emc.reconciliation.Authority;
import vn.emc.reconciliation.Pdfs;
import vn.emc.reconciliation.signature.SignatureCheck.Outcome;

class PdfSignaturesTest {
    private static final Authority TRUSTED = new Authority("Trusted CA");
    private static final Authority UNKNOWN = new Authority("Unknown CA");

    private static final PdfSignatures SIGNATURES =
            new PdfSignatures(() -> List.of(TRUSTED.certificate()), Clock.systemUTC());

    private final Path folder;

    @AfterAll
    static void endTheWorker() {
        SIGNATURES.close();
    }

    PdfSignaturesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aSignatureOfSomebodyKnownToATrustedAuthorityIsProven() {
        var check = check(Pdfs.signed(TRUSTED.signer("Sở KHCN")));

        assertThat(check.outcome()).isEqualTo(Outcome.CHECKED);
        assertThat(check.verdict()).as(check.toString()).isEqualTo(Verdict.PROVEN);
        var signature = check.signatures().getFirst();
        assertThat(signature.indication()).isEqualTo("TOTAL_PASSED");
        assertThat(signature.subIndication()).isNull();
        assertThat(signature.revocationUnknown()).isFalse();
        assertThat(signature.signedBy()).contains("Sở KHCN");
        assertThat(signature.issuer()).contains("Trusted CA");
        assertThat(signature.signingTime()).isNotNull();
    }

    @Test
    void whetherACertificateWasRevokedIsNotKnownWithoutAskingOutside() {
        var check = check(Pdfs.signed(TRUSTED.revocableSigner("Sở KHCN")));

        assertThat(check.verdict()).as(check.toString()).isEqualTo(Verdict.UNCONFIRMED);
        assertThat(check.signatures().getFirst().indication()).isEqualTo("INDETERMINATE");
        assertThat(check.signatures().getFirst().revocationUnknown()).isTrue();
    }

    @Test
    void aSignerNobodyWeTrustVouchesForIsNotProven() {
        var check = check(Pdfs.signed(UNKNOWN.signer("Ai đó")));

        assertThat(check.verdict()).as(check.toString()).isEqualTo(Verdict.NOT_PROVEN);
        assertThat(check.signatures().getFirst().indication()).isEqualTo("INDETERMINATE");
        assertThat(check.signatures().getFirst().subIndication()).startsWith("NO_CERTIFICATE_CHAIN_FOUND");
    }

    @Test
    void aDocumentThatWasTamperedWithFails() {
        var signed = Pdfs.signed(TRUSTED.signer("Sở KHCN"));
        var tampered = Pdfs.tampered(signed);
        assertThat(tampered).isNotEqualTo(signed).hasSameSizeAs(signed);

        var check = check(tampered);

        assertThat(check.verdict()).isEqualTo(Verdict.NOT_PROVEN);
        assertThat(check.signatures().getFirst().indication()).isEqualTo("TOTAL_FAILED");
        assertThat(check.signatures().getFirst().subIndication()).isEqualTo("HASH_FAILURE");
    }

    @Test
    void whatWasAddedBehindTheSignatureIsNoticed() {
        var check = check(Pdfs.appended(Pdfs.signed(TRUSTED.signer("Sở KHCN"))));

        assertThat(check.verdict()).as(check.toString()).isEqualTo(Verdict.NOT_PROVEN);
        assertThat(check.signatures().getFirst().indication()).isNotEqualTo("TOTAL_PASSED");
        assertThat(check.signatures().getFirst().changedAfterwards()).isTrue();
    }

    @Test
    void aSecondSignatureIsNoChange() {
        var twice = Pdfs.signed(Pdfs.signed(TRUSTED.signer("Lãnh đạo")), TRUSTED.signer("Văn thư"));

        var check = check(twice);

        assertThat(check.signatures()).hasSize(2);
        assertThat(check.verdict()).as(check.toString()).isEqualTo(Verdict.PROVEN);
    }

    @Test
    void theWorstOfSeveralSignaturesCounts() {
        var check = check(Pdfs.signed(Pdfs.signed(TRUSTED.signer("Lãnh đạo")), UNKNOWN.signer("Ai đó")));

        assertThat(check.signatures()).hasSize(2);
        assertThat(check.verdict()).isEqualTo(Verdict.NOT_PROVEN);
    }

    @Test
    void anExpiredCertificateProvesNothing() {
        var check = check(Pdfs.signed(TRUSTED.expiredSigner("Sở KHCN")));

        assertThat(check.verdict()).as(check.toString()).isEqualTo(Verdict.NOT_PROVEN);
        assertThat(check.signatures().getFirst().indication()).isNotEqualTo("TOTAL_PASSED");
    }

    @Test
    void whatIsNotSignedSaysSo() {
        assertThat(check(Pdfs.plain()).outcome()).isEqualTo(Outcome.NOT_SIGNED);
        assertThat(check(Pdfs.plain()).verdict()).isEqualTo(Verdict.NOT_PROVEN);
    }

    @Test
    void whatNeedsAPasswordSaysSo() {
        assertThat(check(Pdfs.encrypted()).outcome()).isEqualTo(Outcome.ENCRYPTED);
    }

    @Test
    void whatOnlyBeginsLikeAPdfIsUnreadable() {
        assertThat(check("%PDF-1.7\nnothing of the kind".getBytes(StandardCharsets.US_ASCII))
                        .outcome())
                .isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void whateverIsDoneToASignedDocumentItIsNeverProvenWithOtherContent() {
        var random = new Random(20251120);
        var signed = Pdfs.signed(TRUSTED.signer("Sở KHCN"));
        var body = new String(signed, StandardCharsets.ISO_8859_1).indexOf("BT");

        for (var round = 0; round < 40; round++) {
            var damaged = signed.clone();
            // Within the page's text, which is signed.
            var at = body + random.nextInt(60);
            damaged[at] = (byte) (damaged[at] ^ 1 << random.nextInt(7));

            assertThat(check(damaged).verdict()).as("byte " + at).isEqualTo(Verdict.NOT_PROVEN);
        }
    }

    @Test
    void aFileThatUnfoldsWithoutEndHurtsNobody() {
        assertThat(check(Pdfs.unfolding()).outcome()).isEqualTo(Outcome.UNREADABLE);

        assertThat(check(Pdfs.signed(TRUSTED.signer("Sở KHCN"))).verdict()).isEqualTo(Verdict.PROVEN);
    }

    @Test
    void aFileThatEndsTooEarlyIsNeverProven() {
        var random = new Random(20251121);
        var signed = Pdfs.signed(TRUSTED.signer("Sở KHCN"));

        for (var round = 0; round < 20; round++) {
            var length = 10 + random.nextInt(signed.length - 200);

            assertThat(check(Arrays.copyOf(signed, length)).verdict())
                    .as("length " + length)
                    .isEqualTo(Verdict.NOT_PROVEN);
        }
    }

    private SignatureCheck check(byte[] content) {
        try {
            var file = Files.createTempFile(folder, "letter", ".pdf");
            Files.write(file, content);
            return SIGNATURES.check(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
