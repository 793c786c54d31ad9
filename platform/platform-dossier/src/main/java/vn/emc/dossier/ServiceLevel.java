package vn.emc.dossier;

import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** How far a public service is offered online (letter 1043, annex 1, III.2, parameter Level). */
@Getter
@RequiredArgsConstructor
public enum ServiceLevel {
    /** Dịch vụ cung cấp thông tin trực tuyến. */
    INFORMATION_ONLY(0),
    /** DVCTT một phần. */
    PARTLY_ONLINE(3),
    /** DVCTT toàn trình. */
    FULLY_ONLINE(4);

    private final int code;

    /** The level a sender's number stands for, or null where it says none of the letter's. */
    public static @Nullable ServiceLevel of(@Nullable Integer code) {
        if (code == null) {
            return null;
        }
        return switch (code) {
            case 0 -> INFORMATION_ONLY;
            case 3 -> PARTLY_ONLINE;
            case 4 -> FULLY_ONLINE;
            default -> null;
        };
    }
}
