package vn.emc.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import vn.emc.contracts.sites.Network;
import vn.emc.outbound.OutboundFailure.Reason;

/**
 * Sends requests to addresses that users name. Such an address may point anywhere, at this machine and its neighbours too,
 * and may answer with anything, for ever: only public addresses are reached, and time, redirects and size have bounds. For
 * many threads; blocks the caller, which a virtual thread does not mind.
 */
public final class OutboundClient implements AutoCloseable {
    private final CloseableHttpClient http;
    private final PublicAddresses allowed;

    public OutboundClient(OutboundSettings settings) {
        this(settings, InetAddress::getAllByName);
    }

    OutboundClient(OutboundSettings settings, HostLookup lookup) {
        this.allowed = new PublicAddresses(
                settings.allowedNetworks().stream().map(Network::of).toList());
        this.http = HttpStack.client(settings, new CheckedResolver(lookup, allowed));
    }

    /**
     * Whether {@code address} names by number a host that is not reached, so that whoever writes it down can be told at once.
     * Where a name leads is seen when it is called.
     */
    public boolean refuses(URI address) {
        return WebAddress.literal(address).filter(host -> !allowed.accept(host)).isPresent();
    }

    /** What came of {@code request}, at the latest after {@link OutboundLimits#total()}. */
    public OutboundResult send(OutboundRequest request, OutboundLimits limits) {
        var exchange = new Exchange(http, request, limits);
        var running = new FutureTask<>(exchange::run);
        Thread.ofVirtual().name("outbound").start(running);
        try {
            return running.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            exchange.abandon();
            return exchange.failure(Reason.TIMED_OUT, "not done after " + limits.total());
        } catch (InterruptedException stopping) {
            exchange.abandon();
            Thread.currentThread().interrupt();
            return exchange.failure(Reason.STOPPED, "interrupted");
        } catch (ExecutionException broken) {
            return exchange.failure(Reason.BROKEN_ANSWER, String.valueOf(broken.getCause()));
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
