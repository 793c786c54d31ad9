package vn.emc.test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierUser;
import vn.emc.contracts.events.EventKind;

/** Builds events the way a dossier system sends them; every method gives a changed copy. */
public record DossierEvents(DossierEvent event) {
    public static final int SITE = 227;
    public static final String DOSSIER = "000.00.11.H56-240304-1508";
    public static final String PROCEDURE = "2.000082";

    /** Status 1, level 4, online, on the morning of 4 March 2024 in Vietnam. */
    public static DossierEvents received() {
        return status(1).formsReception(1).at("2024-03-04T08:00:00+07:00");
    }

    /** Received at nine o'clock in Vietnam. */
    public static DossierEvent of(int siteId, String codeProfile, @Nullable String procedure, String day) {
        return received()
                .dossier(siteId, codeProfile)
                .procedure(procedure)
                .at(day + "T09:00:00+07:00")
                .event();
    }

    /** Status 2, the day after. */
    public static DossierEvents processing() {
        return status(2).formsReception(1).at("2024-03-05T08:00:00+07:00");
    }

    /** Status 3, online, no fee, on 8 March. */
    public static DossierEvents result() {
        return status(3).formsReception(1).byPost(0).at("2024-03-08T08:00:00+07:00");
    }

    public static DossierEvents status(int status) {
        var at = Instant.parse("2024-03-04T01:00:00Z");
        return new DossierEvents(new DossierEvent(
                UUID.randomUUID(),
                EventKind.SENT,
                SITE,
                DOSSIER,
                PROCEDURE,
                "Cấp giấy bưu chính",
                status,
                null,
                null,
                4,
                0,
                null,
                null,
                new DossierUser(null, null, 2, "000.00.11.H56"),
                at,
                at,
                false,
                List.of()));
    }

    public DossierEvents dossier(int siteId, String codeProfile) {
        return with(new Change().siteId(siteId).codeProfile(codeProfile));
    }

    public DossierEvents site(int siteId) {
        return with(new Change().siteId(siteId));
    }

    public DossierEvents id(UUID id) {
        return with(new Change().id(id));
    }

    public DossierEvents procedure(@Nullable String code) {
        return with(new Change().procedure(code));
    }

    /** The procedure's name, null where the sender leaves it out. */
    public DossierEvents named(@Nullable String name) {
        return with(new Change().name(name));
    }

    public DossierEvents level(@Nullable Integer level) {
        return with(new Change().level(level));
    }

    public DossierEvents formsReception(@Nullable Integer channel) {
        return with(new Change().formsReception(channel));
    }

    public DossierEvents payment(@Nullable Integer payment) {
        return with(new Change().payment(payment));
    }

    public DossierEvents byPost(@Nullable Integer carrier) {
        return with(new Change().byPost(carrier));
    }

    public DossierEvents fromNationalPortal(@Nullable Integer yes) {
        return with(new Change().fromNationalPortal(yes));
    }

    public DossierEvents user(@Nullable DossierUser user) {
        return with(new Change().user(user));
    }

    /** Happened, and arrived, at this time. */
    public DossierEvents at(String time) {
        return at(java.time.OffsetDateTime.parse(time).toInstant());
    }

    public DossierEvents at(Instant time) {
        return with(new Change().at(time).receivedAt(time));
    }

    public DossierEvents arrivedAt(Instant time) {
        return with(new Change().receivedAt(time));
    }

    public DossierEvents corrected() {
        return with(new Change().kind(EventKind.CORRECTION));
    }

    /** It was agreed that the dossier counts nowhere. */
    public DossierEvents excluded() {
        return with(new Change().kind(EventKind.EXCLUSION));
    }

    public DossierEvents data(String text) {
        return with(new Change().data(text));
    }

    /** Its id is taken for ever: the sender chose it, or it came out of the quarantine. */
    public DossierEvents withSenderEventId() {
        return with(new Change().senderEventId());
    }

    private DossierEvents with(Change change) {
        return new DossierEvents(change.toEvent());
    }

    private final class Change {
        private UUID id = event.eventId();
        private EventKind kind = event.kind();
        private int siteId = event.siteId();
        private String codeProfile = event.codeProfile();
        private @Nullable String procedure = event.codeTthc();
        private @Nullable String name = event.nameTthc();
        private @Nullable Integer formsReception = event.formsReception();
        private @Nullable Integer payment = event.formsPayments();
        private @Nullable Integer level = event.level();
        private @Nullable Integer national = event.isFromDvcqg();
        private @Nullable Integer post = event.isDvcbc();
        private @Nullable DossierUser user = event.user();
        private Instant at = event.eventTime();
        private Instant receivedAt = event.receivedAt();
        private boolean senderEventId = event.senderEventId();
        private @Nullable String data = event.data();

        Change data(String value) {
            data = value;
            return this;
        }

        Change senderEventId() {
            senderEventId = true;
            return this;
        }

        Change id(UUID value) {
            id = value;
            return this;
        }

        Change kind(EventKind value) {
            kind = value;
            return this;
        }

        Change siteId(int value) {
            siteId = value;
            return this;
        }

        Change codeProfile(String value) {
            codeProfile = value;
            return this;
        }

        Change procedure(@Nullable String value) {
            procedure = value;
            return this;
        }

        Change formsReception(@Nullable Integer value) {
            formsReception = value;
            return this;
        }

        Change payment(@Nullable Integer value) {
            payment = value;
            return this;
        }

        Change name(@Nullable String value) {
            name = value;
            return this;
        }

        Change level(@Nullable Integer value) {
            level = value;
            return this;
        }

        Change fromNationalPortal(@Nullable Integer value) {
            national = value;
            return this;
        }

        Change byPost(@Nullable Integer value) {
            post = value;
            return this;
        }

        Change user(@Nullable DossierUser value) {
            user = value;
            return this;
        }

        Change at(Instant value) {
            at = value;
            return this;
        }

        Change receivedAt(Instant value) {
            receivedAt = value;
            return this;
        }

        DossierEvent toEvent() {
            return new DossierEvent(
                    id,
                    kind,
                    siteId,
                    codeProfile,
                    procedure,
                    name,
                    event.status(),
                    formsReception,
                    payment,
                    level,
                    national,
                    post,
                    data,
                    user,
                    at,
                    receivedAt,
                    senderEventId,
                    event.warnings());
        }
    }
}
