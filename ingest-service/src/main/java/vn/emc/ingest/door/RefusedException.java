package vn.emc.ingest.door;

import java.util.List;
import java.util.Map;
import lombok.Getter;

/** Ends the reading of a call that is turned away. Carries no trace and nothing the sender wrote: it is an answer. */
@Getter
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient List<Object> arguments;
    private final transient Map<String, String> headers;

    public RefusedException(Refusal refusal, Object... arguments) {
        this(refusal, Map.of(), List.of(arguments));
    }

    /**
     * A call that is turned away.
     *
     * @param headers of the answer, over those every refusal of the kind has
     */
    public RefusedException(Refusal refusal, Map<String, String> headers) {
        this(refusal, headers, List.of());
    }

    private RefusedException(Refusal refusal, Map<String, String> headers, List<Object> arguments) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
        this.headers = headers;
        this.arguments = arguments;
    }
}
