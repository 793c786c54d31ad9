package vn.emc.reporting.alarm;

import java.util.List;
import java.util.stream.Stream;

/**
 * How many of how many are not as they should be.
 *
 * @param examples where to begin to look, the worst first
 */
public record Share(long bad, long of, List<String> examples) {
    public static final Share NONE = new Share(0, 0, List.of());
    private static final int MOST_EXAMPLES = 3;

    public Share {
        examples = List.copyOf(examples);
    }

    public Share(long bad, long of) {
        this(bad, of, List.of());
    }

    public Share and(Share other) {
        return new Share(
                bad + other.bad,
                of + other.of,
                Stream.concat(examples.stream(), other.examples.stream())
                        .distinct()
                        .limit(MOST_EXAMPLES)
                        .toList());
    }
}
