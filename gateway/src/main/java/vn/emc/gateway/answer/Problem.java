package vn.emc.gateway.answer;

import java.util.List;

/**
 * What went wrong with one request.
 *
 * @param arguments what the text of the code names
 */
public record Problem(ProblemCode code, List<String> arguments) {
    private static final long KIB = 1024;
    private static final long MIB = 1024 * KIB;

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(ProblemCode code) {
        return new Problem(code, List.of());
    }

    /** A body of more than {@code limit} bytes, which are whole KiB. */
    public static Problem tooLarge(long limit) {
        var words = limit % MIB == 0 ? limit / MIB + " MiB" : limit / KIB + " KiB";
        return new Problem(ProblemCode.TOO_LARGE, List.of(words));
    }
}
