package vn.emc.web.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatusCode;

/**
 * A failure, before it is put into words.
 *
 * @param status the answer's status
 * @param code stable code; its text is the message {@code problem.<code>}
 * @param arguments what the text is filled with
 * @param errors details
 * @param headers headers the answer carries
 */
public record Problem(
        HttpStatusCode status,
        String code,
        List<Object> arguments,
        List<ProblemItem> errors,
        Map<String, String> headers) {

    public static Problem of(HttpStatusCode status, String code, Object... arguments) {
        return new Problem(status, code, List.of(arguments), List.of(), Map.of());
    }

    Problem with(List<ProblemItem> items) {
        return new Problem(status, code, arguments, items, headers);
    }

    Problem withHeaders(Map<String, String> more) {
        return new Problem(status, code, arguments, errors, more);
    }
}
