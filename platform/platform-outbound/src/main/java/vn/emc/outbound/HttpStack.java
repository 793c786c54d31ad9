package vn.emc.outbound;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.Timeout;

/**
 * Apache's client with everything off that acts by itself: redirects, repetitions, cookies, proxies of the environment,
 * connections kept for later. What is left makes one connection to a checked address for each request.
 */
final class HttpStack {
    private static final int MOST_CONNECTIONS = 64;
    private static final int MOST_CONNECTIONS_OF_A_HOST = 8;
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 200;

    private HttpStack() {}

    static CloseableHttpClient client(OutboundSettings settings, DnsResolver resolver) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(settings, resolver))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(settings.userAgent())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }

    private static HttpClientConnectionManager connections(OutboundSettings settings, DnsResolver resolver) {
        var patience = Timeout.of(settings.connectTimeout());
        var http = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(http)
                        .build())
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(patience).build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(patience).build())
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS_OF_A_HOST)
                .build();
    }
}
