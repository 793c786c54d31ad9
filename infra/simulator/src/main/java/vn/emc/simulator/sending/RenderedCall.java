package vn.emc.simulator.sending;

/** A body and the Content-Type it is sent with. */
public final class RenderedCall {
    private final String contentType;
    private final byte[] body;

    /** Takes the body as it is, without copying it. */
    public RenderedCall(String contentType, byte[] body) {
        this.contentType = contentType;
        this.body = body;
    }

    public String contentType() {
        return contentType;
    }

    public byte[] body() {
        return body;
    }
}
