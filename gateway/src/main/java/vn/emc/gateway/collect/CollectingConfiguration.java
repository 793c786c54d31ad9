package vn.emc.gateway.collect;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import reactor.netty.NettyPipeline;
import vn.emc.contracts.relay.RelayFormat;
import vn.emc.gateway.answer.Problems;
import vn.emc.gateway.answer.SecurityHeaders;
import vn.emc.gateway.caller.CallerHeaders;

/** Puts the short way into every connection of the server. */
@Configuration
class CollectingConfiguration {
    /** Senders wait three minutes at most; a connection on which nothing happens for longer is closed. */
    private static final int QUIET_SECONDS = 200;

    private static final int DEFAULT_PORT = 80;

    @Bean
    NettyServerCustomizer collecting(
            @Value("${emc.services.ingest}") URI ingest,
            @Value("${emc.collect.answer-millis}") long answerMillis,
            @Value("${emc.collect.waiting-hits}") int waitingHits,
            @Value("${emc.collect.gathered-hits}") int gatheredHits,
            @Value("${emc.collect.gathering-millis}") long gatheringMillis,
            @Value("${emc.collect.waiting-events}") int waitingEvents,
            @Value("${emc.collect.waiting-bytes}") DataSize waitingBytes,
            Draining draining,
            CallerHeaders callers,
            Problems problems,
            CollectingMeter meter,
            SecurityHeaders securityHeaders) {
        var port = ingest.getPort() < 0 ? DEFAULT_PORT : ingest.getPort();
        var upstream = new Upstream(ingest.getHost(), port, answerMillis);
        var authority = ingest.getAuthority();
        var route = new CollectingRoute(
                upstream,
                authority,
                new Relay(
                        upstream,
                        authority,
                        RelayFormat.PATH,
                        waitingEvents,
                        waitingBytes.toBytes(),
                        Relay.Patience.NONE),
                new Relay(
                        upstream,
                        authority,
                        RelayFormat.HITS_PATH,
                        waitingHits,
                        waitingBytes.toBytes(),
                        new Relay.Patience(gatheredHits, gatheringMillis)),
                callers,
                problems,
                meter,
                securityHeaders);
        return server ->
                server.doOnChannelInit((observer, channel, address) -> install(channel.pipeline(), route, draining));
    }

    private static void install(ChannelPipeline pipeline, CollectingRoute route, Draining draining) {
        pipeline.addAfter(NettyPipeline.HttpCodec, "emc.collecting", new CollectingHandler(route, draining));
        pipeline.addFirst("emc.quiet", new IdleStateHandler(0, 0, QUIET_SECONDS));
    }
}
