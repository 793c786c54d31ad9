package vn.emc.reporting.live;

import java.util.ArrayList;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.contracts.events.EventKind;

/** Says in a plain sentence how an event is read (letter 1043, annex 1, III.2). */
@Component
@RequiredArgsConstructor
class EventSentence {
    private static final int RECEIVED = 1;
    private static final int PROCESSING = 2;
    private static final int RESULT = 3;
    private static final int ASSIGNED = 4;

    private final MessageSource messages;

    LiveEvent of(LatestEvent event, Locale language) {
        return new LiveEvent(
                event.eventId(),
                event.codeProfile(),
                event.eventTime(),
                event.receivedAt(),
                event.status(),
                sentence(event, language),
                event.warnings());
    }

    private String sentence(LatestEvent event, Locale language) {
        if (event.kind() == EventKind.EXCLUSION) {
            return text("exclusion", language) + ".";
        }
        var parts = new ArrayList<String>();
        if (event.kind() == EventKind.CORRECTION) {
            parts.add(text("correction", language));
        }
        parts.add(what(event, language));
        if (event.status() == RESULT) {
            parts.add(text("payment." + known(event.formsPayments()), language));
        }
        var level = event.level();
        if (level != null) {
            parts.add(text("level", language, level));
        }
        var procedure = event.codeTthc();
        if (procedure != null) {
            parts.add(text("procedure", language, procedure));
        }
        if (known(event.isFromDvcqg()) == 1) {
            parts.add(text("national", language));
        }
        return String.join(", ", parts) + ".";
    }

    private String what(LatestEvent event, Locale language) {
        return switch (event.status()) {
            case RECEIVED -> text("received." + channel(event), language);
            case PROCESSING, ASSIGNED -> text("processing", language);
            case RESULT -> text(known(event.isDvcbc()) > 0 ? "result.post" : "result." + channel(event), language);
            default -> text("other", language);
        };
    }

    private static String channel(LatestEvent event) {
        return switch (known(event.formsReception())) {
            case 1 -> "online";
            case 2 -> "direct";
            default -> "unknown";
        };
    }

    /** Nothing said is the same as 0; values no letter knows are left to the warnings. */
    private static int known(@Nullable Integer value) {
        return value == null || value < 0 || value > 2 ? 0 : value;
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage("live.event." + key, arguments, language);
    }
}
