package vn.emc.reconciliation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import vn.emc.reconciliation.Authority.Signer;

/** PDF files as units send them, and as they should not. */
public final class Pdfs {
    private static final String TEXT = "So lieu doi soat 2025";

    private Pdfs() {}

    /** Not signed. */
    public static byte[] plain() {
        return document(false);
    }

    /** With a password for whoever reads it. */
    public static byte[] encrypted() {
        return document(true);
    }

    /** Signed as the letters of units are (PAdES baseline B). */
    public static byte[] signed(Signer signer) {
        return signed(plain(), signer);
    }

    public static byte[] signed(byte[] pdf, Signer signer) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(signer.certificate()));
        parameters.setCertificateChain(
                new CertificateToken(signer.certificate()), new CertificateToken(signer.issuer()));
        parameters.bLevel().setSigningDate(Date.from(Instant.now()));
        var verifier = new CommonCertificateVerifier(true);
        // An expired certificate signs too here: what readers make of it is the question.
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        var service = new PAdESService(verifier);
        var document = new InMemoryDocument(pdf, "cong-van.pdf");
        var toSign = service.getDataToSign(document, parameters);
        var value = new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, sign(toSign.getBytes(), signer));
        return bytes(service.signDocument(document, parameters, value));
    }

    /** Something was changed inside of what was signed. */
    public static byte[] tampered(byte[] signed) {
        var text = new String(signed, ISO_8859_1);
        return text.replace(TEXT, TEXT.replace("2025", "2024")).getBytes(ISO_8859_1);
    }

    /** Something was added behind what was signed. */
    public static byte[] appended(byte[] signed) {
        try (var document = Loader.loadPDF(signed);
                var out = new ByteArrayOutputStream()) {
            var page = document.getPage(0);
            page.setRotation(90);
            page.getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Less than half a megabyte whose table of contents unfolds to 400. */
    public static byte[] unfolding() {
        try (var pdf = new ByteArrayOutputStream()) {
            pdf.writeBytes("%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n".getBytes(ISO_8859_1));
            var table = pdf.size();
            var zeros = new ByteArrayOutputStream();
            try (var folded = new DeflaterOutputStream(zeros)) {
                var block = new byte[1024 * 1024];
                for (var i = 0; i < 400; i++) {
                    folded.write(block);
                }
            }
            pdf.writeBytes("5 0 obj\n<</Type/XRef/Size 10/W[1 4 2]/Root 1 0 R/Filter/FlateDecode/Length %d>>\nstream\n"
                    .formatted(zeros.size())
                    .getBytes(ISO_8859_1));
            pdf.writeBytes(zeros.toByteArray());
            pdf.writeBytes("\nendstream\nendobj\nstartxref\n%d\n%%%%EOF"
                    .formatted(table)
                    .getBytes(ISO_8859_1));
            return pdf.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] document(boolean encrypted) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            // Not compressed, so that it can be tampered with.
            try (var content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                content.newLineAtOffset(72, 700);
                content.showText(TEXT);
                content.endText();
            }
            if (encrypted) {
                document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] sign(byte[] data, Signer signer) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(signer.key());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] bytes(DSSDocument document) {
        try (var in = document.openStream()) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
