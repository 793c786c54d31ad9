package vn.emc.reconciliation.signature;

import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.web.security.CurrentUser;

/** The authorities signatures may go back to. One that is no longer trusted stays on record. */
@Service
@RequiredArgsConstructor
@Transactional
public class TrustAnchors implements Anchors {
    private static final int LONGEST_NOTE = 500;

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** By subject. */
    @Transactional(readOnly = true)
    public List<TrustAnchor> list() {
        return database.sql("select * from trust_anchor where removed_at is null order by subject, id")
                .query(TrustAnchors::read)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<X509Certificate> certificates() {
        return database
                .sql("select certificate from trust_anchor where removed_at is null order by id")
                .query((row, number) -> row.getBytes(1))
                .list()
                .stream()
                .map(Certificates::read)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Trusts an authority from now on.
     *
     * @param content PEM or DER
     * @throws ReconciliationProblem.NoCertificate where it is neither
     * @throws ReconciliationProblem.NoAuthority for the certificate of a person or an organisation
     * @throws ReconciliationProblem.KnownAnchor where it is trusted already
     */
    public TrustAnchor add(CurrentUser user, byte[] content, @Nullable String note) {
        var certificate = Certificates.read(content).orElseThrow(ReconciliationProblem.NoCertificate::new);
        var subject = certificate.getSubjectX500Principal().getName();
        if (!Certificates.isAuthority(certificate)) {
            throw new ReconciliationProblem.NoAuthority(subject);
        }
        try {
            var added = insert(user, certificate, subject, note);
            events.publishEvent(new AnchorsChanged());
            return added;
        } catch (DuplicateKeyException known) {
            throw new ReconciliationProblem.KnownAnchor(subject);
        }
    }

    /** Trusts an authority no longer. */
    public void remove(CurrentUser user, long id) {
        var removed = database.sql(
                        "update trust_anchor set removed_at = :now, removed_by = :user where id = :id and removed_at is null")
                .param("id", id)
                .param("now", now())
                .param("user", user.username())
                .update();
        if (removed == 0) {
            throw new ReconciliationProblem.UnknownAnchor(id);
        }
        events.publishEvent(new AnchorsChanged());
    }

    private TrustAnchor insert(CurrentUser user, X509Certificate certificate, String subject, @Nullable String note) {
        return database.sql("""
                        insert into trust_anchor
                            (fingerprint, subject, issuer, serial, valid_from, valid_to, certificate, note, added_at, added_by)
                        values (:fingerprint, :subject, :issuer, :serial, :from, :to, :certificate, :note, :now, :user)
                        returning *""")
                .param("fingerprint", Certificates.fingerprint(certificate))
                .param("subject", subject)
                .param("issuer", certificate.getIssuerX500Principal().getName())
                .param(
                        "serial",
                        HexFormat.of().formatHex(certificate.getSerialNumber().toByteArray()))
                .param("from", timestamp(certificate.getNotBefore().toInstant()))
                .param("to", timestamp(certificate.getNotAfter().toInstant()))
                .param("certificate", Certificates.encoded(certificate))
                .param("note", shortened(note))
                .param("now", now())
                .param("user", user.username())
                .query(TrustAnchors::read)
                .single();
    }

    private static @Nullable String shortened(@Nullable String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        var text = note.strip();
        return text.length() > LONGEST_NOTE ? text.substring(0, LONGEST_NOTE) : text;
    }

    private Timestamp now() {
        return timestamp(clock.instant());
    }

    private static Timestamp timestamp(Instant time) {
        return Timestamp.from(time);
    }

    private static TrustAnchor read(ResultSet row, int number) throws SQLException {
        return new TrustAnchor(
                row.getLong("id"),
                row.getString("fingerprint"),
                row.getString("subject"),
                row.getString("issuer"),
                row.getString("serial"),
                row.getTimestamp("valid_from").toInstant(),
                row.getTimestamp("valid_to").toInstant(),
                row.getString("note"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_by"));
    }
}
