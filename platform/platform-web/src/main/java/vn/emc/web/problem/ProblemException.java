package vn.emc.web.problem;

import java.util.List;
import java.util.Map;
import lombok.Getter;
import org.springframework.http.HttpStatus;

/**
 * A request that cannot be answered as asked. Each service has one sealed hierarchy of these. The text shown is the
 * message {@code problem.<code>} of the service's bundles, filled with the arguments.
 */
@Getter
public abstract class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient List<Object> arguments;

    protected ProblemException(HttpStatus status, String code, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** What is wrong in detail, where the request has parts that can be pointed at. */
    public List<ProblemItem> errors() {
        return List.of();
    }

    /** Headers the answer carries, such as {@code Retry-After}. */
    public Map<String, String> headers() {
        return Map.of();
    }
}
