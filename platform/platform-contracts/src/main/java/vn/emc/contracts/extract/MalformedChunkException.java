package vn.emc.contracts.extract;

/** These bytes are no {@link ExtractChunk} of a version we know. */
public final class MalformedChunkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedChunkException() {
        super("no chunk of an extract");
    }
}
