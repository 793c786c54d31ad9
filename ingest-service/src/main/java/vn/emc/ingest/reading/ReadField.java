package vn.emc.ingest.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierUser;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.contracts.events.Warning;

/**
 * A parameter as it came and as it was understood, fit to be shown. Identifiers in {@code User} are masked and not
 * pseudonymised: who could ask for the pseudonym of any number could try them all.
 *
 * @param sent what came, redacted; null where nothing did
 * @param value what is made of it; null where there is nothing or it cannot be used
 */
public record ReadField(
        Field field, @Nullable String sent, @Nullable String value) {
    private static final String MASKED = "•••";
    private static final String UNREADABLE = "«?»";

    static List<ReadField> of(RawEvent raw, DossierEvent event, List<RejectionReason> reasons) {
        return Arrays.stream(Field.values())
                .map(field -> of(field, raw, event, reasons))
                .filter(read -> read.sent != null || !isOptional(read.field))
                .toList();
    }

    private static boolean isOptional(Field field) {
        return field == Field.EVENT_ID || field == Field.EVENT_TIME;
    }

    private static ReadField of(Field field, RawEvent raw, DossierEvent event, List<RejectionReason> reasons) {
        var value = value(field, raw, event, reasons);
        var sent = field == Field.USER ? user(raw, value) : QuarantinedFields.redacted(field, raw.value(field));
        return new ReadField(field, sent, value);
    }

    private static @Nullable String user(RawEvent raw, @Nullable String masked) {
        return masked == null && raw.value(Field.USER) != null ? UNREADABLE : masked;
    }

    private static @Nullable String value(
            Field field, RawEvent raw, DossierEvent event, List<RejectionReason> reasons) {
        return switch (field) {
            case CODE_PROFILE -> isAbout(field, reasons) ? null : event.codeProfile();
            case SITE_ID -> event.siteId() > 0 ? text(event.siteId()) : null;
            case CODE_TTHC -> event.codeTthc();
            case NAME_TTHC -> event.nameTthc();
            case STATUS -> isAbout(field, reasons) ? null : text(event.status());
            case FORMS_RECEPTION -> text(event.formsReception());
            case FORMS_PAYMENTS -> text(event.formsPayments());
            case LEVEL -> text(event.level());
            case IS_FROM_DVCQG -> text(event.isFromDvcqg());
            case IS_DVCBC -> text(event.isDvcbc());
            case DATA -> event.data();
            case USER -> masked(event.user());
            case EVENT_ID -> QuarantinedFields.redacted(field, raw.value(field));
            case EVENT_TIME -> event.warnings().contains(Warning.EVENT_TIME_IGNORED) ? null : time(event);
        };
    }

    private static boolean isAbout(Field field, List<RejectionReason> reasons) {
        return reasons.stream()
                .anyMatch(reason -> ConcernedField.of(reason.name()).equals(field.getLetterName()));
    }

    private static String time(DossierEvent event) {
        return event.eventTime().atZone(EventTimes.VIETNAM).toOffsetDateTime().toString();
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable String masked(@Nullable DossierUser user) {
        if (user == null) {
            return null;
        }
        var shown = new LinkedHashMap<String, Object>();
        if (user.local() != null) {
            shown.put("ID_local", MASKED);
        }
        if (user.national() != null) {
            shown.put("ID_QG", MASKED);
        }
        if (user.type() != null) {
            shown.put("TYPE", user.type());
        }
        if (user.location() != null) {
            shown.put("LOCATION", user.location());
        }
        return ContractJson.mapper().writeValueAsString(shown);
    }
}
