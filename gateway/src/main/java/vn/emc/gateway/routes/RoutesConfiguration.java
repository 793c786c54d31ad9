package vn.emc.gateway.routes;

import java.util.List;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Makes the addresses routes. Collecting requests only come here behind another request on the same connection. */
@Configuration
class RoutesConfiguration {
    @Bean
    RouteLocator addresses(RouteLocatorBuilder builder, Services services) {
        var routes = builder.routes();
        for (var address : Address.ALL) {
            var patterns = patterns(address);
            routes.route(
                    address.name(),
                    route -> route.order(Address.ALL.indexOf(address))
                            .predicate(exchange -> matches(
                                    patterns, exchange.getRequest().getPath().pathWithinApplication()))
                            .filters(filters -> filters.preserveHostHeader()
                                    .removeResponseHeader("Server")
                                    .filter(new BodyLimit(address.largestBody())))
                            .uri(address.service().apply(services)));
        }
        return routes.build();
    }

    private static List<PathPattern> patterns(Address address) {
        var parser = new PathPatternParser();
        parser.setCaseSensitive(!address.name().equals(Address.COLLECT));
        return address.patterns().stream().map(parser::parse).toList();
    }

    private static boolean matches(List<PathPattern> patterns, PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
