package vn.emc.dossier;

import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** How a dossier was paid for (letter 1043, annex 1, III.2, parameter FormsPayments). */
@Getter
@RequiredArgsConstructor
public enum Payment {
    /** 0 or null: no fee. */
    NONE(0),
    ONLINE(1),
    AT_COUNTER(2);

    private final int code;

    public static Payment of(@Nullable Integer code) {
        if (code == null) {
            return NONE;
        }
        return switch (code) {
            case 1 -> ONLINE;
            case 2 -> AT_COUNTER;
            default -> NONE;
        };
    }
}
