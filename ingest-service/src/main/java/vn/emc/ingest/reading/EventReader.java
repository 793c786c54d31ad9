package vn.emc.ingest.reading;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.EventKind;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.contracts.events.Warning;
import vn.emc.contracts.services.ServiceMatcher;
import vn.emc.ingest.catalogues.Catalogues;

/**
 * Turns what a sender wrote into one event, or into one rejection where the letter's minimum is missing. After this no
 * personal data is left: identifiers are pseudonyms, free text is scrubbed.
 */
@RequiredArgsConstructor
public final class EventReader {
    static final int LONGEST_CODE_PROFILE = 128;
    static final int LONGEST_CODE_TTHC = 64;
    static final int LONGEST_NAME_TTHC = 1_000;
    static final int LONGEST_DATA = 4_000;
    private static final int MOST_STATUS = 4;
    private static final UUID NO_ID = new UUID(0, 0);

    /** About the call the event came in, whatever its fields say later. */
    static final Set<Warning> OF_ARRIVAL =
            Set.of(Warning.EVENT_TIME_IGNORED, Warning.DUPLICATE_FIELD, Warning.BAD_ENCODING, Warning.TEXT_CUT);

    private final UserReader users;
    private final Catalogues catalogues;

    public Reading read(RawEvent raw, Arrival arrival) {
        var warnings = new Warnings();
        var time = eventTime(raw, arrival, warnings);
        var senderId = arrival.credentialed() ? raw.value(Field.EVENT_ID) : null;
        var repeatable = senderId != null || arrival.callId() != null;
        var eventId = eventId(arrival, senderId);
        var reason = rejection(raw, arrival);
        if (reason != null) {
            noteForm(raw, warnings);
            var fields = new QuarantinedFields(users).of(raw, arrival.siteId());
            return new Reading.Rejected(
                    new RejectedEvent(
                            eventId,
                            arrival.siteId(),
                            reason,
                            warnings.list(),
                            fields,
                            arrival.shape().label(),
                            time,
                            arrival.receivedAt()),
                    repeatable);
        }
        var services = catalogues.find(arrival.siteId());
        return new Reading.Accepted(event(raw, arrival, services, eventId, time, repeatable, warnings));
    }

    /** As {@link #read}, for an event whose id and times were settled when it arrived. */
    Reading readAgain(RawEvent raw, Arrival arrival, RejectedEvent kept) {
        var reason = rejection(raw, arrival);
        if (reason != null) {
            return rejected(kept, reason);
        }
        var warnings = new Warnings();
        kept.warnings().stream().filter(OF_ARRIVAL::contains).forEach(warnings::add);
        var services = catalogues.find(arrival.siteId());
        return new Reading.Accepted(event(raw, arrival, services, kept.eventId(), kept.eventTime(), true, warnings));
    }

    static Reading rejected(RejectedEvent kept, RejectionReason reason) {
        return new Reading.Rejected(
                new RejectedEvent(
                        kept.eventId(),
                        kept.siteId(),
                        reason,
                        kept.warnings(),
                        kept.fields(),
                        kept.shape(),
                        kept.eventTime(),
                        kept.receivedAt()),
                true);
    }

    private DossierEvent event(
            RawEvent raw,
            Arrival arrival,
            @Nullable ServiceMatcher services,
            UUID eventId,
            Instant time,
            boolean repeatable,
            Warnings warnings) {
        var numbers = new LetterNumbers(raw, warnings);
        var codeProfile = codeProfile(raw);
        var codeTthc = FreeText.code(raw.value(Field.CODE_TTHC), LONGEST_CODE_TTHC, warnings);
        var nameTthc = FreeText.scrubbed(raw.value(Field.NAME_TTHC), LONGEST_NAME_TTHC, warnings);
        var data = FreeText.scrubbed(raw.value(Field.DATA), LONGEST_DATA, warnings);
        var user = users.read(raw, arrival.siteId(), warnings);
        var status = Numbers.parse(text(raw, Field.STATUS));
        LetterRules.check(codeProfile, codeTthc, status, numbers, arrival.receivedAt(), warnings);
        CatalogueRules.check(services, codeTthc, numbers.level(), warnings);
        noteForm(raw, warnings);
        return new DossierEvent(
                eventId,
                EventKind.SENT,
                arrival.siteId(),
                codeProfile,
                codeTthc,
                nameTthc,
                status,
                numbers.formsReception(),
                numbers.formsPayments(),
                numbers.level(),
                numbers.isFromDvcqg(),
                numbers.isDvcbc(),
                data,
                user,
                time,
                arrival.receivedAt(),
                repeatable,
                warnings.list());
    }

