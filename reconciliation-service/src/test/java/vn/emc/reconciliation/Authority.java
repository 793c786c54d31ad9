package vn.emc.reconciliation;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certification authority of our own, and those it vouches for. */
public final class Authority {
    private static final AtomicLong SERIAL = new AtomicLong(System.nanoTime());
    private static final String ALGORITHM = "SHA256withECDSA";

    /** RFC 9608: nobody will ever say that the certificate is revoked, so nobody has to be asked. */
    private static final ASN1ObjectIdentifier NO_REVOCATION = new ASN1ObjectIdentifier("2.5.29.56");

    private final X500Name name;
    private final KeyPair keys = keys();
    private final X509Certificate certificate;

    public Authority(String name) {
        this.name = new X500Name("CN=%s, O=EMC Test, C=VN".formatted(name));
        this.certificate = certify(this.name, keys, yearsFromNow(-5), yearsFromNow(20), true, false);
    }

    /** Somebody who signs. */
    public record Signer(X509Certificate certificate, PrivateKey key, X509Certificate issuer) {}

    public X509Certificate certificate() {
        return certificate;
    }

    public String pem() {
        return pem(certificate);
    }

    public static String pem(X509Certificate certificate) {
        try (var text = new StringWriter();
                var writer = new JcaPEMWriter(text)) {
            writer.writeObject(certificate);
            writer.flush();
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** With a certificate that nobody will ever revoke. */
    public Signer signer(String signerName) {
        return signer(signerName, yearsFromNow(-1), yearsFromNow(1), true);
    }

    /** With a certificate that might have been revoked, as most might. */
    public Signer revocableSigner(String signerName) {
        return signer(signerName, yearsFromNow(-1), yearsFromNow(1), false);
    }

    /** With a certificate that ran out a year ago. */
    public Signer expiredSigner(String signerName) {
        return signer(signerName, yearsFromNow(-3), yearsFromNow(-1), false);
    }

    private Signer signer(String signerName, Date from, Date to, boolean neverRevoked) {
        var own = keys();
        var subject = new X500Name("CN=%s, O=Sở Thử nghiệm, C=VN".formatted(signerName));
        return new Signer(certify(subject, own, from, to, false, neverRevoked), own.getPrivate(), certificate);
    }

    private X509Certificate certify(
            X500Name subject, KeyPair subjectKeys, Date from, Date to, boolean authority, boolean neverRevoked) {
        try {
            var extensions = new JcaX509ExtensionUtils();
            var builder = new JcaX509v3CertificateBuilder(
                            name,
                            BigInteger.valueOf(SERIAL.incrementAndGet()),
                            from,
                            to,
                            subject,
                            subjectKeys.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.nonRepudiation))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            extensions.createSubjectKeyIdentifier(subjectKeys.getPublic()))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            extensions.createAuthorityKeyIdentifier(keys.getPublic()));
            if (neverRevoked) {
                builder.addExtension(NO_REVOCATION, false, DERNull.INSTANCE);
            }
            var signer = new JcaContentSignerBuilder(ALGORITHM).build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Date yearsFromNow(int years) {
        return Date.from(Instant.now().plus(365L * years, ChronoUnit.DAYS));
    }
}
