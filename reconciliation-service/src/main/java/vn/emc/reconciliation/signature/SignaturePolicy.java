package vn.emc.reconciliation.signature;

import eu.europa.esig.dss.enumerations.Level;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.policy.EtsiValidationPolicy;
import eu.europa.esig.dss.policy.ValidationPolicyFacade;
import eu.europa.esig.dss.policy.jaxb.LevelConstraint;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;

/**
 * By which rules signatures are judged: the library's own, except that a document that was changed after a signature in
 * another way than by further signatures fails rather than passes with a warning. Judged once more by the lenient rules, a
 * signature shows whether anything but word of revocation is missing.
 */
final class SignaturePolicy {
    private static final String RULES_OF_THE_LIBRARY = "/policy/constraint.xml";

    private SignaturePolicy() {}

    static ValidationPolicy strict() {
        return load(Level.FAIL);
    }

    /** The same, but nobody has to say that a certificate was not revoked; one that was revoked still fails. */
    static ValidationPolicy lenient() {
        return load(Level.INFORM);
    }

    private static ValidationPolicy load(Level missingRevocation) {
        try (var rules = ValidationPolicyFacade.class.getResourceAsStream(RULES_OF_THE_LIBRARY)) {
            var parameters = ValidationPolicyFacade.newFacade().unmarshall(rules);
            var basics = parameters.getSignatureConstraints().getBasicSignatureConstraints();
            basics.setUndefinedChanges(level(Level.FAIL));
            basics.setDocMDP(level(Level.FAIL));
            basics.setFieldMDP(level(Level.FAIL));
            basics.setSigFieldLock(level(Level.FAIL));
            basics.setPdfAnnotationOverlap(level(Level.FAIL));
            for (var certificate : List.of(basics.getSigningCertificate(), basics.getCACertificate())) {
                certificate.setRevocationDataAvailable(level(missingRevocation));
                certificate.setAcceptableRevocationDataFound(level(missingRevocation));
            }
            return new EtsiValidationPolicy(parameters);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (JAXBException | XMLStreamException | SAXException damaged) {
            throw new UncheckedIOException(new IOException("the rules of the signature library are damaged", damaged));
        }
    }

    private static LevelConstraint level(Level level) {
        var constraint = new LevelConstraint();
        constraint.setLevel(level);
        return constraint;
    }
}
