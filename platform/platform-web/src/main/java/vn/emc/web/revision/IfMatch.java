package vn.emc.web.revision;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The state a change is based on. Without the header a change is taken whatever the state is. */
public final class IfMatch {
    private static final String ANY = "*";

    private final Set<String> accepted;

    private IfMatch(Set<String> accepted) {
        this.accepted = accepted;
    }

    /** Reads the header {@code If-Match} as it was sent; null if it was not. */
    public static IfMatch parse(@Nullable String header) {
        return header == null || header.isBlank()
                ? any()
                : new IfMatch(
                        Arrays.stream(header.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet()));
    }

    public static IfMatch any() {
        return new IfMatch(Set.of(ANY));
    }

    public static IfMatch of(long version) {
        return new IfMatch(Set.of(eTag(version)));
    }

    /** The header {@code ETag} of a resource in this version. */
    public static String eTag(long version) {
        return "\"" + version + "\"";
    }

    /** Refuses the change with 412 if the resource was changed since it was read. */
    public void check(long version) {
        if (!accepted.contains(ANY) && !accepted.contains(eTag(version))) {
            throw new StaleException();
        }
    }
}
