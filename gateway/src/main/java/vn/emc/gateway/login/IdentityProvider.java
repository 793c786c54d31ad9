package vn.emc.gateway.login;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import vn.emc.gateway.answer.PublicAddress;

/** The realm at Keycloak, by its known addresses rather than by discovery: the gateway starts without it. */
@Configuration
class IdentityProvider {
    private static final String CALLBACK = "/login/oauth2/code/{registrationId}";
    private static final Duration RENEWED_EARLY = Duration.ofSeconds(30);

    @Bean
    ReactiveClientRegistrationRepository clientRegistrations(
            PublicAddress address,
            @Value("${emc.jwk-set-uri}") String keys,
            @Value("${emc.gateway-client-secret}") String secret) {
        return new InMemoryReactiveClientRegistrationRepository(registration(address, keys, secret));
    }

    private static ClientRegistration registration(PublicAddress address, String keys, String secret) {
        var issuer = address.issuerUri().toString();
        var endpoints = issuer + "/protocol/openid-connect";
        // Behind a proxy the request does not say the public address, so it is never guessed from there.
        var base = address.isLoopback() ? "{baseUrl}" : address.publicUrl().toString();
        return ClientRegistration.withRegistrationId(SignIn.REGISTRATION)
                .clientId("emc-gateway")
                .clientSecret(secret)
                .clientName("EMC")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .redirectUri(base + CALLBACK)
                .scope("openid", "profile")
                .issuerUri(issuer)
                .authorizationUri(endpoints + "/auth")
                .tokenUri(endpoints + "/token")
                .jwkSetUri(keys)
                .userNameAttributeName("preferred_username")
                .providerConfigurationMetadata(Map.of(
                        "end_session_endpoint",
                        URI.create(endpoints + "/logout").toString()))
                .build();
    }

    @Bean
    ServerOAuth2AuthorizedClientRepository authorizedClients() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    @Bean
    ReactiveOAuth2AuthorizedClientManager authorizedClientManager(
            ReactiveClientRegistrationRepository registrations, ServerOAuth2AuthorizedClientRepository clients) {
        var manager = new DefaultReactiveOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken(refresh -> refresh.clockSkew(RENEWED_EARLY))
                .build());
        return manager;
    }
}
