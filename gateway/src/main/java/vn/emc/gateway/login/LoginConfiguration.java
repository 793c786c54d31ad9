package vn.emc.gateway.login;

import java.net.URI;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.security.web.server.savedrequest.WebSessionServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import vn.emc.gateway.answer.ProblemAnswers;
import vn.emc.gateway.answer.ProblemCode;
import vn.emc.gateway.answer.PublicAddress;
import vn.emc.gateway.routes.RoutedPaths;

/** Who must be signed in where. */
@Configuration
@EnableWebFluxSecurity
class LoginConfiguration {
    @Bean
    @Order(0)
    SecurityWebFilterChain ownCredentials() {
        return new MatcherSecurityWebFilterChain(
                new OwnCredentials(), List.of((exchange, chain) -> chain.filter(exchange)));
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain browserSessions(
            ServerHttpSecurity http,
            SignIn signIn,
            ServerRequestCache requestCache,
            ReactiveClientRegistrationRepository registrations,
            ProblemAnswers answers,
            PublicAddress address) {
        return http.headers(ServerHttpSecurity.HeaderSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .requestCache(cache -> cache.requestCache(requestCache))
                .csrf(csrf -> csrf.csrfTokenRepository(ForgeryProtection.tokens(address))
                        .csrfTokenRequestHandler(new ForgeryProtection())
                        .requireCsrfProtectionMatcher(ForgeryProtection.REQUIRED)
                        .accessDeniedHandler((exchange, denied) -> answers.send(exchange, ProblemCode.CSRF)))
                .addFilterAfter(new TokenCookie(), SecurityWebFiltersOrder.CSRF)
                .oauth2Login(login -> login.authenticationFailureHandler(
                        (webFilter, failure) -> answers.send(webFilter.getExchange(), ProblemCode.LOGIN_FAILED)))
                .logout(logout -> logout.requiresLogout(
                                ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, "/logout"))
                        .logoutHandler(new DelegatingServerLogoutHandler(
                                new WebSessionServerLogoutHandler(), new SecurityContextServerLogoutHandler()))
                        .logoutSuccessHandler(signOut(registrations, address)))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(signIn)
                        .accessDeniedHandler((exchange, denied) -> answers.send(
                                exchange, denied instanceof CsrfException ? ProblemCode.CSRF : ProblemCode.FORBIDDEN)))
                // Whatever is not routed ends as 404 for everybody; nobody has to sign in to be told so.
                .authorizeExchange(
                        requests -> requests.pathMatchers(RoutedPaths.patterns().toArray(String[]::new))
                                .authenticated()
                                .anyExchange()
                                .permitAll())
                .build();
    }

    /** Signing out here signs out at Keycloak, too, which then leads back to the first page. */
    private static OidcClientInitiatedServerLogoutSuccessHandler signOut(
            ReactiveClientRegistrationRepository registrations, PublicAddress address) {
        var handler = new OidcClientInitiatedServerLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri((address.isLoopback() ? "{baseUrl}" : address.publicUrl()) + "/");
        handler.setLogoutSuccessUrl(URI.create("/"));
        return handler;
    }

    @Bean
    ServerRequestCache requestCache() {
        return new WebSessionServerRequestCache();
    }

    @Bean
    RouterFunction<ServerResponse> login() {
        return RouterFunctions.route()
                .GET("/login", request -> ServerResponse.seeOther(SignIn.BEGIN).build())
                .build();
    }
}
