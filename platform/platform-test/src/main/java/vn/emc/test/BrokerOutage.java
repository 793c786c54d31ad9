package vn.emc.test;

/**
 * A Kafka broker of its own that can be made unreachable and come back with everything it had. Always runs inside this
 * JVM, whatever the backend.
 */
public final class BrokerOutage implements AutoCloseable {
    private final TestRelay relay;
    private final String bootstrapServers;

    private BrokerOutage(TestRelay relay, String bootstrapServers) {
        this.relay = relay;
        this.bootstrapServers = bootstrapServers;
    }

    public static BrokerOutage start() {
        int brokerPort = FreePorts.pick();
        var relay = TestRelay.to("127.0.0.1", brokerPort);
        return new BrokerOutage(
                relay, EmbeddedBroker.start(brokerPort, relay.port()).bootstrapServers());
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** The broker is gone: connections break and new ones are refused. */
    public void begin() {
        relay.cut();
    }

    /** The broker hangs: connections stay open, nothing is answered any more. */
    public void beginSilently() {
        relay.freeze();
    }

    /** The broker is back. */
    public void end() {
        relay.restore();
    }

    @Override
    public void close() {
        relay.close();
    }
}
