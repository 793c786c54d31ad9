package vn.emc.web.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.emc.web.problem.ProblemAutoConfiguration;
import vn.emc.web.problem.ProblemResponses;

/** A stateless resource server: bearer tokens only, no sessions, and nothing is open that is not named as open. */
@AutoConfiguration(
        after = ProblemAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration"
        })
@EnableMethodSecurity
public class WebSecurityAutoConfiguration {
    private static final char DELETE = '\u007f';
    private static final PublicPaths OPEN_EVERYWHERE = new PublicPaths(List.of(
            "/actuator/health", "/actuator/health/**", "/actuator/prometheus", "/assets/**", "/api/*/v1/openapi/**"));

    /** Open paths pass no security filter at all: the collecting endpoints answer thousands of times a second. */
    @Bean
    @Order(0)
    SecurityFilterChain openPaths(ObjectProvider<PublicPaths> publicPaths) {
        var patterns = Stream.concat(Stream.of(OPEN_EVERYWHERE), publicPaths.orderedStream())
                .flatMap(paths -> paths.patterns().stream())
                .<RequestMatcher>map(OpenPath::new)
                .toList();
        return new DefaultSecurityFilterChain(new OrRequestMatcher(patterns));
    }

    @Bean
    @Order(1)
    SecurityFilterChain tokenRequired(HttpSecurity http, ProblemResponses problems) {
        var refusal = new Refusal(problems);
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(
                        server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(UserAuthentication::of))
                                .authenticationEntryPoint(refusal)
                                .accessDeniedHandler(refusal))
                .addFilterBefore(new IdentityOutage(refusal), BearerTokenAuthenticationFilter.class)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusal).accessDeniedHandler(refusal));
        return http.build();
    }

    /**
     * Takes UTF-8 in headers, whose bytes reach us as characters of their own: what senders write there and we may never look at
     * is no reason to turn their data away.
     */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c != DELETE)));
        return firewall;
    }

    @Bean
    WebMvcConfigurer currentUserParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CurrentUserArgumentResolver());
            }
        };
    }
}
