package vn.emc.reconciliation.signature;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.exception.InvalidPasswordException;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

/**
 * Reads and judges the PAdES signatures of PDF files. What is in such a file may be hostile, so this runs in a process of its
 * own ({@link SignatureWorker}). Asks nobody outside.
 */
@Slf4j
final class SignatureReading {
    private @Nullable ValidationPolicy strict;
    private @Nullable ValidationPolicy lenient;

    SignatureCheck check(CheckRequest request) {
        try {
            return judge(request);
        } catch (InvalidPasswordException locked) {
            return SignatureCheck.without(SignatureCheck.Outcome.ENCRYPTED, request.now());
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // Whatever the library throws, the file is to blame: the check depends on nothing else.
            log.info("A file could not be checked for signatures", unreadable);
            return SignatureCheck.without(SignatureCheck.Outcome.UNREADABLE, request.now());
        }
    }

    private SignatureCheck judge(CheckRequest request) throws IOException {
        if (validator(request).getSignatures().isEmpty()) {
            return SignatureCheck.without(SignatureCheck.Outcome.NOT_SIGNED, request.now());
        }
        var base = request.base();
        if (base != null && !SignedCopy.of(base, request.file())) {
            return SignatureCheck.without(SignatureCheck.Outcome.OTHER_DOCUMENT, request.now());
        }
        loadRules();
        var reports = validator(request).validateDocument(strict);
        var signatures = reports.getSimpleReport().getSignatureIdList();
        var doubtful = signatures.stream().anyMatch(id -> is(Indication.INDETERMINATE, reports, id));
        // Judged once more only where that can tell something.
        var forgiving = doubtful ? validator(request).validateDocument(lenient) : reports;
        return SignatureCheck.of(
                signatures.stream()
                        .map(id -> finding(reports, id, is(Indication.TOTAL_PASSED, forgiving, id)))
                        .toList(),
                request.now());
    }

    private static boolean is(Indication indication, Reports reports, String signature) {
        return reports.getSimpleReport().getIndication(signature) == indication;
    }

    private static PDFDocumentValidator validator(CheckRequest request) {
        var validator = new PDFDocumentValidator(new FileDocument(request.file()));
        validator.setPdfObjFactory(withoutDrawing());
        validator.setCertificateVerifier(offline(request.anchors()));
        validator.setValidationTime(Date.from(request.now()));
        return validator;
    }

    /** Comparing how pages look would cost far more than it tells: what changed is found by the document's objects. */
    private static PdfBoxNativeObjectFactory withoutDrawing() {
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        var factory = new PdfBoxNativeObjectFactory();
        factory.setPdfDifferencesFinder(differences);
        return factory;
    }

    private static CertificateVerifier offline(List<byte[]> anchors) {
        var trusted = new CommonTrustedCertificateSource();
        anchors.forEach(anchor -> trusted.addCertificate(DSSUtils.loadCertificate(anchor)));
        // The argument keeps it from fetching certificates over the network.
        var verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        return verifier;
    }

    /** When first needed: that takes a while, and most starts need none. */
    private void loadRules() {
        if (strict == null || lenient == null) {
            strict = SignaturePolicy.strict();
            lenient = SignaturePolicy.lenient();
        }
    }

    private static SignatureFinding finding(Reports reports, String id, boolean passesLeniently) {
        var report = reports.getSimpleReport();
        var signature = reports.getDiagnosticData().getSignatureById(id);
        var certificate = signature.getSigningCertificate();
        SubIndication sub = report.getSubIndication(id);
        return new SignatureFinding(
                String.valueOf(report.getIndication(id)),
                sub == null ? null : sub.name(),
                certificate == null ? report.getSignedBy(id) : name(certificate),
                certificate == null ? null : certificate.getCertificateIssuerDN(),
                time(report.getSigningTime(id)),
                time(report.getBestSignatureTime(id)),
                certificate == null ? null : time(certificate.getNotBefore()),
                certificate == null ? null : time(certificate.getNotAfter()),
                isChangedAfterwards(signature),
                passesLeniently && !is(Indication.TOTAL_PASSED, reports, id),
                texts(report.getAdESValidationErrors(id)),
                texts(report.getAdESValidationWarnings(id)));
    }

    private static boolean isChangedAfterwards(SignatureWrapper signature) {
        return !signature.getPdfUndefinedChanges().isEmpty()
                || !signature.getPdfAnnotationChanges().isEmpty();
    }

    private static String name(CertificateWrapper certificate) {
        var organisation = certificate.getOrganizationName();
        return organisation == null || organisation.isBlank()
                ? certificate.getReadableCertificateName()
                : certificate.getReadableCertificateName() + " – " + organisation;
    }

    private static @Nullable Instant time(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static List<String> texts(List<Message> messages) {
        return messages.stream().map(Message::getValue).toList();
    }
}
