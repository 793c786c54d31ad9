package vn.emc.gateway.login;

import java.util.Set;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import vn.emc.gateway.answer.ProblemAnswers;
import vn.emc.gateway.answer.ProblemCode;

/** Passes the session's access token on to the service, renewed where it is about to end. */
@Component
@RequiredArgsConstructor
@Slf4j
class SessionToken implements GlobalFilter, Ordered {
    private static final Set<String> SESSION_ENDED = Set.of("invalid_grant", "client_authorization_required");

    private final ReactiveOAuth2AuthorizedClientManager clients;
    private final SignIn signIn;
    private final ProblemAnswers answers;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        // The way on is chosen here and taken after, so that its own failures are not mistaken for the token's.
        Mono<Supplier<Mono<Void>>> way = token(exchange)
                .<Supplier<Mono<Void>>>map(token -> () -> chain.filter(withToken(exchange, token)))
                .defaultIfEmpty(() -> chain.filter(exchange))
                .onErrorResume(
                        OAuth2AuthorizationException.class, failure -> Mono.just(() -> refuse(exchange, failure)));
        return way.flatMap(Supplier::get);
    }

    private Mono<String> token(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .ofType(OAuth2AuthenticationToken.class)
                .flatMap(signedIn ->
                        clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(SignIn.REGISTRATION)
                                .principal(signedIn)
                                .attribute(ServerWebExchange.class.getName(), exchange)
                                .build()))
                .map(client -> client.getAccessToken().getTokenValue());
    }

    private static ServerWebExchange withToken(ServerWebExchange exchange, String token) {
        return exchange.mutate()
                .request(request -> request.headers(headers -> headers.setBearerAuth(token)))
                .build();
    }

    private Mono<Void> refuse(ServerWebExchange exchange, OAuth2AuthorizationException failure) {
        if (!SESSION_ENDED.contains(failure.getError().getErrorCode())) {
            log.warn("The access token cannot be renewed: {}", failure.getMessage());
            return answers.send(exchange, ProblemCode.IDENTITY_UNAVAILABLE);
        }
        return exchange.getSession().flatMap(WebSession::invalidate).then(Mono.defer(() -> signIn.ask(exchange)));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 100;
    }
}
