package vn.emc.simulator.world;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call a dossier system makes, fields as in the letter.
 *
 * @param eventId the sender's own name of the event, unique within the site
 * @param eventTime when it happened; a single call cannot tell it, there arrival counts
 */
public record SimulatedEvent(
        String eventId,
        int siteId,
        String codeProfile,
        String codeTthc,
        String nameTthc,
        int status,
        @Nullable Integer formsReception,
        @Nullable Integer formsPayments,
        @Nullable Integer level,
        int isFromDvcqg,
        @Nullable Integer isDvcbc,
        String data,
        Person user,
        Instant eventTime) {

    public static final int RECEIVED = 1;
    public static final int PROCESSING = 2;
    public static final int RESULT = 3;
    public static final int ASSIGNED = 4;
    public static final int OTHER = 0;

    public SimulatedEvent at(Instant time) {
        return change(draft -> draft.eventTime = time);
    }

    /** With a status of the sender's own, which is none of the letter's. */
    public SimulatedEvent withStatus(int otherStatus) {
        return change(draft -> draft.status = otherStatus);
    }

    SimulatedEvent named(String otherEventId) {
        return change(draft -> draft.eventId = otherEventId);
    }

    SimulatedEvent withLevel(@Nullable Integer otherLevel) {
        return change(draft -> draft.level = otherLevel);
    }

    SimulatedEvent withReception(@Nullable Integer otherReception) {
        return change(draft -> draft.formsReception = otherReception);
    }

    SimulatedEvent withPayments(@Nullable Integer otherPayments) {
        return change(draft -> draft.formsPayments = otherPayments);
    }

    SimulatedEvent withCodeProfile(String otherCodeProfile) {
        return change(draft -> draft.codeProfile = otherCodeProfile);
    }

    SimulatedEvent withCodeTthc(String otherCodeTthc) {
        return change(draft -> draft.codeTthc = otherCodeTthc);
    }

    SimulatedEvent withUser(Person otherUser) {
        return change(draft -> draft.user = otherUser);
    }

    private SimulatedEvent change(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.toEvent();
    }

    /** The fields that a fault may change. */
    private final class Draft {
        private String eventId;
        private String codeProfile;
        private String codeTthc;
        private int status;
        private @Nullable Integer formsReception;
        private @Nullable Integer formsPayments;
        private @Nullable Integer level;
        private Person user;
        private Instant eventTime;

        Draft(SimulatedEvent event) {
            this.eventId = event.eventId;
            this.codeProfile = event.codeProfile;
            this.codeTthc = event.codeTthc;
            this.status = event.status;
            this.formsReception = event.formsReception;
            this.formsPayments = event.formsPayments;
            this.level = event.level;
            this.user = event.user;
            this.eventTime = event.eventTime;
        }

        SimulatedEvent toEvent() {
            return new SimulatedEvent(
                    eventId,
                    siteId,
                    codeProfile,
                    codeTthc,
                    nameTthc,
                    status,
                    formsReception,
                    formsPayments,
                    level,
                    isFromDvcqg,
                    isDvcbc,
                    data,
                    user,
                    eventTime);
        }
    }
}
