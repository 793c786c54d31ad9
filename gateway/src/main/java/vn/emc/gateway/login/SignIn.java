package vn.emc.gateway.login;

import java.net.URI;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.emc.gateway.answer.ProblemAnswers;
import vn.emc.gateway.answer.ProblemCode;
import vn.emc.gateway.answer.Visitor;

/** What happens where nobody is signed in: pages lead to the sign-in, parts of pages reload the page, data is refused. */
@Component
@RequiredArgsConstructor
class SignIn implements ServerAuthenticationEntryPoint {
    static final String REGISTRATION = "keycloak";
    static final URI BEGIN = URI.create("/oauth2/authorization/" + REGISTRATION);

    private final ProblemAnswers answers;
    private final ServerRequestCache requestCache;

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException cause) {
        return ask(exchange);
    }

    Mono<Void> ask(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var response = exchange.getResponse();
        if (Visitor.wantsPage(request)) {
            return requestCache.saveRequest(exchange).then(Mono.fromRunnable(() -> {
                response.setStatusCode(HttpStatus.FOUND);
                response.getHeaders().setLocation(BEGIN);
                response.getHeaders().setCacheControl("no-store");
            }));
        }
        if (Visitor.wantsPart(request)) {
            response.getHeaders().set("HX-Refresh", "true");
        }
        return answers.send(exchange, ProblemCode.UNAUTHENTICATED);
    }
}
