package vn.emc.simulator.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the ledger.
 *
 * @param source who stands behind it
 * @param eventTime when it happened; the same as {@code receivedAt} where its sender gave no time
 */
record RawEvent(
        UUID eventId,
        Source source,
        int siteId,
        String codeProfile,
        Content content,
        Instant eventTime,
        Instant receivedAt) {

    /** The ledger's {@code kind}. */
    enum Source {
        SENT,
        CORRECTION,
        EXCLUSION
    }

    /** All that a sender says, without times and ids. */
    record Content(
            int status,
            @Nullable Integer formsReception,
            @Nullable Integer formsPayments,
            @Nullable Integer level,
            @Nullable Integer isFromDvcqg,
            @Nullable Integer isDvcbc,
            @Nullable String codeTthc,
            @Nullable String nameTthc,
            @Nullable String data,
            @Nullable String userLocal,
            @Nullable String userNational,
            @Nullable Integer userType,
            @Nullable String userLocation) {}

    /** Agreed in a reconciliation rather than sent. */
    boolean isAgreed() {
        return source != Source.SENT;
    }

    boolean isReceived() {
        return content.status == 1;
    }

    boolean isResult() {
        return content.status == 3;
    }

    /** A correction with another status speaks of neither reception nor result. */
    boolean isOfTheResult() {
        return content.status >= 2;
    }

    boolean isUntimed() {
        return !isAgreed() && eventTime.equals(receivedAt);
    }

    LocalDate day() {
        return Days.of(eventTime);
    }

    /** The level, where it is one of the letter's. */
    @Nullable
    Integer level() {
        var level = content.level;
        return level != null && (level == 0 || level == 3 || level == 4) ? level : null;
    }

    /** The procedure's code; an empty one says nothing. */
    @Nullable
    String procedure() {
        var code = content.codeTthc;
        return code == null || code.isBlank() ? null : code.strip();
    }

    /** The unit in charge; an empty one says nothing. */
    @Nullable
    String location() {
        var location = content.userLocation;
        return location == null || location.isBlank() ? null : location.strip();
    }

    /** Whether from the national portal, where the event says so or says that it is not. */
    @Nullable
    Boolean fromNationalPortal() {
        var said = content.isFromDvcqg;
        var isSaid = said != null && (said == 0 || said == 1);
        return isSaid ? Boolean.valueOf(Objects.equals(said, 1)) : null;
    }
}
