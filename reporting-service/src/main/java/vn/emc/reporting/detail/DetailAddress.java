package vn.emc.reporting.detail;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.Question;

/** Where the page of a part is; pages call it {@code @detailAddress}. */
@Component
public final class DetailAddress {
    /** Others cannot stand in a path: servers take what looks like a way out of it for an attack. */
    private static final Pattern PATH = Pattern.compile("(?!\\.+$)[A-Za-z0-9._-]{1,128}");

    DetailAddress() {}

    /** In the same period; null where there is no page of it. */
    public static @Nullable String of(Grouping grouping, @Nullable Object code, Question question) {
        var folder = folder(grouping);
        if (folder == null
                || code == null
                || !PATH.matcher(String.valueOf(code)).matches()) {
            return null;
        }
        return UriComponentsBuilder.fromPath("/reports")
                .pathSegment(folder, String.valueOf(code))
                .queryParam("from", question.from())
                .queryParam("to", question.to())
                .encode()
                .build()
                .toUriString();
    }

    private static @Nullable String folder(Grouping grouping) {
        return switch (grouping) {
            case ORGANISATION -> "organisations";
            case SITE -> "sites";
            case PROCEDURE -> "procedures";
            case UNIT, LEVEL, CATALOGUE_LEVEL, CHANNEL, MONTH, QUARTER, YEAR -> null;
        };
    }
}
