package vn.emc.simulator.sending;

/** A bulk call's body as it goes on the wire. */
public final class PreparedBulk {
    private final byte[] body;
    private final boolean gzip;

    private PreparedBulk(byte[] body, boolean gzip) {
        this.body = body;
        this.gzip = gzip;
    }

    public static PreparedBulk of(BulkBody body, boolean gzip) {
        return new PreparedBulk(gzip ? BulkBody.gzip(body.json()) : body.json(), gzip);
    }

    public int bytes() {
        return body.length;
    }

    byte[] body() {
        return body;
    }

    boolean isGzip() {
        return gzip;
    }
}
