package vn.emc.ingest.door;

import java.util.List;
import lombok.Getter;

/** Ends the reading of a call that is turned away. Carries no trace and nothing the sender wrote: it is an answer. */
@Getter
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient List<Object> arguments;

    public RefusedException(Refusal refusal, Object... arguments) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
        this.arguments = List.of(arguments);
    }
}
