package vn.emc.local.home;

/** Everything that makes one platform differ from another on the same machine. */
public record Setup(SourceTree tree, Home home, Ports ports, Credentials credentials) {
    /** Where a part can be reached. */
    public String url(Port port) {
        return "http://127.0.0.1:" + ports.of(port);
    }

    public int port(Port port) {
        return ports.of(port);
    }
}