    /**
     * As {@link #read}, but goes on after the first reason against the event, to tell its sender all that is wrong.
     *
     * @param trusted whether the sender may be told of the site's catalogue
     */
    public Examination examine(RawEvent raw, Arrival arrival, boolean trusted) {
        var warnings = new Warnings();
        var time = eventTime(raw, arrival, warnings);
        var services = trusted ? catalogues.find(arrival.siteId()) : null;
        var event = event(raw, arrival, services, NO_ID, time, false, warnings);
        var reasons = Stream.of(rejectionOfSite(arrival), rejectionOfCode(raw), rejectionOfStatus(raw))
                .filter(Objects::nonNull)
                .toList();
        return Examination.of(
                raw, event, reasons, CatalogueRules.otherLevel(services, event.codeTthc(), event.level()));
    }

    private static @Nullable RejectionReason rejection(RawEvent raw, Arrival arrival) {
        var ofSite = rejectionOfSite(arrival);
        if (ofSite != null) {
            return ofSite;
        }
        var ofCode = rejectionOfCode(raw);
        return ofCode != null ? ofCode : rejectionOfStatus(raw);
    }

    private static @Nullable RejectionReason rejectionOfSite(Arrival arrival) {
        return arrival.siteActive() ? null : RejectionReason.SITE_INACTIVE;
    }

    private static @Nullable RejectionReason rejectionOfCode(RawEvent raw) {
        var codeProfile = raw.value(Field.CODE_PROFILE);
        if (codeProfile == null) {
            return RejectionReason.MISSING_CODE_PROFILE;
        }
        return codeProfile.length() > LONGEST_CODE_PROFILE || Texts.hasControls(codeProfile)
                ? RejectionReason.BAD_CODE_PROFILE
                : null;
    }

    private static @Nullable RejectionReason rejectionOfStatus(RawEvent raw) {
        var status = raw.value(Field.STATUS);
        if (status == null) {
            return RejectionReason.MISSING_STATUS;
        }
        var number = Numbers.parse(status);
        return number < 0 || number > MOST_STATUS ? RejectionReason.BAD_STATUS : null;
    }

    private static UUID eventId(Arrival arrival, @Nullable String senderId) {
        if (senderId != null) {
            return EventIds.ofSender(arrival.siteId(), senderId);
        }
        var callId = arrival.callId();
        return callId == null ? EventIds.next() : EventIds.ofCall(arrival.siteId(), callId, arrival.index());
    }

    private static Instant eventTime(RawEvent raw, Arrival arrival, Warnings warnings) {
        var text = raw.value(Field.EVENT_TIME);
        if (text == null) {
            return arrival.receivedAt();
        }
        var time = arrival.credentialed() ? EventTimes.parse(text, arrival.receivedAt()) : null;
        if (time == null) {
            warnings.add(Warning.EVENT_TIME_IGNORED);
            return arrival.receivedAt();
        }
        return time;
    }

    private static void noteForm(RawEvent raw, Warnings warnings) {
        warnings.addIf(raw.isFieldRepeated(), Warning.DUPLICATE_FIELD);
        warnings.addIf(raw.isBadEncoding(), Warning.BAD_ENCODING);
    }

    private static String codeProfile(RawEvent raw) {
        return Texts.clean(text(raw, Field.CODE_PROFILE));
    }

    private static String text(RawEvent raw, Field field) {
        var value = raw.value(field);
        return value == null ? "" : value;
    }
}
